import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { digestOf, type FileDigest, type FileDigests } from "../file-digest.ts";
import { linkFile } from "../link-file.ts";

/** Where an index is laid, and what lay there before; plain data, so that it can go to another thread. */
export interface IndexPlace {
  readonly folder: string;
  /** an earlier index: its folder, which may be the same one, and those of its files that nobody has changed */
  readonly before: { readonly folder: string; readonly files: FileDigests };
}

/** A file of an index, by its path below the folder. */
export interface LaidFile {
  readonly path: string;
  readonly digest: FileDigest;
  /** whether it is the same as before */
  readonly isKept: boolean;
}

/** Lays the files of an index, and tells of each. */
export class IndexFolder {
  readonly #place: IndexPlace;
  readonly #tell: (file: LaidFile) => void;
  readonly #folders = new Set<string>();

  constructor(place: IndexPlace, tell: (file: LaidFile) => void) {
    this.#place = place;
    this.#tell = tell;
  }

  /** Keeps a file whose name tells its content; false where the earlier index has none. */
  keepNamed(path: string): boolean {
    const { folder, files } = this.#place.before;
    const digest = files.get(path);
    if (!digest) return false;
    if (folder !== this.#place.folder) linkFile(join(folder, path), this.#at(path));
    this.#tell({ path, digest, isKept: true });
    return true;
  }

  write(path: string, bytes: Uint8Array): void {
    const digest = digestOf(bytes);
    if (this.#place.before.files.get(path)?.sha256 === digest.sha256 && this.keepNamed(path)) return;
    writeFileSync(this.#at(path), bytes);
    this.#tell({ path, digest, isKept: false });
  }

  /** Where a file is to be laid. */
  #at(path: string): string {
    const file = join(this.#place.folder, path);
    const folder = dirname(file);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    return file;
  }
}
