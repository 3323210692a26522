import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isSameRow, overlaps, readId } from "../bulletin/issue-number.ts";
import { shownPath } from "../content/scan.ts";
import type { Draft } from "./draft.ts";
import { ImportRefused } from "./remarks.ts";

/** Refuses an issue that exists, as 6.md or 06.md. */
export function requireFree({ file, folder, stem }: Pick<Draft, "file" | "folder" | "stem">): void {
  const year = dirname(file);
  const own = readId(stem);
  const taken = (existsSync(year) ? readdirSync(year) : []).find((name) => {
    const number = readId(name.replace(/\.md$/i, "").normalize("NFC"));
    return own && number && isSameRow(number, own) && overlaps(number, own);
  });
  if (taken !== undefined)
    throw new ImportRefused(
      `${shownPath(join(dirname(folder), taken))} 已经有了，没有改动它。如果要重新导入，请先移走它和同名的文件夹。`,
    );
}

/** Writes the issue last, and removes everything if a write fails. */
export function writeDraft({ file, folder, text, original, assets }: Draft): void {
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder);
  try {
    for (const { name, bytes } of [original, ...assets])
      writeFileSync(join(folder, name), bytes, { flag: "wx" });
    writeFileSync(file, text, { flag: "wx" });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
