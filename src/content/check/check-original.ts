import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { FrontMatter } from "../../bulletin/front-matter.ts";
import { type Problem, problemAt } from "../problem.ts";
import type { IssueFile } from "../scan.ts";
import type { Place, SourceFile } from "../source-file.ts";

/** An imported issue must be able to show what it came from: the original is there, and as it was. */
export function checkOriginal(
  named: FrontMatter["original"],
  { stem, year, originals }: IssueFile,
  file: SourceFile,
  placeOf: (...path: PropertyKey[]) => Place,
): Problem[] {
  const stray = [...originals.keys()].filter((name) => name !== named?.file);
  const problems = stray.map((name) =>
    problemAt(file, placeOf("original"), {
      code: "original/unnamed",
      message: `附件文件夹里的“${name}”是导入原件的专用名字，不会发布，说明栏也没有提到它。`,
      remedy: "如果要作附件，请改名；如果是多余的，请删掉。",
      severity: "warning",
    }),
  );
  if (!named) return problems;
  const original = originals.get(named.file);
  if (!original)
    return [
      ...problems,
      problemAt(file, placeOf("original", "file"), {
        code: "original/missing",
        message: `找不到导入时的原件 content/${year}/${stem}/${named.file}。`,
        remedy: "请把原件放回去；如果不再保留原件，请删掉说明栏里 original 的三行，并写上 source 和 author。",
      }),
    ];
  if (hash("sha256", readFileSync(original.file)) !== named.sha256)
    problems.push(
      problemAt(file, placeOf("original", "sha256"), {
        code: "original/changed",
        message: `原件 ${named.file} 和导入时不一样了。`,
        remedy: "原件应保持原样：请从备份恢复它；文字上的改动请写在简报文件里。",
      }),
    );
  return problems;
}
