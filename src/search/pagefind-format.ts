import { hash } from "node:crypto";
import { CborWriter } from "./cbor.ts";
import { gzip, gzipSync } from "./gzip.ts";

/** The files of an index as Pagefind 1.6 reads them: gzip around a mark, then CBOR or JSON. Pinned with its version. */

export interface Meta {
  /** Pagefind's */
  readonly version: string;
  /** in the order of their numbers */
  readonly pages: readonly Page[];
  /** first word, last word, name */
  readonly chunks: readonly (readonly [from: string, to: string, name: string])[];
  readonly filters: readonly (readonly [filter: string, name: string])[];
}

/** A record: what it is called, how many words it has, and the file in which its fragment is one of several. */
export type Page = readonly [id: string, words: number, fragments: string];

/** What a result shows of a record. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly word_count: number;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly [];
}

/** Without Pagefind's own sort keys, for records are numbered by date, and without meta data to be searched. */
export const writeMeta = ({ version, pages, chunks, filters }: Meta): Uint8Array =>
  sealNow(encode([version, pages, chunks, filters, [], []]));

/** A filter: its name, and for each value the numbers of the records that have it. */
export const writeFilter = (filter: string, values: ReadonlyMap<string, readonly number[]>): Uint8Array =>
  sealNow(encode([filter, [...values]]));

/** Fragments by the ids of their records. */
export const writeFragments = (fragments: ReadonlyMap<string, Fragment>): Uint8Array =>
  sealNow(Buffer.from(JSON.stringify(Object.fromEntries(fragments))));

/** A name for content: the same for the same bytes. */
export const contentName = (bytes: Uint8Array): string => hash("sha256", bytes).slice(0, 10);

type Data = string | number | readonly Data[];

function encode(data: Data): Uint8Array {
  const writer = new CborWriter();
  const write = (part: Data): void => {
    if (typeof part === "string") writer.text(Buffer.from(part));
    else if (typeof part === "number") writer.integer(part);
    else {
      writer.array(part.length);
      for (const inner of part) write(inner);
    }
  };
  write(data);
  return writer.take();
}

const MARK = Buffer.from("pagefind_dcd");

/** A file's bytes; the same content gives the same. */
export const seal = (content: Uint8Array): Promise<Uint8Array> => gzip(Buffer.concat([MARK, content]));

const sealNow = (content: Uint8Array): Uint8Array => gzipSync(Buffer.concat([MARK, content]));
