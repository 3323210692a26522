import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fullIssueLabel, readId } from "../bulletin/issue-number.ts";
import { maskPersonalNumbers } from "../content/privacy/personal-data.ts";
import { shownPath } from "../content/scan.ts";
import { QUESTION } from "../editor/publish-drafts.ts";
import { type Outcome, questionsOf, STATUSES } from "./outcome.ts";
import { asPage, COLUMNS } from "./report-page.ts";

const REPORTS = ["import-report.html", "import-report.csv"] as const;

/** Writes the report on all files as a page and as a table, to be worked through. Returns their paths. */
export function writeReports(outcomes: readonly Outcome[], folder: string): string[] {
  const rows = outcomes.map((outcome) => rowOf(outcome, folder));
  const [page, table] = REPORTS.map((name) => join(folder, name));
  if (page) writeFileSync(page, asPage(rows));
  if (table) writeFileSync(table, asTable(rows));
  return [page, table].flatMap((path) => path ?? []);
}

export interface Row {
  readonly status: Outcome["status"];
  readonly file: Place;
  readonly draft: Place | null;
  readonly number: string;
  readonly date: string;
  /** whether a person has to look at the draft */
  readonly isOpen: boolean;
  /** what is to be checked, or why the file was not imported */
  readonly notes: readonly string[];
  /** text of the original that is left out, with the reason */
  readonly dropped: readonly string[];
}

interface Place {
  readonly shown: string;
  readonly href: string;
}

function rowOf({ path, status, why, imported, draft }: Outcome, folder: string): Row {
  const placeOf = (file: string): Place => ({
    shown: shownPath(file),
    href: relative(resolve(folder), resolve(file)).split(/[\\/]/).map(encodeURIComponent).join("/"),
  });
  const before = imported === null && draft !== null ? saidIn(draft) : null;
  return {
    status,
    file: placeOf(path),
    draft: draft === null ? null : placeOf(draft),
    number: imported
      ? fullIssueLabel({ ...imported.facts, total: imported.facts.total ?? null })
      : (before?.number ?? ""),
    date: imported?.facts.date ?? before?.date ?? "",
    isOpen: imported !== null && questionsOf(imported).length > 0,
    notes: (imported ? questionsOf(imported) : [why, ...(before?.questions ?? [])]).map(maskPersonalNumbers),
    dropped:
      imported?.remarks.dropped.map(({ reason, text }) =>
        maskPersonalNumbers(reason === "" ? text : `${reason}：${text}`),
      ) ?? [],
  };
}

/** What a draft that was there already still asks, with its number and date. */
function saidIn(file: string): { number: string; date: string; questions: readonly string[] } {
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const lines = text.slice(0, text.indexOf("\n---\n", 4) + 1).split("\n");
  const field = (name: string): string =>
    lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? "";
  const number = readId(field("issue"));
  const year = Number(basename(dirname(file)));
  return {
    number: number ? fullIssueLabel({ year, number, total: null }) : "",
    date: field("date"),
    questions: lines.flatMap((line) => (line.startsWith(QUESTION) ? [line.slice(QUESTION.length)] : [])),
  };
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
