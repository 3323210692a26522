import { readFileSync } from "node:fs";
import type { Archive } from "../../../src/bulletin/archive.ts";
import { loadArchive } from "../../../src/content/load.ts";
import { issueText } from "../../content/archive-folder.ts";
import { archiveOf } from "../../support/archive-of.ts";

const FOLDER = "tests/fixtures/related";

/** An archive, and which older items a reader of each item would call related: 2016/7/1 → 2015/4/1. */
export interface Judged {
  readonly archive: Archive;
  readonly related: ReadonlyMap<string, readonly string[]>;
}

const rowsOf = (file: string): string[][] =>
  readFileSync(`${FOLDER}/${file}`, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("|").map((cell) => cell.trim()));

const namesIn = (cell = "", prefix = ""): string[] =>
  cell
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .map((name) => prefix + name);

export function sample(): Judged {
  const { archive } = loadArchive("content", { drafts: false });
  if (!archive) throw new Error("The sample can't be read");
  return { archive, related: new Map(rowsOf("sample.txt").map(([at = "", names]) => [at, namesIn(names)])) };
}

export function county(): Judged {
  const rows = rowsOf("county.txt");
  const files = [1, 2, 3, 4, 5, 6, 7, 8].map((issue): [string, string] => {
    const body = rows
      .filter(([at]) => at?.startsWith(`${issue}/`))
      .map(([, , heading, text]) => `## ${heading}\n\n${text}\n`)
      .join("\n");
    return [
      `2018/0${issue}.md`,
      issueText({ issue: `${issue}`, date: `2018-0${issue}-15`, title: `全县要情之${issue}` }, body),
    ];
  });
  return {
    archive: archiveOf(Object.fromEntries(files)),
    related: new Map(rows.map(([at, names]) => [`2018/${at}`, namesIn(names, "2018/")])),
  };
}
