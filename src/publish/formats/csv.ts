import { itemId, itemPath } from "../../bulletin/address.ts";
import { dayOf, lastChange } from "../../bulletin/amendments.ts";
import type { Archive, Issue, Item } from "../../bulletin/archive.ts";
import { plainDate } from "../../bulletin/date-format.ts";
import { numberLabel, plainId, totalLabel } from "../../bulletin/issue-number.ts";
import { statusOfItem } from "../../bulletin/status.ts";
import { keywordsOf } from "../../bulletin/topics.ts";
import type { Usage, YearUsage } from "../../bulletin/usage.ts";
import type { Edition } from "../edition.ts";

type Cell = string | number;

/** The columns of `/archive.csv`, by their headings. */
const COLUMNS: Readonly<Record<string, (edition: Edition, issue: Issue, item: Item) => Cell>> = {
  年份: (_edition, { year }) => year,
  // A spreadsheet takes 6-7 for a date.
  期号: (edition, { number }) =>
    typeof plainId(number) === "number" ? number.first : edition.inWords(numberLabel(number)),
  总期号: (edition, { total }) =>
    total && total.last > total.first ? edition.inWords(totalLabel(total)) : (total?.first ?? ""),
  日期: (_edition, { date }) => plainDate(date),
  本期标题: (_edition, { title }) => title,
  条目: (_edition, _issue, { position }) => itemId(position),
  条目标题: (_edition, _issue, { heading }) => heading,
  来源: (_edition, _issue, { byline }) => byline.sources.join("、"),
  作者: (_edition, _issue, { byline }) => byline.authors.join("、"),
  关键词: (_edition, issue, item) => keywordsOf(issue, item).join("、"),
  状态: (_edition, issue, item) => statusOfItem(issue, item),
  最近改动: (_edition, issue, item) => dayOf(lastChange(issue, item)),
  网址: (edition, issue, { position }) => edition.absolute(itemPath(issue, position)),
};

/** `/archive.csv`: a line for each item, oldest first. */
export function archiveCsv(edition: Edition, { issues }: Archive): string {
  const columns = Object.values(COLUMNS);
  const lines = issues.flatMap((issue) =>
    issue.items.map((item) => columns.map((column) => column(edition, issue, item))),
  );
  return csv([Object.keys(COLUMNS), ...lines]);
}

/** `/statistics/2016.csv`: a line for each department, then for each author. */
export function usageCsv({ site }: Edition, { sources, authors }: YearUsage): string {
  const months = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);
  const lineOf =
    (kind: string) =>
    ({ name, items, months, elsewhere, score }: Usage): Cell[] => [
      kind,
      name,
      items,
      ...(score === null ? [] : [score]),
      ...months,
      elsewhere,
    ];
  return csv([
    ["类别", "名称", "条数", ...(site.scores ? ["得分"] : []), ...months, "跨年"],
    ...sources.map(lineOf("部门")),
    ...authors.map(lineOf("作者")),
  ]);
}

/** As RFC 4180 has it; the mark at the start lets old Excel read Chinese. */
const csv = (lines: readonly (readonly Cell[])[]): string =>
  `\uFEFF${lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("")}`;

/** A spreadsheet takes text that begins like this for a formula and may run it: an apostrophe before it makes it text. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

function cell(value: Cell): string {
  if (typeof value === "number") return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
