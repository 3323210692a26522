/** The specification's own package; it ships no types. */
declare module "commonmark-spec" {
  interface Example {
    readonly number: number;
    readonly section: string;
    /** tabs as → */
    readonly markdown: string;
    readonly html: string;
  }
  export const tests: readonly Example[];
}
