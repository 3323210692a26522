import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzipSync, gzip, gzipSync } from "node:zlib";
import { decode, encode } from "cborg";
import { z } from "zod";

/** The files that Pagefind 1.6 writes, as far as segments are merged: gzip around a mark and CBOR. Pinned with its version. */

const page = z.tuple([z.string(), z.number(), z.string()]);
const metaSchema = z.tuple([
  z.string(),
  z.array(page),
  z.array(z.tuple([z.string(), z.string(), z.string()])),
  z.array(z.tuple([z.string(), z.string()])),
  z.array(z.tuple([z.string(), z.array(z.number())])),
  z.array(z.unknown()),
]);

/** A record: its fragment's name, how many words it has, the group of its fragment ("" for none). */
export type Page = z.infer<typeof page>;
export interface Meta {
  readonly version: string;
  readonly pages: readonly Page[];
  /** first word, last word, name */
  readonly chunks: readonly (readonly [from: string, to: string, name: string])[];
  readonly filters: readonly (readonly [filter: string, name: string])[];
  readonly metaFields: readonly unknown[];
}

const MARK = Buffer.from("pagefind_dcd");

/** What is inside a file's gzip, behind the mark. */
export const open = (bytes: Uint8Array): Uint8Array => gunzipSync(bytes).subarray(MARK.length);
/** A file's bytes. gzip has no time stamp here, so the same content gives the same bytes. */
export const seal = (content: Uint8Array): Promise<Uint8Array> =>
  compress(Buffer.concat([MARK, content]), LEVEL);

const LEVEL = { level: 6 };
const compress = promisify(gzip);
const unpack = (bytes: Uint8Array): unknown => decode(open(bytes));
const pack = (value: unknown): Uint8Array => gzipSync(Buffer.concat([MARK, encode(value)]), LEVEL);

export function readMeta(bytes: Uint8Array): Meta {
  const [version, pages, chunks, filters, , metaFields] = metaSchema.parse(unpack(bytes));
  return { version, pages, chunks, filters, metaFields };
}

/** Without Pagefind's own sort keys: records are numbered by date. */
export const writeMeta = ({ version, pages, chunks, filters, metaFields }: Meta): Uint8Array =>
  pack([version, pages, chunks, filters, [], metaFields]);

const filterSchema = z.tuple([z.string(), z.array(z.tuple([z.string(), z.array(z.number())]))]);

/** A filter: its name, and for each value the pages that have it. */
export const readFilter = (bytes: Uint8Array): z.infer<typeof filterSchema> =>
  filterSchema.parse(unpack(bytes));
export const writeFilter = (filter: z.infer<typeof filterSchema>): Uint8Array => pack(filter);

/** A name for content: the same for the same bytes. */
export const contentName = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex").slice(0, 10);
