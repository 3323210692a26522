import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

/**
 * `addresses.txt`: the permanent addresses of the sample site, by the release that introduced them, including those of items and
 * paragraphs. `assets/` and `pagefind/` are not permanent.
 */
export const LIST = new URL("addresses.txt", import.meta.url);

const OWN = /^(assets|pagefind)\//;
const ANCHORS = {
  /** items, paragraphs, corrections */
  issue: / id="((?:item|correction)-\d+(?:-p\d+)?|withdrawn|corrections)"/g,
  /** months and days: `10`, `10-19` */
  year: / id="((?:\d{4}-)?\d{2}(?:-\d{2})?)"/g,
} as const;

/** Permanent addresses of a built site, sorted. */
export function addressesOf(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "/").length).split(sep).join("/"))
    .filter((file) => !OWN.test(file) && !file.split("/").some((name) => name.startsWith(".")));
  return files
    .flatMap((file) => {
      const path = `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
      const [, isIssue] = /^\d+(\/[^/]+){0,2}\/index\.html$/.exec(file) ?? [null, null];
      if (isIssue === null) return [path];
      const html = readFileSync(join(folder, file), "utf8");
      const anchors = [...html.matchAll(isIssue === undefined ? ANCHORS.year : ANCHORS.issue)];
      return [path, ...anchors.map(([, id]) => `${path}#${id}`)];
    })
    .sort();
}

/** The addresses in the list. */
export const promised = (): string[] =>
  existsSync(LIST)
    ? readFileSync(LIST, "utf8")
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("#"))
    : [];
