import { escapeMarkup } from "../base/text.ts";
import { STATUSES } from "./outcome.ts";
import type { Row } from "./write-report.ts";

export const COLUMNS = ["结果", "原文件", "草稿", "期号", "日期", "要核对的", "没有放进正文的"] as const;

/** In the order in which a person works through them. */
const GROUPS: readonly (readonly [title: string, has: (row: Row) => boolean])[] = [
  ["没有导入，请看原因", ({ status }) => status === "refused"],
  ["已导入，有要核对的", ({ status, isOpen }) => status === "imported" && isOpen],
  ["已导入，没有要核对的", ({ status, isOpen }) => status === "imported" && !isOpen],
  ["以前导入过，这次没有改动", ({ status }) => status === "doubled"],
  ["没有看，请看原因", ({ status }) => status === "skipped"],
];

const STYLE = `body{font:1rem/1.6 system-ui,"Noto Sans SC",sans-serif;margin:1.5rem auto;max-width:90rem;padding:0 1rem}
table{border-collapse:collapse;width:100%}
th,td{border-bottom:1px solid #ccc;padding:.4rem .6rem;text-align:left;vertical-align:top}
.group th{background:#eee;font-size:1.1rem}
td:nth-child(-n+5){min-width:5em}
td:nth-child(4),td:nth-child(5){white-space:nowrap}
td ul{margin:0;padding-left:1.2em}
li,a{overflow-wrap:anywhere}
@media(max-width:50rem){table,tbody,tr,td,.group th{display:block}thead,td:empty{display:none}tr{border-bottom:1px solid #ccc;padding:.5rem 0}td{border:0;padding:.1rem 0}td::before{content:attr(data-name)"：";color:#555}}`;

/** The report as a page without scripts. */
export function asPage(rows: readonly Row[]): string {
  const filesOf = (some: readonly Row[]): number => new Set(some.map(({ file }) => file.shown)).size;
  const counts = Object.entries(STATUSES).map(
    ([status, name]) => `${name}${filesOf(rows.filter((row) => row.status === status))}个`,
  );
  const groups = GROUPS.flatMap(([title, has]) => {
    const some = rows.filter(has);
    if (some.length === 0) return [];
    const head = `<tr class="group"><th scope="rowgroup" colspan="${COLUMNS.length}">${title}（${filesOf(some)}个）</th></tr>`;
    return ["<tbody>", head, ...some.map(rowHtml), "</tbody>"];
  });
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>导入的报告</title>
<style>
${STYLE}
</style>
<h1>导入的报告</h1>
<p>一共${filesOf(rows)}个文件：${counts.join("，")}。</p>
<table>
<thead><tr>${COLUMNS.map((name) => `<th scope="col">${name}</th>`).join("")}</tr></thead>
${groups.join("\n")}
</table>
</html>
`;
}

function rowHtml({ status, file, draft, number, date, notes, dropped }: Row): string {
  const left =
    dropped.length > 0 ? `<details><summary>${dropped.length}处</summary>${list(dropped)}</details>` : "";
  const cells = [
    STATUSES[status],
    link(file),
    link(draft),
    escapeMarkup(number),
    escapeMarkup(date),
    list(notes),
    left,
  ];
  return `<tr>${cells.map((cell, index) => `<td data-name="${COLUMNS[index]}">${cell}</td>`).join("")}</tr>`;
}

const link = (place: Row["draft"]): string =>
  place ? `<a href="${escapeMarkup(place.href)}">${escapeMarkup(place.shown)}</a>` : "";

const list = (lines: readonly string[]): string =>
  lines.length === 0 ? "" : `<ul>${lines.map((line) => `<li>${escapeMarkup(line)}</li>`).join("")}</ul>`;
