import { z } from "zod";
import { inSlices } from "../base/steps.ts";
import { fixedText } from "../content/fix-files.ts";
import { type Gathered, problemsTogether } from "../content/load.ts";
import { isError, type Problem, sortProblems } from "../content/problem.ts";
import { viewIssue } from "../content/read-issue.ts";
import { readReviewOf } from "../content/read-review.ts";
import type { IssueReading } from "../content/reading.ts";
import { applyEdit, editOf, isEditable } from "../content/remedy-edit.ts";
import { shownPath } from "../content/scan.ts";
import { sourceFile } from "../content/source-file.ts";
import { textsIn } from "../content/yaml/schema-fields.ts";
import { action, Refusal } from "./action.ts";
import type { Desk } from "./desk.ts";
import { type TextInput, textInput } from "./inputs.ts";
import { fixedSettings, isSettings, problemsOfSettings } from "./settings.ts";

/** A problem as the desk shows it. */
export interface DeskProblem {
  readonly code: string;
  readonly isError: boolean;
  /** of the whole file, from 1; 0 for the file itself */
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly message: string;
  readonly remedy: string;
  /** the field of the form that it stands in, its path joined with dots; null elsewhere */
  readonly field: string | null;
  /** whether a button can do what the remedy says */
  readonly canMend: boolean;
}

/** What is known of a text while it is typed. */
interface Looked {
  readonly problems: readonly DeskProblem[];
  /** where the text below the front matter begins, in UTF-16 units; null where no front matter can be made out */
  readonly bodyAt: number | null;
  /** the front matter's values as typed */
  readonly values: unknown;
  /** whether 全部改好 would change something */
  readonly canFix: boolean;
}

/** What is wrong with a text by itself: asked for with every pause in typing. */
function check({ content, workspace }: Desk, { file, text }: TextInput): Looked {
  if (isSettings(file))
    return {
      problems: problemsOfSettings(content, file, text).map((problem) => plain(problem, null)),
      bodyAt: 0,
      values: null,
      canFix: fixedSettings(file, text) !== text,
    };
  const { reading, values, fences } = viewIssue(
    workspace.find(file),
    Buffer.from(text),
    workspace.gathered.context,
  );
  return {
    problems: sortProblems(reading.problems).map((problem) =>
      shown(problem, fieldAt(problem, reading, values)),
    ),
    bodyAt: fences ? offsetOfLine(text, fences.body) : null,
    values: values ?? null,
    canFix: fixedText(reading.path, text) !== text,
  };
}

/** What shows only when the text is seen among all others: asked for after a longer pause. */
async function compare(desk: Desk, { file, text }: TextInput): Promise<readonly DeskProblem[]> {
  if (isSettings(file)) return [];
  const { reading, values, among } = await together(desk, file, text);
  const own = new Set(reading.problems.map(keyOf));
  return among
    .filter((problem) => !own.has(keyOf(problem)))
    .map((problem) => shown(problem, fieldAt(problem, reading, values)));
}

/** All that is wrong with a text, by itself and among all others. */
const allOf = async (desk: Desk, file: string, text: string): Promise<readonly Problem[]> =>
  isSettings(file) ? problemsOfSettings(desk.content, file, text) : (await together(desk, file, text)).among;

/** What was signed is compared with what is being typed. */
function reviewsWith({ workspace }: Desk, file: string, text: string): Gathered["reviews"] {
  const source = workspace.find(file);
  const { reviews } = workspace.gathered;
  if (source.review === null) return reviews;
  return new Map(reviews).set(shownPath(source.file), readReviewOf(source, text));
}

async function together(
  desk: Desk,
  file: string,
  text: string,
): Promise<{ reading: IssueReading; values: unknown; among: readonly Problem[] }> {
  const { workspace } = desk;
  const source = workspace.find(file);
  const { gathered } = workspace;
  const { reading, values } = viewIssue(source, Buffer.from(text), gathered.context);
  const readings = gathered.files.map((one, index) =>
    one.file === source.file ? reading : gathered.readings[index],
  );
  const found = await inSlices(
    problemsTogether(
      {
        ...gathered,
        readings: readings.filter((one) => one !== undefined),
        reviews: reviewsWith(desk, file, text),
      },
      { drafts: true, now: new Date() },
    ),
  );
  const own = found.filter((problem) => problem.file === reading.path);
  return { reading, values, among: sortProblems([...reading.problems, ...own]) };
}

/** @param field of the form that it stands in; null elsewhere */
const plain = (problem: Problem, field: string | null): DeskProblem => ({
  ...{ code: problem.code, line: problem.line, column: problem.column, length: problem.length },
  isError: isError(problem),
  message: problem.message,
  // In the form nobody sees what the field is called in the file.
  remedy: field === null ? problem.remedy : problem.remedy.replace(/：[a-z]+: ?/u, "："),
  field,
  canMend: isEditable(problem),
});

/** A field that is not there yet: in the form it is. */
const MISSING = /^缺少 ([a-z]+)（(.+?)）/u;

function shown(problem: Problem, field: string | null): DeskProblem {
  const [, missing, label] = MISSING.exec(problem.message) ?? [];
  if (problem.code !== "field/missing" || missing === undefined) return plain(problem, field);
  const inForm = { message: `缺少${label}。`, remedy: `请在“${label}”一栏填写。`, field: missing };
  return { ...plain(problem, missing), ...inForm, canMend: false };
}

/** The text of the front matter that a problem stands in. */
function fieldAt({ line, column }: Problem, { placeOf }: IssueReading, values: unknown): string | null {
  const found = textsIn(values).find(({ path }) => {
    const place = placeOf(...path);
    return line > 1 && place.line === line && place.column <= column;
  });
  return found?.path.join(".") ?? null;
}

/** A problem as a call names it. */
const problemInput = z.object({
  code: z.string(),
  line: z.number().int(),
  column: z.number().int(),
  message: z.string(),
});

const keyOf = ({ code, line, column, message }: z.infer<typeof problemInput>): string =>
  JSON.stringify([code, line, column, message]);

const offsetOfLine = (text: string, line: number): number => {
  let at = 0;
  for (let left = line - 1; left > 0; left--) {
    const end = text.indexOf("\n", at);
    if (end < 0) return text.length;
    at = end + 1;
  }
  return at;
};

/** Does what a problem's remedy says, where the problem is gone by it and no other comes. */
async function mend(
  desk: Desk,
  { file, text, problem }: TextInput & { problem: z.infer<typeof problemInput> },
): Promise<{ text: string }> {
  const among = await allOf(desk, file, text);
  const found = among.find((one) => keyOf(one) === keyOf(problem));
  if (!found) throw new Refusal("这一处已经改过了。");
  const edit = editOf(sourceFile(found.file, text), found);
  const mended = edit === null ? text : applyEdit(text, edit);
  const after = await allOf(desk, file, mended);
  const alike = (problems: readonly Problem[]): number =>
    problems.filter(({ code }) => code === found.code).length;
  if (alike(after) >= alike(among)) throw new Refusal("这一处要自己改：请照上面写的改。");
  return { text: mended };
}

export const checkActions = {
  check: action(textInput, check),
  compare: action(textInput, compare),
  mend: action(textInput.extend({ problem: problemInput }), mend),
  fix: action(textInput, ({ workspace }, { file, text }) => ({
    text: isSettings(file)
      ? fixedSettings(file, text)
      : fixedText(workspace.nameOf(workspace.find(file)), text),
  })),
};
