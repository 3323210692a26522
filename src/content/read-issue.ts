import type { Attachment, Byline, Issue, Item } from "../bulletin/archive.ts";
import { yearOf } from "../bulletin/date.ts";
import { type FrontMatter, frontMatterSchema, importedFrontMatterSchema } from "../bulletin/front-matter.ts";
import { checkAmendments } from "./amendments.ts";
import { type Body, readBody, type Section } from "./body.ts";
import { decode } from "./decode.ts";
import { findFences } from "./fences.ts";
import type { PageLink } from "./links.ts";
import { type Allowed, allowedIn, leaveOutAllowed, unusedAllowances } from "./lint/allow.ts";
import { lintText } from "./lint/lint.ts";
import { checkOriginal } from "./original.ts";
import {
  type Complaint,
  limitProblems,
  type Problem,
  problemAt,
  problemOfFile,
  withEncoding,
} from "./problem.ts";
import { type IssueFile, shownPath } from "./scan.ts";
import type { Place, SourceFile } from "./source-file.ts";
import { type Fields, readFields } from "./validate.ts";
import { type PlacedValue, readYaml } from "./yaml.ts";

/** What the whole archive has in common, as far as reading one issue needs it. */
export interface ReadingContext {
  readonly base: string;
  /** every spelling of a department → the name that the archive shows */
  readonly departments: ReadonlyMap<string, string>;
}

/** What there is to say of one issue's file; plain data, which can be kept. */
export interface Findings {
  /** by the folder's and the file's name, for an issue that can't be read has an address too */
  readonly year: number;
  readonly number: number;
  /** the file's path as messages show it */
  readonly path: string;
  readonly issue: Issue | undefined;
  readonly problems: readonly Problem[];
  readonly pageLinks: readonly PageLink[];
  /** the names of the pictures and documents beside it that it shows or links to */
  readonly used: ReadonlySet<string>;
  /** what its editor allowed to stand in it */
  readonly allowed: Allowed;
  /** the lines of the items' headings */
  readonly itemLines: readonly number[];
  /** how bad what is wrong with it is: in a draft, a reminder */
  readonly severity: Problem["severity"];
}

/** One issue as read, with what later checks across issues need to point into its file. */
export interface IssueReading extends Findings {
  /** as text, where it could be read */
  readonly file: SourceFile | undefined;
  /** the pictures and documents beside it */
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** where a front matter field stands */
  readonly placeOf: (...path: PropertyKey[]) => Place;
}

const nowhere = (): Place => ({ line: 1, column: 1, length: 1 });

/** Bytes of `content/YYYY/NN.md` → Issue, with every problem that the file has on its own. */
export function readIssue(source: IssueFile, bytes: Uint8Array, context: ReadingContext): IssueReading {
  const { value: file, problems: encoding } = decode(shownPath(source.file), bytes);
  if (!file) return unreadable(source, encoding);
  const { value: fences, problems: fence } = findFences(file);
  if (!fences) return unreadable(source, withEncoding(encoding, fence), file);

  const isImported = file.lines
    .slice(fences.from - 1, fences.to)
    .some((line) => line.startsWith("original:"));
  const front: Fields<FrontMatter> = isImported
    ? readFields(importedFrontMatterSchema, file, fences.from, fences.to)
    : readFields(frontMatterSchema, file, fences.from, fences.to);
  const { year } = source;
  const number = numberOf(source);
  const links = {
    year,
    number,
    folder: source.stem,
    attachments: source.attachments,
    base: context.base,
  };
  const { body, problems: bodyProblems } = readBody(file, fences.body, links, context.departments);

  const placeOf: IssueReading["placeOf"] = (...path) => front.placed?.placeOf(path) ?? nowhere();
  const agreement = front.value ? disagreements(front.value, source, file, placeOf) : [];
  const amendments = front.value ? checkAmendments(front.value, body.sections.length, file, placeOf) : [];
  const originals = front.value ? checkOriginal(front.value.original, source, file, placeOf) : [];
  const found = lintText(file, fences, () => namesIn(front.value, body, context));
  const allowed = allowedIn(front.placed);
  const language = leaveOutAllowed(found, file, allowed);
  const unused = unusedAllowances(found, file, fences.body, front.placed);
  const all = withEncoding(encoding, [
    ...front.problems,
    ...bodyProblems,
    ...agreement,
    ...amendments,
    ...originals,
    ...language,
    ...unused,
  ]);
  // An unfinished draft must not keep the archive from being built: what is wrong with it is a reminder.
  const severity = isDraft(front.placed) ? "warning" : "error";
  const problems = limitProblems(
    severity === "warning" ? all.map((problem): Problem => ({ ...problem, severity })) : all,
  );
  const sound = front.value && all.every(({ severity }) => severity !== "error");
  const issue = sound ? toIssue(source, front.value, body, textOf(file, fences.body), context) : undefined;
  return {
    year,
    number,
    path: file.path,
    issue,
    problems,
    file,
    pageLinks: body.pageLinks,
    attachments: source.attachments,
    used: body.used,
    allowed,
    itemLines: body.sections.map(({ line }) => line),
    placeOf,
    severity,
  };
}

/** A problem of an issue that shows only beside the others: at a field, or of the file as a whole where it can't be read. */
export const problemOf = (
  { file, path, placeOf }: IssueReading,
  field: readonly PropertyKey[],
  complaint: Complaint,
): Problem => (file ? problemAt(file, placeOf(...field), complaint) : problemOfFile(path, complaint));

/** A file that nothing can be read from but what is wrong with it. */
export const unreadable = (
  source: IssueFile,
  problems: readonly Problem[],
  file?: SourceFile,
): IssueReading => ({
  year: source.year,
  number: numberOf(source),
  path: shownPath(source.file),
  issue: undefined,
  problems,
  file,
  pageLinks: [],
  attachments: source.attachments,
  used: new Set(),
  allowed: [],
  itemLines: [],
  placeOf: nowhere,
  severity: "error",
});

/** A reading whose findings were kept; the file is taken apart again only where something needs to point into it. */
export function reopen(findings: Findings, source: IssueFile, bytes: Uint8Array): IssueReading {
  let file: SourceFile | undefined;
  let placed: PlacedValue | undefined;
  const open = (): SourceFile | undefined => {
    file ??= decode(findings.path, bytes).value;
    return file;
  };
  return {
    ...findings,
    attachments: source.attachments,
    get file() {
      return open();
    },
    placeOf(...path) {
      const text = open();
      const fences = text && findFences(text).value;
      if (!text || !fences) return nowhere();
      placed ??= readYaml(text, fences.from, fences.to).value;
      return placed?.placeOf(path) ?? nowhere();
    },
  };
}

const numberOf = ({ stem }: IssueFile): number => Number.parseInt(stem, 10);

function isDraft(placed: PlacedValue | undefined): boolean {
  const value = placed?.value;
  return typeof value === "object" && value !== null && "status" in value && value.status === "draft";
}

/** Departments and persons, who are called what they are called. */
const namesIn = (
  front: FrontMatter | undefined,
  { sections }: Body,
  { departments }: ReadingContext,
): string[] => [
  ...departments.keys(),
  ...(front?.source ?? []),
  ...(front?.author ?? []),
  ...sections.flatMap(({ byline }) => (byline ? [...byline.sources, ...byline.authors] : [])),
];

/** Where the front matter and the file's name contradict each other. */
function disagreements(
  front: FrontMatter,
  source: IssueFile,
  file: SourceFile,
  placeOf: IssueReading["placeOf"],
): Problem[] {
  const complain = (place: Place, complaint: Complaint) => problemAt(file, place, complaint);
  const problems: Problem[] = [];
  if (front.issue !== numberOf(source))
    problems.push(
      complain(placeOf("issue"), {
        code: "issue/name",
        message: `文件名是${source.stem}.md，期号却是${front.issue}。`,
        remedy: `请把期号改为：issue: ${numberOf(source)}；或把文件改名为 ${String(front.issue).padStart(2, "0")}.md。`,
      }),
    );
  if (yearOf(front.date) !== source.year)
    problems.push(
      complain(placeOf("date"), {
        code: "issue/year",
        message: `文件在${source.year}年的文件夹里，日期却是${yearOf(front.date)}年。`,
        remedy: "请核对日期和文件夹。如果是跨年发布，可以不改。",
        severity: "warning",
      }),
    );
  return problems;
}

/** The body as it was written, without the empty lines around it. */
const textOf = ({ lines }: SourceFile, from: number): string =>
  lines
    .slice(from - 1)
    .join("\n")
    .replace(/^\n+|\s+$/g, "");

function toIssue(
  source: IssueFile,
  front: FrontMatter,
  body: Body,
  markdown: string,
  { departments }: ReadingContext,
): Issue {
  const sources = [...new Set((front.source ?? []).map((name) => departments.get(name) ?? name))];
  const byline: Byline = { sources, authors: front.author ?? [] };
  return {
    year: source.year,
    number: front.issue,
    total: front.total ?? null,
    title: front.title,
    date: front.date,
    byline,
    summary: front.summary ?? null,
    keywords: front.keywords ?? [],
    notice: front.notice ?? null,
    status: front.status ?? "published",
    corrections: front.corrections ?? [],
    withdrawn: front.withdrawn ?? null,
    imprint: front.imprint ?? {},
    preambleHtml: body.preambleHtml,
    items: body.sections.map((section, index) => toItem(section, index + 1, byline)),
    markdown,
    attachments: [...source.attachments.values()],
  };
}

function toItem(
  { heading, html, paragraphs, text, bylineText, byline }: Section,
  position: number,
  ofIssue: Byline,
): Item {
  const filled = byline ? fillUp(byline, ofIssue) : ofIssue;
  return { position, heading, html, paragraphs, text, bylineText, byline: filled };
}

/** An item's own byline beats the issue's. A department alone leaves the author open; an author alone keeps the department. */
const fillUp = (own: Byline, ofIssue: Byline): Byline =>
  own.sources.length > 0 ? own : { sources: ofIssue.sources, authors: own.authors };
