import type { Issue } from "../bulletin/archive.ts";
import {
  type FrontMatter,
  type FrontMatterSchema,
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
import { type Fences, findFences } from "./yaml/fences.ts";
import { valueAt } from "./yaml/schema-fields.ts";
import { type Fields, readFields } from "./yaml/validate.ts";

/** Bytes of `content/YYYY/NN.md` → Issue, with all problems of the file itself. */
export const readIssue = (source: IssueFile, bytes: Uint8Array, context: ReadingContext): IssueReading =>
  viewIssue(source, bytes, context).reading;

/** A file as it is read, and as far as it can be shown. */
interface IssueView {
  readonly reading: IssueReading;
  /** what the front matter says, as typed, where it can be made out at all */
  readonly values: unknown;
  readonly fences: Fences | undefined;
  /** the schema of its front matter */
  readonly schema: FrontMatterSchema;
  /** the issue with all that is wrong in its text: for its editor, and never published */
  readonly show: () => Issue | undefined;
}

/** The same for an editor who is at work on the file. */
export function viewIssue(source: IssueFile, bytes: Uint8Array, context: ReadingContext): IssueView {
  const signed = context.isUnsigned ? unsignedFrontMatterSchema : frontMatterSchema;
  const unseen = (reading: IssueReading): IssueView => ({
    reading,
    values: undefined,
    fences: undefined,
    schema: signed,
    show: () => undefined,
  });
  const { value: file, problems: encoding } = decode(shownPath(source.file), bytes);
  if (!file) return unseen(unreadable(source, encoding));
  const { value: fences, problems: fence } = findFences(file);
  if (!fences) return unseen(unreadable(source, withEncoding(encoding, fence), file));

  const isImported = file.lines
    .slice(fences.from - 1, fences.to)
    .some((line) => line.startsWith("original:"));
  const schema = isImported ? importedFrontMatterSchema : signed;
  const fields: Fields<FrontMatter> = readFields(schema, file, fences.from, fences.to);
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
  const show = (): Issue | undefined =>
    fields.value && toIssue(source, fields.value, body, textOf(file, fences.body), context);
  const isSound = all.every(({ severity }) => severity !== "error");
  const reading: IssueReading = {
    year,
    number,
    path: file.path,
    issue: isSound ? show() : undefined,
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
  return { reading, values: fields.placed?.value, fences, schema, show };
}
