import { hash } from "node:crypto";
import { copyFileSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { BuiltFile, BuiltFiles } from "./build-record.ts";
import { digestOf } from "./integrity/manifest.ts";

/** A site that was built before: where it lies, and what was laid there. */
interface Before {
  readonly folder: string;
  readonly files: BuiltFiles;
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
  readonly #folders = new Set<string>();

  constructor(folder: string, before: Before = { folder, files: new Map() }) {
    this.folder = folder;
    this.#before = before;
  }

  /** every file of the site so far */
  get files(): BuiltFiles {
    return this.#files;
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
    if (file?.key !== key || !this.#isIntact(path, file)) return false;
    this.#files.set(path, file);
    this.#kept.add(path);
    return true;
  }

  /** Keeps all files below a folder that were made from the same; false where there is none, or one is damaged. */
  keepAll(folder: string, key: string): boolean {
    const own = [...this.#before.files].filter(([path, file]) => path.startsWith(folder) && file.key === key);
    return own.length > 0 && own.every(([path]) => this.keep(path, key));
  }

  /** The files of the last build below a folder that nobody has changed since. */
  intactBelow(folder: string): string[] {
    return [...this.#before.files]
      .filter(([path, file]) => path.startsWith(folder) && this.#isIntact(path, file))
      .map(([path]) => path);
  }

  /** Keeps an intact file of the last build whose name tells its content, whatever it was made from before. */
  keepNamed(path: string, key: string): void {
    const file = this.#before.files.get(path);
    if (!file) throw new Error(`${path} was not there before`);
    this.#files.set(path, { ...file, key });
    this.#kept.add(path);
  }

  write(path: string, bytes: Uint8Array, key: string): void {
    if (this.#note(path, bytes, key)) return;
    const file = join(this.folder, path);
    this.#makeFolder(dirname(file));
    writeFileSync(file, bytes);
  }

  /** Takes note of a file that was written into the folder. */
  written(path: string, bytes: Uint8Array, key: string): void {
    if (this.#note(path, bytes, key)) rmSync(join(this.folder, path));
  }

  /** The bytes of a file of the site, new or kept; undefined where there is none. */
  read(path: string): Buffer | undefined {
    if (!this.#files.has(path)) return undefined;
    return readFileSync(join(this.#kept.has(path) ? this.#before.folder : this.folder, path));
  }

  /** Lays the kept files beside the new ones. */
  complete(): void {
    for (const path of this.#kept) {
      const [from, to] = [join(this.#before.folder, path), join(this.folder, path)];
      this.#makeFolder(dirname(to));
      try {
        linkSync(from, to);
      } catch {
        copyFileSync(from, to); // not every file system has links
      }
    }
  }

  /** Whether the file is the same as before, and stays. */
  #note(path: string, bytes: Uint8Array, key: string): boolean {
    const file = { key, ...digestOf(bytes) };
    this.#files.set(path, file);
    const before = this.#before.files.get(path);
    const isSame = before?.sha256 === file.sha256 && this.#isIntact(path, before);
    if (isSame) this.#kept.add(path);
    return isSame;
  }

  #isIntact(path: string, { size, sha256 }: BuiltFile): boolean {
    try {
      const bytes = readFileSync(join(this.#before.folder, path));
      return bytes.length === size && hash("sha256", bytes) === sha256;
    } catch {
      return false;
    }
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
  }
}
