import { lstatSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";
import { isDocument } from "../bulletin/file-kind.ts";
import { soundStem } from "../content/file-names.ts";
import { shownPath } from "../content/scan.ts";
import { kindOf, PICTURE_ENDINGS } from "../content/signatures.ts";
import type { Asset } from "./page.ts";

const LARGEST = 20 * 1024 * 1024;
const MOST = 500;

/** The name of an asset in the issue's folder, or why it was refused. */
export type Kept = { readonly name: string } | { readonly fault: string };

/** What the pictures and documents of one issue may have in all: a small file can hold thousands of copies of a large one. */
const LARGEST_TOGETHER = 100 * 1024 * 1024;
/** Folders in which a browser or Word keeps what belongs to a page. */
const OWN_FOLDERS = ["_files", ".files", ".fld"];

/** Collects pictures and documents, with unique names that are safe on any file system. */
export class AssetCollector {
  readonly #assets = new Map<string, Asset>();
  readonly #asked: readonly string[];
  #bytes = 0;

  /** `asked`: files beside the page that the editor named */
  constructor(asked: readonly string[] = []) {
    this.#asked = asked.map((file) => resolve(file));
  }

  get assets(): readonly Asset[] {
    return [...this.#assets.values()];
  }

  has(name: string): boolean {
    return this.#assets.has(name.toLowerCase());
  }

  /** A file that another page has, under a name that is free here. */
  adopt({ name, bytes }: Asset): string {
    const kept = this.#add(name, extname(name), bytes);
    return "name" in kept ? kept.name : "";
  }

  addPicture(wanted: string, bytes: Uint8Array): Kept {
    // Browsers save an error page under a missing picture's name.
    const extension = PICTURE_ENDINGS.get(kindOf(bytes));
    return extension === undefined
      ? { fault: "不是 PNG、JPEG、GIF、WebP 或 AVIF 图片" }
      : this.#add(wanted, extension, bytes);
  }

  /**
   * A file that a saved page refers to, in the page's folder or below. Documents are taken from the page's own folder
   * alone, unless the editor named them: a page of others may link to anything that lies beside it, and it would be published.
   */
  addBeside(page: string, reference: string, kind: "picture" | "document"): Kept {
    const found = findBeside(page, reference);
    if (!found) return { fault: "文件不在网页旁边" };
    if (kind === "document" && !isOwn(page, found) && !this.#asked.includes(found))
      return {
        fault: `它在网页旁边，但不是网页自己的文件；核对以后需要的，导入时加上 --with ${shownPath(found)}`,
      };
    const bytes = readFileSync(found);
    const name = basename(reference.replaceAll("\\", "/"));
    if (kind === "picture") return this.addPicture(name, bytes);
    const extension = extname(name).toLowerCase();
    return isDocument(name) ? this.#add(name, extension, bytes) : { fault: "不是可以作附件的文件" };
  }

  #add(wanted: string, extension: string, bytes: Uint8Array): Kept {
    if (bytes.length > LARGEST) return { fault: `超过${LARGEST / 1024 / 1024} MB` };
    if (this.#bytes + bytes.length > LARGEST_TOGETHER)
      return { fault: `图片和附件一共超过${LARGEST_TOGETHER / 1024 / 1024} MB` };
    const stem = soundStem(wanted) || "picture";
    // Reserved for the issue's original.
    const free = stem.toLowerCase() === "original" ? "attachment" : stem;
    for (let copy = 1; copy <= MOST; copy++) {
      const name = `${free}${copy > 1 ? `-${copy}` : ""}${extension}`;
      const taken = this.#assets.get(name.toLowerCase());
      if (taken && Buffer.compare(taken.bytes, bytes) !== 0) continue;
      if (!taken) this.#bytes += bytes.length;
      this.#assets.set(name.toLowerCase(), taken ?? { name, bytes });
      return { name: taken?.name ?? name };
    }
    return { fault: "同名的文件太多" };
  }
}

/** Neither `../` nor a symbolic link may leave the page's folder. */
function findBeside(page: string, reference: string): string | null {
  const folder = dirname(resolve(page));
  for (const spelling of spellings(reference)) {
    const path = join(folder, spelling);
    const below = relative(folder, path);
    if (below === "" || below.startsWith("..") || below.includes("\0")) continue;
    try {
      const stats = lstatSync(path);
      const real = relative(realpathSync(folder), realpathSync(path));
      if (!stats.isFile() || stats.size > LARGEST || real.split(sep).includes("..")) continue;
      return path;
    } catch {
      // Unreadable: reported as missing.
    }
  }
  return null;
}

/** In `2016-06_files/`, beside `2016-06.html`. */
function isOwn(page: string, path: string): boolean {
  const stem = resolve(page).replace(/\.[^./\\]+$/, "");
  return OWN_FOLDERS.some((ending) => path.startsWith(`${stem}${ending}${sep}`));
}

function spellings(reference: string): string[] {
  const plain = reference.replace(/[?#].*$/, "").replaceAll("\\", "/");
  try {
    return [...new Set([plain, decodeURIComponent(plain)])];
  } catch {
    return [plain];
  }
}
