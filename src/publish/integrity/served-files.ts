import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { MachineError } from "../../base/errors.ts";
import { digestOfFile, type FileDigest } from "../../base/file-digest.ts";
import { filesBelow } from "../../base/files-below.ts";
import type { PresentFiles } from "./manifest.ts";

/** A published site, in a folder or on a server. */
export interface ServedFiles {
  /**
   * The bytes of a file, `most` of them at the most and one more; null where there is no such file, or none that can be read. Throws
   * where a server says neither that there is one nor that there is none.
   */
  readonly read: (path: string, most: number) => Promise<Uint8Array | null>;
  /** the paths of all that is there but folders, where that can be known: links, too, for servers follow them */
  readonly list: () => readonly string[];
}

export const filesInFolder = (folder: string): ServedFiles => ({
  async read(path) {
    try {
      const file = join(folder, path);
      return lstatSync(file).isFile() ? readFileSync(file) : null;
    } catch {
      return null;
    }
  },
  list: () => filesBelow(folder, { links: true }),
});

/** Stands for a file that a server keeps to itself, or for a page that leads on where the server does so, as it should. */
export const AS_LISTED = new Uint8Array();

/** What could be read of a site, and why the rest could not. */
export interface Found {
  readonly present: PresentFiles;
  /** by path */
  readonly unread: ReadonlyMap<string, string>;
}

const AT_ONCE = 8;
/** After so many failures in a row nothing more is asked for: the server has gone, or means to keep us waiting. */
const MOST_FAILURES = 24;

/** What is there of the files that are asked for; of one that is longer than it should be no more is read than shows that. A file that can't be read is noted, and the others are read all the same. */
export async function presentFiles(
  { read, list }: ServedFiles,
  files: readonly (readonly [path: string, listed: FileDigest | undefined])[],
  onProgress: (done: number) => void,
): Promise<Found> {
  const present = new Map<string, FileDigest | null>(list().map((path) => [path, null]));
  const unread = new Map<string, string>();
  const waiting = [...files];
  let [done, failures] = [0, 0];
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const [path, listed] = file;
      try {
        if (failures >= MOST_FAILURES) throw new MachineError("服务器多次没有回答，没有再问。");
        const bytes = await read(path, listed?.size ?? 0);
        if (bytes) present.set(path, bytes === AS_LISTED && listed ? listed : digestOfFile(bytes));
        failures = 0;
      } catch (error) {
        if (!(error instanceof MachineError)) throw error;
        failures++;
        unread.set(path, error.message);
      }
      onProgress(++done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { present, unread };
}
