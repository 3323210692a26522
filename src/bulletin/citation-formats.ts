import { type Issue, type Item, responsibleOf } from "./archive.ts";
import type { Cited } from "./citation.ts";
import { citedNumber } from "./issue-number.ts";

/** What programs for references read of an issue or item. */
interface Reference {
  readonly id: string;
  /** persons, or departments where no person is named */
  readonly names: readonly string[];
  readonly title: string;
  readonly publication: string;
  readonly year: number;
  readonly number: string;
  /** `2016-10-19` */
  readonly day: string;
  readonly address: string;
}

const referenceOf = ({ publication, issue, item, address }: Cited): Reference => ({
  id: idOf(issue, item),
  names: responsibleOf((item ?? issue).byline),
  title: (issue.status === "withdrawn" ? "【已撤回】" : "") + (item?.heading ?? issue.title),
  publication,
  year: issue.year,
  number: citedNumber(issue.number),
  day: issue.date.day,
  address,
});

const idOf = ({ year, number }: Issue, item: Item | null): string =>
  ["bulletin", year, number.id, ...(item ? [item.position] : [])].join("-");

/** Signs that TeX has no short escape for, or, as braces, that BibTeX counts even after a backslash. */
const TEX_COMMANDS: ReadonlyMap<string, string> = new Map([
  ["\\", "textbackslash"],
  ["{", "textbraceleft"],
  ["}", "textbraceright"],
  ["~", "textasciitilde"],
  ["^", "textasciicircum"],
]);

/** A value in braces, with TeX's own signs escaped. A command is closed in braces, as it would take the blanks after it. */
const bibtexText = (text: string): string =>
  `{${text.replace(/[\\{}~^%&$#_]/g, (sign) => {
    const command = TEX_COMMANDS.get(sign);
    return command === undefined ? `\\${sign}` : `{\\${command}}`;
  })}}`;

/** A record for BibTeX and biblatex. */
export function bibtex(cited: Cited): string {
  const { id, names, title, publication, year, number, day, address } = referenceOf(cited);
  const fields = [
    ...(names.length > 0 ? [["author", `{${names.map(bibtexText).join(" and ")}}`]] : []),
    ["title", `{${bibtexText(title)}}`],
    ["journal", bibtexText(publication)],
    ["year", `{${year}}`],
    ["number", bibtexText(number)],
    ["date", `{${day}}`],
    ["url", `{${address}}`],
    ["langid", "{chinese}"],
  ];
  return `@article{${id},\n${fields.map(([name, value]) => `  ${name} = ${value},`).join("\n")}\n}`;
}

/** A record for EndNote, NoteExpress and Zotero: two letters, two blanks, a hyphen, a blank. */
export function ris(cited: Cited): string {
  const { names, title, publication, year, number, day, address } = referenceOf(cited);
  return [
    ["TY", "JOUR"],
    ...names.map((name) => ["AU", name]),
    ["TI", title],
    ["JO", publication],
    ["PY", String(year)],
    ["DA", day.replaceAll("-", "/")],
    ["IS", number],
    ["UR", address],
    ["LA", "zh-CN"],
    ["ER", ""],
  ]
    .map(([tag, value]) => `${tag}  - ${value}`)
    .join("\n");
}

/** CSL-JSON, which pandoc and Zotero read (citation style language 1.0.2). */
export function cslJson(cited: Cited): string {
  const { id, names, title, publication, number, day, address } = referenceOf(cited);
  const reference = {
    id,
    type: "article-journal",
    title,
    ...(names.length > 0 ? { author: names.map((literal) => ({ literal })) } : {}),
    "container-title": publication,
    issue: number,
    issued: { "date-parts": [day.split("-").map(Number)] },
    URL: address,
    language: "zh-CN",
  };
  return JSON.stringify([reference], null, 1);
}
