import type { Archive } from "../../src/bulletin/archive.ts";
import { Edition } from "../../src/publish/edition.ts";
import { type Files, issueText, SITE } from "../content/archive-folder.ts";
import { archiveOf } from "../support/archive-of.ts";

export const ASSETS = {
  style: "/assets/s.css",
  loader: "/assets/l.js",
  largePrint: "/assets/p.js",
  search: "/assets/q.js",
  engine: "/pagefind/e/wasm.pagefind",
  results: "/assets/r.js",
  tooOld: "/assets/o.js",
  searchBox: "/assets/b.js",
  card: "/assets/c.png",
  files: [],
};

/** The archive in a content folder made of `files`, which must be sound, and an edition of it. */
export function editionOf(files: Files): { archive: Archive; edition: Edition } {
  const archive = archiveOf(files);
  return { archive, edition: new Edition(archive, ASSETS) };
}

/** Sound issues of one year, numbers 1 to `count`, in January. */
export const issuesOf = (year: number, count: number): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const issue = String(index + 1);
      const date = `${year}-01-${String((index % 28) + 1).padStart(2, "0")} 09:30`;
      return [`${year}/${issue.padStart(2, "0")}.md`, issueText({ issue, date })];
    }),
  );

/** The project's configuration, served below a path. */
export const SITE_BELOW = SITE.replace(/^base: .*$/m, "base: /bulletin/");
