import { hash } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isSameRow, overlaps, readId } from "../bulletin/issue-number.ts";
import { shownPath } from "../content/scan.ts";
import type { Draft } from "./draft.ts";

/** Why a draft can't be written: the issue exists, as 6.md or 06.md. What an import that was stopped has left of the same file is taken away. */
export function whyTaken(
  { file, folder, stem, original }: Pick<Draft, "file" | "folder" | "stem" | "original">,
  sum: string,
): string | null {
  const year = dirname(file);
  if (lstatSync(year, { throwIfNoEntry: false })?.isSymbolicLink())
    return `${shownPath(year)} 是指向别处的链接，没有往里写。请删掉它，换成真正的文件夹，再导入。`;
  const begun = join(folder, original.name);
  if (!existsSync(file) && existsSync(begun) && hash("sha256", readFileSync(begun)) === sum)
    rmSync(folder, { recursive: true, force: true });
  const own = readId(stem);
  const taken = (existsSync(year) ? readdirSync(year) : []).find((name) => {
    const number = readId(name.replace(/\.md$/i, "").normalize("NFC"));
    return own && number && isSameRow(number, own) && overlaps(number, own);
  });
  return taken === undefined
    ? null
    : `${shownPath(join(dirname(folder), taken))} 已经有了，没有改动它。如果要重新导入，请先移走它和同名的文件夹。`;
}

/** Writes the issues of one file, what belongs to them first, and removes everything if a write fails. */
export function writeDrafts(drafts: readonly Draft[]): void {
  const made: string[] = [];
  try {
    for (const { folder, original, assets } of drafts) {
      mkdirSync(dirname(folder), { recursive: true });
      mkdirSync(folder);
      made.push(folder);
      for (const { name, bytes } of [original, ...assets])
        writeFileSync(join(folder, name), bytes, { flag: "wx" });
    }
    for (const { file, text } of drafts) {
      writeFileSync(file, text, { flag: "wx" });
      made.push(file);
    }
  } catch (error) {
    for (const path of made) rmSync(path, { recursive: true, force: true });
    throw error;
  }
}
