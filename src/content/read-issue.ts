import { yearOf } from "../bulletin/date.ts";
import { type FrontMatter, frontMatterSchema, importedFrontMatterSchema } from "../bulletin/front-matter.ts";
import { type Body, readBody } from "./body/body.ts";
import { checkAmendments } from "./check/check-amendments.ts";
import { checkOriginal } from "./check/check-original.ts";
import { oddNames } from "./check/odd-names.ts";
import { decode } from "./decode.ts";
import { fileStem } from "./file-stem.ts";
import { allowedIn, leaveOutAllowed, unusedAllowances } from "./lint/allow.ts";
import { lintText } from "./lint/lint.ts";
import { numbersInNames, type TextOnPage } from "./lint/personal-numbers.ts";
import { type Complaint, isError, limitProblems, type Problem, problemAt, withEncoding } from "./problem.ts";
import { type IssueReading, nowhere, numberOf, type ReadingContext, unreadable } from "./reading.ts";
import { type IssueFile, shownPath } from "./scan.ts";
import type { Place, SourceFile } from "./source-file.ts";
import { textOf, toIssue } from "./to-issue.ts";
import { findFences } from "./yaml/fences.ts";
import { type Fields, readFields } from "./yaml/validate.ts";
import type { PlacedValue } from "./yaml/yaml.ts";

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
  const texts = textsOf(body, fences.body);
  const found = [
    ...lintText(file, fences, front.placed, texts, () => namesIn(front.value, body, context)),
    ...(front.value ? oddNames(front.value, context.departments, file, placeOf) : []),
  ];
  const allowed = allowedIn(front.placed);
  const beside = numbersInNames(file.path.replace(/\.md$/, ""), source.attachments.keys(), allowed);
  const language = leaveOutAllowed(found, file, allowed);
  // What is refused in a body has no page to stand on, allowed or not.
  const refused = bodyProblems.filter(isError);
  const reminders = leaveOutAllowed(
    bodyProblems.filter((problem) => !isError(problem)),
    file,
    allowed,
  );
  const unused = unusedAllowances(found, file, fences.body, front.placed, source.attachments.keys());
  const all = withEncoding(encoding, [
    ...front.problems,
    ...refused,
    ...reminders,
    ...agreement,
    ...amendments,
    ...originals,
    ...language,
    ...beside,
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

function isDraft(placed: PlacedValue | undefined): boolean {
  const value = placed?.value;
  return typeof value === "object" && value !== null && "status" in value && value.status === "draft";
}

/** The body as readers see it, each part with the line where it begins. */
const textsOf = ({ preambleHtml, sections }: Body, line: number): TextOnPage[] => [
  ...(preambleHtml ? [{ line, text: preambleHtml.replace(/<[^>]*>/g, "") }] : []),
  ...sections.map((section) => ({ line: section.line, text: `${section.heading}\n${section.text}` })),
];

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
        remedy: `请把期号改为：issue: ${numberOf(source)}；或把文件改名为 ${fileStem(front.issue)}.md。`,
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
