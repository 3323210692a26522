import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type Complaint, reminder } from "../problem.ts";
import type { FrontCheck } from "./issue-checks.ts";

/** The original of an imported issue must be there, and unchanged. */
export const original: FrontCheck = ({ original: named }, { source: { stem, year, originals } }) => {
  const stray = [...originals.keys()].filter((name) => name !== named?.file);
  const found = stray.map((name): [field: PropertyKey[], complaint: Complaint] => [
    ["original"],
    reminder(
      "original/unnamed",
      `附件文件夹里的“${name}”是导入原件的专用名字，不会发布，说明栏也没有提到它。`,
      "如果要作附件，请改名；如果是多余的，请删掉。",
    ),
  ]);
  if (!named) return found;
  const kept = originals.get(named.file);
  if (!kept)
    found.push([
      ["original", "file"],
      {
        code: "original/missing",
        message: `找不到导入时的原件 content/${year}/${stem}/${named.file}。`,
        remedy: "请把原件放回去；如果不再保留原件，请删掉说明栏里 original 的三行，并写上 source 和 author。",
      },
    ]);
  else if ((kept.sha256 ?? hash("sha256", readFileSync(kept.file))) !== named.sha256)
    found.push([
      ["original", "sha256"],
      {
        code: "original/changed",
        message: `原件 ${named.file} 和导入时不一样了。`,
        remedy: "原件应保持原样：请从备份恢复它；文字上的改动请写在简报文件里。",
      },
    ]);
  return found;
};
