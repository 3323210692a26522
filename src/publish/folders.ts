import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, unlinkSync } from "node:fs";
import { dirname, join } from "node:path";

/** Where the folders of an old site are left for the next one, whichever that is; it may be deleted at any time. */
export const SPARE = ".cache/folders";

/**
 * The folders of a site that is being put together: those of an old site where there are any. Nearly all of them are needed again, and
 * to make and to remove a folder takes a file system many times as long as to link a file.
 */
export class Folders {
  readonly #root: string;
  readonly #spare: string | null;
  #taken: ReadonlySet<string> | undefined;
  readonly #used = new Set<string>();

  /** @param spare where folders were left that it may begin with */
  constructor(root: string, spare: string | null) {
    this.#root = root;
    this.#spare = spare;
  }

  /** Makes the topmost folder; others may work in it afterwards. */
  open(): void {
    if (this.#taken) return;
    this.#taken = this.#spare === null ? new Set() : takeSpare(this.#spare, this.#root);
    mkdirSync(this.#root, { recursive: true });
  }

  /** Makes a folder unless it is there. */
  use(folder: string): void {
    if (this.#used.has(folder)) return;
    this.open();
    if (!this.#taken?.has(folder)) mkdirSync(folder, { recursive: true });
    for (let used = folder; !this.#used.has(used); used = dirname(used)) this.#used.add(used);
  }

  /** Removes what was in the old site and is not used. */
  removeUnused(): void {
    const unused = [...(this.#taken ?? [])].filter((folder) => !this.#used.has(folder));
    for (const folder of unused.sort().reverse()) rmdirSync(folder); // those within before those around them
  }
}

/**
 * Removes a site, and leaves its folders for the next one. Of a link to a site (see `releases.ts`) only the link is removed.
 *
 * @param files what is in it, by path below it, as far as that is known: it takes a third less time than to look for them
 */
export function removeSite(folder: string, files: Iterable<string>, spare = SPARE): void {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) {
    unlinkSync(folder);
    return;
  }
  for (const file of files) tryTo(() => unlinkSync(join(folder, file)));
  mkdirSync(dirname(spare), { recursive: true });
  // There may be others, or the cache may lie on another disk.
  if (!tryTo(() => renameSync(folder, spare))) rmSync(folder, { recursive: true, force: true });
}

/** Gives a site the spare folders, and answers with their paths. */
function takeSpare(spare: string, root: string): ReadonlySet<string> {
  // A link would lead out of here.
  if (!lstatSync(spare, { throwIfNoEntry: false })?.isDirectory()) return new Set();
  if (!tryTo(() => renameSync(spare, root))) return new Set();
  const folders = new Set<string>();
  if (tryTo(() => removeFiles(root, folders))) return folders;
  rmSync(root, { recursive: true, force: true });
  return new Set();
}

/** Nothing that anybody has put there may get into a site. */
function removeFiles(root: string, folders: Set<string>): void {
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) folders.add(path);
    else unlinkSync(path);
  }
}

function tryTo(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
