import {
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { UsageError } from "../base/errors.ts";
import { digestOfFile, type FileDigest, isIntact } from "../base/file-digest.ts";
import { type BuiltFile, type BuiltFiles, readRecord } from "./build-record.ts";

/** A site that was built before: where it lies, what was laid there, and which of its files nobody has changed since. */
interface Before {
  readonly folder: string;
  readonly files: BuiltFiles;
  readonly intact: ReadonlySet<string>;
}

/** Looks through the site that a folder has, as far as it is known what was built there. */
export function siteBefore(folder: string): Before {
  const files = readRecord(folder);
  const intact = [...files].filter(([path, digest]) => isIntact(join(folder, path), digest));
  return { folder, files, intact: new Set(intact.map(([path]) => path)) };
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
  readonly #linked = new Set<string>();
  readonly #folders = new Set<string>();

  constructor(folder: string, before?: Before) {
    this.folder = folder;
    this.#before = before ?? { folder, files: new Map(), intact: new Set() };
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
    if (file?.key !== key || !this.#before.intact.has(path)) return false;
    this.#files.set(path, file);
    this.#kept.add(path);
    return true;
  }

  write(path: string, bytes: Uint8Array, key: string): void {
    if (!this.#note(path, digestOfFile(bytes), key)) writeFileSync(this.#at(path), bytes);
  }

  /**
   * Lays a copy of a file that is kept elsewhere, and has been verified: whoever changes the site must not change what is kept. Its path
   * tells its content, so one that is there is the same.
   */
  lay(path: string, from: string, digest: FileDigest, key: string): void {
    if (this.#note(path, digest, key)) return;
    const to = this.#at(path);
    if (!existsSync(to)) copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }

  /** The bytes of a file of the site, new or kept; undefined where there is none. */
  read(path: string): Buffer | undefined {
    if (!this.#files.has(path)) return undefined;
    return readFileSync(join(this.#kept.has(path) ? this.#before.folder : this.folder, path));
  }

  /** Lays the files that are kept so far beside the new ones. */
  linkKept(): void {
    for (const path of this.#kept) {
      if (!this.#linked.has(path)) linkFile(join(this.#before.folder, path), this.#at(path));
      this.#linked.add(path);
    }
  }

  /**
   * Lays all that is kept, and what no build made.
   *
   * @throws UsageError where the site has a file of its own in the place of such a one
   */
  complete(foreign: readonly string[] = []): void {
    this.linkKept();
    for (const path of foreign) {
      if (this.#files.has(path))
        throw new UsageError(
          `网站里原有的“${path}”不是程序生成的，按 site.yaml 的 keep 应当保留，但程序要在这里放自己的文件，所以没有动网站。请把它移到别处。`,
        );
      cpSync(join(this.#before.folder, path), this.#at(path), { verbatimSymlinks: true });
    }
  }

  /** Whether the file is the same as before, and stays. */
  #note(path: string, digest: FileDigest, key: string): boolean {
    if (this.#linked.has(path)) throw new Error(`${path} would be written through a link to the old site`);
    this.#files.set(path, { key, ...digest });
    const isSame = this.#before.files.get(path)?.sha256 === digest.sha256 && this.#before.intact.has(path);
    if (isSame) this.#kept.add(path);
    return isSame;
  }

  /** Where a file is to be written; makes its folder. */
  #at(path: string): string {
    const file = join(this.folder, path);
    const folder = dirname(file);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    return file;
  }
}

/** Gives a file a second name in another folder; not every file system has links, so it may become a copy. */
function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
