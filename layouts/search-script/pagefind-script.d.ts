/** Pagefind's script for the browser, as `src/publish/assets.ts` bundles it. */
declare module "pagefind-script" {
  export const createInstance: import("../../src/search/client/pagefind.ts").PagefindModule["createInstance"];
}
