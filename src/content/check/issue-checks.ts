import { yearOf } from "../../bulletin/date.ts";
import type { FrontMatter } from "../../bulletin/front-matter.ts";
import { fileStem, numbered, sizeOf } from "../../bulletin/issue-number.ts";
import type { Body } from "../body/body.ts";
import { type Allowed, leaveOutAllowed, unusedAllowances } from "../lint/allow.ts";
import { notesInAttachments, wordsInAttachments } from "../lint/attachments.ts";
import { lintText } from "../lint/lint.ts";
import { numbersInNames } from "../lint/personal-numbers.ts";
import { secrecyOfNames } from "../lint/secrecy.ts";
import { type Complaint, isError, type Problem, problemAt, reminder } from "../problem.ts";
import type { ReadingContext } from "../reading.ts";
import { type IssueFile, numberOf } from "../scan.ts";
import type { Place, SourceFile } from "../source-file.ts";
import type { Fences } from "../yaml/fences.ts";
import type { Fields } from "../yaml/validate.ts";
import { amendments } from "./check-amendments.ts";
import { keywordsOfItems } from "./check-items.ts";
import { original } from "./check-original.ts";
import { quotesOfWithdrawn } from "./check-quotes.ts";
import { departmentsAsAuthors, oddNames } from "./odd-names.ts";

/** One issue's file, parsed: the input of its checks. */
export interface IssueParts {
  readonly source: IssueFile;
  readonly file: SourceFile;
  readonly fences: Fences;
  readonly fields: Fields<FrontMatter>;
  readonly body: Body;
  readonly bodyProblems: readonly Problem[];
  readonly context: ReadingContext;
  /** what its front matter allows to stand in it */
  readonly allowed: Allowed;
  /** where a front matter field stands */
  readonly placeOf: (...path: PropertyKey[]) => Place;
}

/** A check of valid front matter; returns complaints with the field each is about. */
export type FrontCheck = (
  front: FrontMatter,
  issue: IssueParts,
) => readonly (readonly [field: readonly PropertyKey[], complaint: Complaint])[];

interface IssueCheck {
  readonly find: (issue: IssueParts) => readonly Problem[];
  /** whether the front matter's `allow` can set its problems aside */
  readonly canAllow: boolean;
}

/** All checks of one issue; their order decides the order of problems at one place. */
const ISSUE_CHECKS: readonly IssueCheck[] = [
  { find: ({ fields }) => fields.problems, canAllow: false },
  // Body errors leave nothing to publish, allowed or not.
  { find: ({ bodyProblems }) => bodyProblems.filter(isError), canAllow: false },
  { find: ({ bodyProblems }) => bodyProblems.filter((problem) => !isError(problem)), canAllow: true },
  { find: ofFront(fileAgrees), canAllow: false },
  { find: ofFront(departmentsAsAuthors), canAllow: false },
  { find: ofFront(amendments), canAllow: false },
  { find: ofFront(keywordsOfItems), canAllow: false },
  { find: quotesOfWithdrawn, canAllow: false },
  { find: ofFront(original), canAllow: false },
  { find: lintText, canAllow: true },
  { find: oddNames, canAllow: true },
  { find: numbersInNames, canAllow: false },
  { find: secrecyOfNames, canAllow: false },
  { find: wordsInAttachments, canAllow: false },
  { find: notesInAttachments, canAllow: true },
];

/** All problems of one issue's file, except those of its encoding. */
export function checkIssue(issue: IssueParts): Problem[] {
  const { file, allowed } = issue;
  const allowable: Problem[] = [];
  const problems = ISSUE_CHECKS.flatMap(({ find, canAllow }) => {
    const found = find(issue);
    if (!canAllow) return found;
    allowable.push(...found);
    return leaveOutAllowed(found, file, allowed);
  });
  return [...withoutConsequences(problems), ...unusedAllowances(issue, allowable)];
}

/** What is mended with another problem of its line: marks of a headline without its `## `, tabs of a table of contents. */
const CONSEQUENCES: ReadonlyMap<string, RegExp> = new Map([
  ["item/swallowed", /^(?:text\/(?:bold-)?(?:heading|indent)|body\/(?:heading|html)|item\/none)/],
  ["body/contents", /^body\/table/],
]);

function withoutConsequences(problems: readonly Problem[]): Problem[] {
  const causes = problems.flatMap(({ code, line }) => {
    const consequences = CONSEQUENCES.get(code);
    return consequences ? [{ consequences, line }] : [];
  });
  return problems.filter(
    (problem) =>
      !causes.some(({ consequences, line }) => line === problem.line && consequences.test(problem.code)),
  );
}

function ofFront(check: FrontCheck): IssueCheck["find"] {
  return (issue) => {
    const { file, fields, placeOf } = issue;
    const found = fields.value ? check(fields.value, issue) : [];
    return found.map(([field, complaint]) => problemAt(file, placeOf(...field), complaint));
  };
}

/** Whether the front matter agrees with the names of the file and its folder. */
function fileAgrees(
  { issue, total, date }: FrontMatter,
  { source, context }: IssueParts,
): ReturnType<FrontCheck> {
  const number = numberOf(source);
  const year = yearOf(date);
  const found: [string[], Complaint][] = [];
  if (issue.series !== null && !context.series.includes(issue.series))
    found.push([
      ["issue"],
      {
        code: "issue/series",
        message: `“${issue.series}”不是 site.yaml 里的刊别（${context.series.join("、")}）。`,
        remedy: `请把期号改为：issue: ${number.id}；如果“${issue.series}”的期号确实另编，请在 site.yaml 的 series 里加上它。`,
      },
    ]);
  else if (issue.id !== number.id)
    found.push([
      ["issue"],
      {
        code: "issue/name",
        message: `文件名是${source.stem}.md，期号却是${issue.id}。`,
        remedy: `请把期号改为：issue: ${number.id}；或把文件改名为 ${fileStem(issue)}.md。`,
      },
    ]);
  if (total && sizeOf(total) > 1 && sizeOf(total) !== sizeOf(issue))
    found.push([
      ["total"],
      {
        code: "total/span",
        message: `期号是${issue.id}，总期号却是${total.first}-${total.last}，期数不一样。`,
        remedy: `请核对；如果起始的期号没有错，请改为：total: ${numbered(total.first, total.first + sizeOf(issue) - 1).id}`,
      },
    ]);
  if (year !== source.year)
    found.push([
      ["date"],
      reminder(
        "issue/year",
        `文件在${source.year}年的文件夹里，日期却是${year}年。`,
        "请核对日期和文件夹。如果是跨年发布，可以不改。",
      ),
    ]);
  return found;
}
