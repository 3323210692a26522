import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

/**
 * `addresses.txt`: the permanent addresses of the sample site, under the release since which each is promised. Items and paragraphs
 * are addresses of their own: people cite them. Files whose names change with their content (`assets/`) and the index behind the
 * search (`pagefind/`) are nobody's to keep.
 */
export const LIST = new URL("addresses.txt", import.meta.url);

const OWN = /^(assets|pagefind)\//;
const ANCHORS = {
  /** items, paragraphs, corrections */
  issue: / id="((?:item|correction)-\d+(?:-p\d+)?|withdrawn|corrections)"/g,
  /** months and days: `10`, `10-19` */
  year: / id="((?:\d{4}-)?\d{2}(?:-\d{2})?)"/g,
} as const;

/** Every permanent address of a built site, in code point order. */
export function addressesOf(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "/").length).split(sep).join("/"))
    .filter((file) => !OWN.test(file) && !file.split("/").some((name) => name.startsWith(".")));
  return files
    .flatMap((file) => {
      const path = `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
      const [, isIssue] = /^\d+(\/\d+)?\/index\.html$/.exec(file) ?? [null, null];
      if (isIssue === null) return [path];
      const html = readFileSync(join(folder, file), "utf8");
      const anchors = [...html.matchAll(isIssue === undefined ? ANCHORS.year : ANCHORS.issue)];
      return [path, ...anchors.map(([, id]) => `${path}#${id}`)];
    })
    .sort();
}

/** The addresses that were promised. */
export const promised = (): string[] =>
  existsSync(LIST)
    ? readFileSync(LIST, "utf8")
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("#"))
    : [];
