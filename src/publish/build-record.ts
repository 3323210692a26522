import { hash } from "node:crypto";
import { join } from "node:path";
import { cacheFolder, readCached, trimFolder, writeCached } from "../base/cache-folder.ts";
import { hashOfCode } from "../base/code-hash.ts";
import type { FileDigest } from "../base/file-digest.ts";

/** A file of a built site: a hash of all that it was made from, and what is in it. */
export interface BuiltFile extends FileDigest {
  readonly key: string;
}
/** by path below the site's folder: `2016/6/index.html` */
export type BuiltFiles = ReadonlyMap<string, BuiltFile>;

const KIND = "builds";
const MOST_BYTES = 256 * 1024 ** 2;

const fileOf = (target: string): string => {
  const makers = hashOfCode("src/publish/build-record.ts", "src/base/file-digest.ts");
  return join(cacheFolder(KIND), `${hash("sha256", `${makers}\0${target}`).slice(0, 16)}.record`);
};

/** What the last build into a folder laid there; nothing where that is not known. */
export const readRecord = (target: string): BuiltFiles => readCached<BuiltFiles>(fileOf(target)) ?? new Map();

export function writeRecord(target: string, files: BuiltFiles): void {
  writeCached(fileOf(target), files);
  trimFolder(cacheFolder(KIND), MOST_BYTES);
}
