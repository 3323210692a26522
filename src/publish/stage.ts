import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { digestOfFile, type FileDigest, type FileDigests } from "../file-digest.ts";
import { linkFile } from "../link-file.ts";
import type { BuiltFile, BuiltFiles } from "./build-record.ts";
import { Folders, SPARE } from "./folders.ts";

/** A site that was built before: where it lies, what was laid there, and which of its files nobody has changed since. */
interface Before {
  readonly folder: string;
  readonly files: BuiltFiles;
  readonly intact: ReadonlySet<string>;
}

/**
 * The folder in which a site is put together. A file that was made from the same before is kept as it is: the same bytes, the same
 * file on disk (a hard link), so that a copy of the site elsewhere has nothing to fetch.
 */
export class Stage {
  readonly folder: string;
  readonly #before: Before;
  readonly #files = new Map<string, BuiltFile>();
  readonly #kept = new Set<string>();
  /** kept files that are in the folder already */
  readonly #inPlace = new Set<string>();
  readonly #folders: Folders;

  constructor(folder: string, before?: Before) {
    this.folder = folder;
    this.#before = before ?? { folder, files: new Map(), intact: new Set() };
    this.#folders = new Folders(folder, before ? SPARE : null);
  }

  /** every file of the site so far */
  get files(): BuiltFiles {
    return this.#files;
  }

  /** every file of the site before */
  get filesBefore(): Iterable<string> {
    return this.#before.files.keys();
  }

  /** the files that are not as they were */
  get changed(): string[] {
    return [...this.#files.keys()].filter((path) => !this.#kept.has(path));
  }

  /** the files that were there before and are not now */
  get gone(): string[] {
    return [...this.#before.files.keys()].filter((path) => !this.#files.has(path));
  }

  /** Keeps the file of the last build if it was made from the same, and nobody has changed it since. */
  keep(path: string, key: string): boolean {
    const file = this.#before.files.get(path);
    if (file?.key !== key || !this.#before.intact.has(path)) return false;
    this.#files.set(path, file);
    this.#kept.add(path);
    return true;
  }

  /** Keeps all files of a kind if they were made from the same; false where there is none, or one is damaged. */
  keepAll(isOfKind: (path: string) => boolean, key: string): boolean {
    const own = [...this.#before.files].filter(([path, file]) => file.key === key && isOfKind(path));
    return own.length > 0 && own.every(([path]) => this.keep(path, key));
  }

  /** Where somebody else may lay files of a kind, and the intact ones of the site before. */
  place(isOfKind: (path: string) => boolean): {
    readonly folder: string;
    readonly before: { readonly folder: string; readonly files: FileDigests };
  } {
    this.#folders.open();
    const files = new Map<string, FileDigest>();
    for (const [path, { size, sha256, sm3 }] of this.#before.files)
      if (isOfKind(path) && this.#before.intact.has(path)) files.set(path, { size, sha256, sm3 });
    return { folder: this.folder, before: { folder: this.#before.folder, files } };
  }

  /** Takes note of a file that somebody else has laid into the folder: new, or the same as before. */
  laid(path: string, digest: FileDigest, isKept: boolean, key: string): void {
    this.#files.set(path, { key, ...digest });
    if (isKept) this.#kept.add(path);
    this.#inPlace.add(path);
    this.#folders.use(dirname(join(this.folder, path)));
  }

  write(path: string, bytes: Uint8Array, key: string): void {
    // It may be a link to a file of the old site, which must not change.
    if (this.#inPlace.has(path)) throw new Error(`${path} is laid already`);
    if (this.#note(path, bytes, key)) return;
    const file = join(this.folder, path);
    this.#folders.use(dirname(file));
    writeFileSync(file, bytes);
  }

  /** Takes note of a file that was written into the folder. */
  written(path: string, bytes: Uint8Array, key: string): void {
    const file = join(this.folder, path);
    if (this.#note(path, bytes, key)) rmSync(file);
    else this.#folders.use(dirname(file));
  }

  /** The bytes of a file of the site, new or kept; undefined where there is none. */
  read(path: string): Buffer | undefined {
    if (!this.#files.has(path)) return undefined;
    return readFileSync(join(this.#kept.has(path) ? this.#before.folder : this.folder, path));
  }

  /** Lays the kept files beside the new ones; may be done before all are known. */
  layKept(): void {
    for (const path of this.#kept) {
      if (this.#inPlace.has(path)) continue;
      const to = join(this.folder, path);
      this.#folders.use(dirname(to));
      linkFile(join(this.#before.folder, path), to);
      this.#inPlace.add(path);
    }
  }

  /** Makes the folder what the site is to be; nothing may be laid afterwards. */
  complete(): void {
    this.layKept();
    this.#folders.removeUnused();
  }

  /** Whether the file is the same as before, and stays. */
  #note(path: string, bytes: Uint8Array, key: string): boolean {
    const file = { key, ...digestOfFile(bytes) };
    this.#files.set(path, file);
    const before = this.#before.files.get(path);
    const isSame = before?.sha256 === file.sha256 && this.#before.intact.has(path);
    if (isSame) this.#kept.add(path);
    return isSame;
  }
}
