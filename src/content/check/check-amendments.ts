import { issuePdfName } from "../../bulletin/address.ts";
import { type Complaint, reminder } from "../problem.ts";
import { type IssueFile, numberOf } from "../scan.ts";
import type { FrontCheck } from "./issue-checks.ts";

/** Corrections and withdrawals that can't be right, or that don't tell readers enough. */
export const amendments: FrontCheck = (
  { status = "published", corrections = [], withdrawn, withdrawals = [], date },
  { body, source },
) => {
  const items = body.sections.length;
  const found: [field: PropertyKey[], complaint: Complaint][] = [];
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
  const scan = scanOf(source);
  for (const [index, { item, date: day, show }] of withdrawals.entries()) {
    const place = ["withdrawals", index];
    if (scan !== null && !show && status !== "withdrawn")
      found.push([
        [...place, "item"],
        {
          code: "withdrawn/scan",
          message: `第${item}条撤回了，附件“${scan}”是整期的印刷版，里面还有它。`,
          remedy: `请把“${scan}”移出本期的文件夹；生成时加上 --pdf，会按撤回以后的样子另印一份。`,
        },
      ]);
    if (item > items)
      found.push([
        [...place, "item"],
        {
          code: "withdrawn/item",
          message: `撤回里写的是第${item}条，但本期只有${items}条新闻。`,
          remedy: "请核对 item 后面的数字。",
        },
      ]);
    if (withdrawals.findIndex((other) => other.item === item) < index)
      found.push([
        [...place, "item"],
        {
          code: "withdrawn/twice",
          message: `第${item}条的撤回写了两次。`,
          remedy: "请删掉其中一段。",
        },
      ]);
    if (day.day < date.day) found.push([[...place, "date"], tooEarly("撤回")]);
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
  if (status === "withdrawn" && !withdrawn) found.push([["status"], WITHDRAWN_WITHOUT_REASON]);
  if (status === "corrected" && corrections.length === 0) found.push([["status"], CORRECTED_WITHOUT_ENTRY]);
  return found;
};

/** The printed issue that an editor has put beside its file. */
function scanOf(source: IssueFile): string | null {
  const name = issuePdfName({ year: source.year, number: numberOf(source) });
  return source.attachments.has(name) ? name : null;
}

const tooEarly = (what: string): Complaint =>
  reminder("correction/early", `${what}的日期早于本期的发布日期。`, "请核对日期。");

const WITHDRAWN_WITHOUT_REASON = reminder(
  "withdrawn/none",
  "没有写明本期什么时候、为什么撤回。",
  "请加上：第一行写“withdrawn:”，下面写“  date: 撤回的日期”“  who: 由谁撤回”“  why: 原因”。",
);

const CORRECTED_WITHOUT_ENTRY = reminder(
  "correction/none",
  "没有写明本期更正了什么。",
  "请加上：第一行写“corrections:”，下面写“  - date: 更正的日期”“    what: 改了什么”。",
);
