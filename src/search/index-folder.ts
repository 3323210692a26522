import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { outputFile, SEARCH_HINTS, SEARCH_INDEX } from "../bulletin/address.ts";
import { digestOfFile, type FileDigest, type FileDigests } from "../file-digest.ts";
import { linkFile } from "../link-file.ts";
import type { Hints } from "./hints.ts";

/** The site that an index is laid into, and what lay there before; plain data, so that it can go to another thread. */
export interface IndexPlace {
  readonly folder: string;
  /** an earlier site: its folder, which may be the same one, and those of its index's files that nobody has changed */
  readonly before: { readonly folder: string; readonly files: FileDigests };
}

/** A file of an index, by its path below the site's folder. */
export interface LaidFile {
  readonly path: string;
  readonly digest: FileDigest;
  /** whether it is the same as before */
  readonly isKept: boolean;
}

const INDEX = SEARCH_INDEX.slice(1);
const HINTS = outputFile(SEARCH_HINTS);

/** Whether a file of a site is part of its search index. */
export const isOfIndex = (file: string): boolean => file.startsWith(INDEX) || file === HINTS;

/** Lays the files of an index, and tells of each. */
export class IndexFolder {
  readonly #place: IndexPlace;
  readonly #tell: (file: LaidFile) => void;
  readonly #folders = new Set<string>();

  constructor(place: IndexPlace, tell: (file: LaidFile) => void) {
    this.#place = place;
    this.#tell = tell;
  }

  /** Whether the earlier index has a file; its name, below the index's folder, tells its content. */
  has(name: string): boolean {
    return this.#place.before.files.has(INDEX + name);
  }

  /** Keeps such a file; false where the earlier index has none. */
  keepNamed(name: string): boolean {
    return this.#keep(INDEX + name);
  }

  /** Writes a file by its name below the index's folder. */
  write(name: string, bytes: Uint8Array): void {
    this.#write(INDEX + name, bytes);
  }

  writeHints(hints: Hints): void {
    this.#write(HINTS, Buffer.from(JSON.stringify(hints)));
  }

  /** The names of the parts of the earlier index. */
  get partsBefore(): string[] {
    return [...this.#place.before.files.keys()].flatMap(
      (path) => /pagefind\.(\w+)\.pf_meta$/.exec(path)?.[1] ?? [],
    );
  }

  #keep(path: string): boolean {
    const { folder, files } = this.#place.before;
    const digest = files.get(path);
    if (!digest) return false;
    if (folder !== this.#place.folder) linkFile(join(folder, path), this.#at(path));
    this.#tell({ path, digest, isKept: true });
    return true;
  }

  #write(path: string, bytes: Uint8Array): void {
    const digest = digestOfFile(bytes);
    if (this.#place.before.files.get(path)?.sha256 === digest.sha256 && this.#keep(path)) return;
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
