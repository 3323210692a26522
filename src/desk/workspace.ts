import { lstatSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { atOnce, inSlices } from "../base/steps.ts";
import { readId } from "../bulletin/issue-number.ts";
import { type Gathered, gather } from "../content/load.ts";
import type { ReadingCache } from "../content/reading-cache.ts";
import { type IssueFile, scanContent } from "../content/scan.ts";
import { Refusal } from "./action.ts";
import { isSettings, settingsPath } from "./settings.ts";

/** All of `content/` as it was read last, so that one text can be seen together with all others at once. */
export class Workspace {
  readonly #content: string;
  readonly #kept: ReadingCache;
  #gathered: Gathered;
  #running: Promise<Gathered>;
  /** begins when the running one is done */
  #waiting: Promise<Gathered> | null = null;
  #byName: ReadonlyMap<string, IssueFile>;

  constructor(content: string, kept: ReadingCache) {
    this.#content = content;
    this.#kept = kept;
    this.#gathered = atOnce(gather(content, kept));
    this.#running = Promise.resolve(this.#gathered);
    this.#byName = this.#namesOf(this.#gathered.files);
  }

  get gathered(): Gathered {
    return this.#gathered;
  }

  /** Reads again what has changed; after a read that goes on, which may have passed it already. Others are answered meanwhile. */
  refresh(): Promise<Gathered> {
    if (!this.#waiting) {
      const begin = (): Promise<Gathered> => {
        this.#waiting = null;
        return this.#read();
      };
      this.#running = this.#running.then(begin, begin);
      this.#waiting = this.#running;
    }
    return this.#waiting;
  }

  async #read(): Promise<Gathered> {
    this.#gathered = await inSlices(gather(this.#content, this.#kept));
    this.#byName = this.#namesOf(this.#gathered.files);
    return this.#gathered;
  }

  #namesOf = (files: readonly IssueFile[]): ReadonlyMap<string, IssueFile> =>
    new Map(files.map((file) => [this.nameOf(file), file]));

  /** How an issue's file is named in addresses and calls: `2016/06.md`. */
  nameOf({ file }: Pick<IssueFile, "file">): string {
    return relative(this.#content, file).split(sep).join("/");
  }

  /**
   * The file of that name. It is looked up among those that were found, or are found now, so no name leads out of the folder.
   *
   * @throws Refusal where there is none
   */
  find(name: string): IssueFile {
    if (!this.#byName.has(name)) this.#byName = this.#namesOf(scanContent(this.#content).issues);
    const found = this.#byName.get(name);
    if (!found) throw new Refusal(`找不到“${name}”。它可能已经改名或移走了。`);
    return found;
  }

  /**
   * Where a file of that name stands, whether it is there still or not.
   *
   * @throws Refusal for a name that no issue can have
   */
  pathOf(name: string): string {
    if (isSettings(name)) return this.#settings(name);
    const [year = "", file = "", ...more] = name.split("/");
    const isName = /^\d{4}$/.test(year) && /^[^\\:]+\.md$/.test(file) && readId(file.slice(0, -3)) !== null;
    if (!isName || more.length > 0) throw new Refusal(`“${name}”不是简报的文件名。`);
    const folder = join(this.#content, year);
    if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
      throw new Refusal(`“${year}”不是普通文件夹，没有写进去。`);
    const path = join(folder, file);
    if (lstatSync(path, { throwIfNoEntry: false })?.isFile() === false)
      throw new Refusal(`“${name}”不是普通文件，没有写进去。`);
    return path;
  }

  /**
   * The path of a file that can be edited, and is there.
   *
   * @throws Refusal where it is not
   */
  fileOf(name: string): string {
    return isSettings(name) ? this.#settings(name) : this.find(name).file;
  }

  #settings(name: string): string {
    const path = settingsPath(this.#content, name);
    if (path === null) throw new Refusal(`找不到“${name}”，或者它不是普通文件。`);
    return path;
  }
}
