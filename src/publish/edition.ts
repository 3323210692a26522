import { withBase } from "../bulletin/address.ts";
import { type Archive, countItems } from "../bulletin/archive.ts";
import type { Problem } from "../content/problem.ts";
import type { Assets } from "./assets.ts";

/** What is published at one time: the archive, and what all its pages share. */
export class Edition {
  readonly archive: Archive;
  readonly assets: Assets;
  /** shown on top of each page in the preview; a build has none */
  readonly problems: readonly Problem[];
  /** how many news items the archive has */
  readonly items: number;
  /** the years in which they were published, oldest first; a volume can reach into the next year */
  readonly years: readonly string[];

  constructor(archive: Archive, assets: Assets, problems: readonly Problem[] = []) {
    this.archive = archive;
    this.assets = assets;
    this.problems = problems;
    this.items = countItems(archive.issues);
    this.years = [...new Set(archive.issues.map(({ date }) => date.day.slice(0, 4)))].sort();
  }

  /** A site-relative path as a link on a page: with the site's base. */
  link(path: string): string {
    return withBase(this.archive.site.base, path);
  }

  /** The same as a complete address, for feeds and canonical links. */
  absolute(path: string): string {
    return this.archive.site.url + this.link(path);
  }
}
