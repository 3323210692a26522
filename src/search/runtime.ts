import { close, createIndex } from "pagefind";
import { z } from "zod";
import { PARTS } from "./parts.ts";

/** Pagefind's part of a site: its search engine for the browser. */
export interface Runtime {
  /** Pagefind's, as its engine expects it in an index */
  readonly version: string;
  /** by name what every bundle has; Pagefind's ready-made interfaces stay out */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** the file that leads to the parts of an index */
  entry(parts: readonly { readonly name: string; readonly records: number }[]): Uint8Array;
}

const ENGINE = ["pagefind.js", "wasm.unknown.pagefind"] as const;
export const ENTRY = "pagefind-entry.json";
const entrySchema = z.looseObject({ version: z.string(), languages: z.object({}) });

/** Has Pagefind lay out its bundle. */
export async function readRuntime(): Promise<Runtime> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind could not start: ${errors.join("; ")}`);
  const { files } = await index.getFiles();
  await close();
  const at = (name: string): Uint8Array => {
    const file = files.find(({ path }) => path === name);
    if (!file) throw new Error(`Pagefind made no ${name}`);
    return file.content;
  };
  const entry = entrySchema.parse(JSON.parse(Buffer.from(at(ENTRY)).toString("utf8")));
  return {
    version: entry.version,
    files: new Map(ENGINE.map((name) => [name, at(name)])),
    entry(parts) {
      const languages = Object.fromEntries(
        parts.map(({ name, records }, index) => [
          PARTS[index]?.name,
          { hash: name, wasm: null, page_count: records },
        ]),
      );
      return Buffer.from(JSON.stringify({ ...entry, languages }));
    },
  };
}
