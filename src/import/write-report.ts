import { writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { escapeMarkup } from "../base/text.ts";
import { fullIssueLabel } from "../bulletin/issue-number.ts";
import { maskPersonalNumbers } from "../content/privacy/personal-data.ts";
import { shownPath } from "../content/scan.ts";
import { type Outcome, questionsOf, STATUSES } from "./outcome.ts";

const REPORTS = ["import-report.html", "import-report.csv"] as const;

/** Writes the report on all files as a page and as a table, to be worked through. Returns their paths. */
export function writeReports(outcomes: readonly Outcome[], folder: string): string[] {
  const rows = outcomes.map((outcome) => rowOf(outcome, folder));
  const [page, table] = REPORTS.map((name) => join(folder, name));
  if (page) writeFileSync(page, asPage(rows));
  if (table) writeFileSync(table, asTable(rows));
  return [page, table].flatMap((path) => path ?? []);
}

interface Row {
  readonly status: Outcome["status"];
  readonly file: Place;
  readonly draft: Place | null;
  readonly number: string;
  readonly date: string;
  /** what is to be checked, or why the file was not imported */
  readonly notes: readonly string[];
  /** text of the original that is left out, with the reason */
  readonly dropped: readonly string[];
}

interface Place {
  readonly shown: string;
  readonly href: string;
}

function rowOf({ path, status, why, imported }: Outcome, folder: string): Row {
  const placeOf = (file: string): Place => ({
    shown: shownPath(file),
    href: relative(resolve(folder), resolve(file)).split(/[\\/]/).map(encodeURIComponent).join("/"),
  });
  return {
    status,
    file: placeOf(path),
    draft: imported && placeOf(imported.draft.file),
    number: imported ? fullIssueLabel({ ...imported.facts, total: imported.facts.total ?? null }) : "",
    date: imported?.facts.date ?? "",
    notes: (imported ? questionsOf(imported) : [why]).map(maskPersonalNumbers),
    dropped:
      imported?.remarks.dropped.map(({ reason, text }) =>
        maskPersonalNumbers(reason === "" ? text : `${reason}：${text}`),
      ) ?? [],
  };
}

const COLUMNS = ["结果", "原文件", "草稿", "期号", "日期", "要核对的", "没有放进正文的"] as const;

function asPage(rows: readonly Row[]): string {
  const link = (place: Place | null): string =>
    place ? `<a href="${escapeMarkup(place.href)}">${escapeMarkup(place.shown)}</a>` : "";
  const list = (lines: readonly string[]): string =>
    lines.length === 0 ? "" : `<ul>${lines.map((line) => `<li>${escapeMarkup(line)}</li>`).join("")}</ul>`;
  const filesOf = (some: readonly Row[]): number => new Set(some.map(({ file }) => file.shown)).size;
  const counts = Object.entries(STATUSES).map(
    ([status, name]) => `${name}${filesOf(rows.filter((row) => row.status === status))}个`,
  );
  const body = rows.map(
    ({ status, file, draft, number, date, notes, dropped }) =>
      `<tr><td>${STATUSES[status]}</td><td>${link(file)}</td><td>${link(draft)}</td><td>${escapeMarkup(number)}</td><td>${escapeMarkup(date)}</td><td>${list(notes)}</td><td>${list(dropped)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>导入的报告</title>
<h1>导入的报告</h1>
<p>一共${filesOf(rows)}个文件：${counts.join("，")}。</p>
<table border="1" cellpadding="4">
<thead><tr>${COLUMNS.map((name) => `<th scope="col">${name}</th>`).join("")}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table>
</html>
`;
}

/** With a byte order mark, by which Excel tells UTF-8. */
function asTable(rows: readonly Row[]): string {
  const lines = rows.map(({ status, file, draft, number, date, notes, dropped }) => [
    STATUSES[status],
    file.shown,
    draft?.shown ?? "",
    number,
    date,
    notes.join("\n"),
    dropped.join("\n"),
  ]);
  return `\uFEFF${[COLUMNS, ...lines].map((cells) => cells.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** A text that begins like a formula is kept from being one. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
