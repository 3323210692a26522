import type { FrontMatter } from "../../bulletin/front-matter.ts";
import { type Complaint, type Problem, problemAt } from "../problem.ts";
import type { Place, SourceFile } from "../source-file.ts";

/** Where what an issue says of its corrections and its withdrawal can't be, or is not enough for readers. */
export function checkAmendments(
  front: FrontMatter,
  items: number,
  file: SourceFile,
  placeOf: (...path: PropertyKey[]) => Place,
): Problem[] {
  const { status = "published", corrections = [], withdrawn, date } = front;
  const found: [path: PropertyKey[], complaint: Complaint][] = [];
  for (const [index, correction] of corrections.entries()) {
    const { item } = correction;
    if (item !== undefined && item > items)
      found.push([
        ["corrections", index, "item"],
        {
          code: "correction/item",
          message: `更正里写的是第${item}条，但本期只有${items}条新闻。`,
          remedy: "请核对 item 后面的数字。",
        },
      ]);
    if (correction.date.day < date.day) found.push([["corrections", index, "date"], tooEarly("更正")]);
  }
  if (withdrawn && withdrawn.date.day < date.day) found.push([["withdrawn", "date"], tooEarly("撤回")]);
  if (withdrawn && status !== "withdrawn")
    found.push([
      ["withdrawn", "date"],
      {
        code: "withdrawn/status",
        message: `写了撤回的日期，状态却是 ${status}。`,
        remedy: "已经撤回的，请写：status: withdrawn；没有撤回的，请删掉 withdrawn 和它下面的几行。",
      },
    ]);
  if (status === "withdrawn" && !withdrawn)
    found.push([
      ["status"],
      {
        code: "withdrawn/none",
        message: "没有写明本期什么时候、为什么撤回。",
        remedy: "请加上：第一行写“withdrawn:”，下面写“  date: 撤回的日期”“  who: 由谁撤回”“  why: 原因”。",
        severity: "warning",
      },
    ]);
  if (status === "corrected" && corrections.length === 0)
    found.push([
      ["status"],
      {
        code: "correction/none",
        message: "没有写明本期更正了什么。",
        remedy: "请加上：第一行写“corrections:”，下面写“  - date: 更正的日期”“    what: 改了什么”。",
        severity: "warning",
      },
    ]);
  return found.map(([path, complaint]) => problemAt(file, placeOf(...path), complaint));
}

const tooEarly = (what: string): Complaint => ({
  code: "correction/early",
  message: `${what}的日期早于本期的发布日期。`,
  remedy: "请核对日期。",
  severity: "warning",
});
