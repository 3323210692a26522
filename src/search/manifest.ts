import type { RecordRun } from "./record-table.ts";

/** `/search/index.json`: which indexes of Pagefind's make up the search, and which item each of their records is. */
export interface IndexManifest {
  /** the folder of Pagefind's engine below `/pagefind/`; all folders are named after their content */
  readonly engine: string;
  /** in the order of their records */
  readonly parts: readonly { readonly folder: string; readonly language: string }[];
  /** the files below `/pagefind/` that the browser opens them by, whatever is looked for */
  readonly opening: readonly string[];
  /** the smaller of them, in Base64: on a slow line each file takes a round trip */
  readonly inline: Readonly<Record<string, string>>;
  readonly records: readonly RecordRun[];
}
