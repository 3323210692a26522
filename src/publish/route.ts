import type { Archive } from "../bulletin/archive.ts";
import type { Edition } from "./edition.ts";

/** A page or file of the site that can be made. */
export interface Output {
  /** where it stands on the site, as an address: `/2016/6/` */
  readonly path: string;
  /** all that it shows, besides what every page shares */
  readonly entry: unknown;
  readonly render: (edition: Edition) => string;
}

/** A kind of page with its pages. */
export interface Route {
  readonly name: string;
  readonly outputs: (archive: Archive) => readonly Output[];
}

interface Kind<Entry> {
  readonly name: string;
  /** which entries of the archive get a page */
  readonly entries: (archive: Archive) => readonly Entry[];
  readonly path: (entry: Entry) => string;
  /** sees its entry and what all pages share, nothing else: so a page is made anew only when one of them has changed */
  readonly render: (edition: Edition, entry: Entry) => string;
}

/** A kind of page: which entries of the archive get one, where it stands, what is on it. */
export function route<Entry>({ name, entries, path, render }: Kind<Entry>): Route {
  return {
    name,
    outputs: (archive) =>
      entries(archive).map((entry) => ({
        path: path(entry),
        entry,
        render: (edition) => render(edition, entry),
      })),
  };
}
