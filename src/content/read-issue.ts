import {
  type FrontMatter,
  frontMatterSchema,
  importedFrontMatterSchema,
  unsignedFrontMatterSchema,
} from "../bulletin/front-matter.ts";
import { readBody } from "./body/body.ts";
import { checkIssue } from "./check/issue-checks.ts";
import { decode } from "./decode.ts";
import { allowedIn } from "./lint/allow.ts";
import { limitProblems, type Problem, withEncoding } from "./problem.ts";
import { type IssueReading, nowhere, type ReadingContext, unreadable } from "./reading.ts";
import { type IssueFile, numberOf, shownPath } from "./scan.ts";
import { textOf, toIssue } from "./to-issue.ts";
import { findFences } from "./yaml/fences.ts";
import { valueAt } from "./yaml/schema-fields.ts";
import { type Fields, readFields } from "./yaml/validate.ts";

/** Bytes of `content/YYYY/NN.md` → Issue, with all problems of the file itself. */
export function readIssue(source: IssueFile, bytes: Uint8Array, context: ReadingContext): IssueReading {
  const { value: file, problems: encoding } = decode(shownPath(source.file), bytes);
  if (!file) return unreadable(source, encoding);
  const { value: fences, problems: fence } = findFences(file);
  if (!fences) return unreadable(source, withEncoding(encoding, fence), file);

  const isImported = file.lines
    .slice(fences.from - 1, fences.to)
    .some((line) => line.startsWith("original:"));
  const signed = context.isUnsigned ? unsignedFrontMatterSchema : frontMatterSchema;
  const fields: Fields<FrontMatter> = readFields(
    isImported ? importedFrontMatterSchema : signed,
    file,
    fences.from,
    fences.to,
  );
  const { year, stem, attachments } = source;
  const number = numberOf(source);
  const links = { year, number, folder: stem, attachments, base: context.base };
  const { body, problems: bodyProblems } = readBody(file, fences.body, links, context.departments);

  const allowed = allowedIn(fields.placed);
  const placeOf: IssueReading["placeOf"] = (...path) => fields.placed?.placeOf(path) ?? nowhere();
  const parts = { source, file, fences, fields, body, bodyProblems, context, allowed, placeOf };
  const all = withEncoding(encoding, checkIssue(parts));
  // An unfinished draft must not stop the build: its errors become reminders.
  const severity = valueAt(fields.placed?.value, ["status"]) === "draft" ? "warning" : "error";
  const problems = limitProblems(
    severity === "warning" ? all.map((problem): Problem => ({ ...problem, severity })) : all,
  );
  const sound = fields.value && all.every(({ severity }) => severity !== "error");
  const issue = sound ? toIssue(source, fields.value, body, textOf(file, fences.body), context) : undefined;
  return {
    year,
    number,
    path: file.path,
    issue,
    problems,
    file,
    pageLinks: body.pageLinks,
    attachments,
    versions: source.versions.map(({ id }) => id),
    used: body.used,
    allowed,
    itemLines: body.sections.map(({ line }) => line),
    placeOf,
    severity,
  };
}
