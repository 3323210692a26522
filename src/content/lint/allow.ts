import { allowSchema } from "../../bulletin/front-matter.ts";
import { findingsInside } from "../attachments/findings.ts";
import { insideOf } from "../attachments/inspect.ts";
import type { IssueParts } from "../check/issue-checks.ts";
import { isSameNumber } from "../privacy/personal-data.ts";
import { secrecyMarksOfName } from "../privacy/secrecy-marks.ts";
import { type Problem, problemAt, reminder } from "../problem.ts";
import type { SourceFile } from "../source-file.ts";
import { valueAt } from "../yaml/schema-fields.ts";
import type { PlacedValue } from "../yaml/yaml.ts";

/** The texts that an issue's front matter allows, numbers as typed or masked. */
export type Allowed = readonly string[];

/** Read apart from the other fields: a fault in one of them must not undo what is allowed. */
export function allowedIn(placed: PlacedValue | undefined): Allowed {
  return allowSchema.safeParse(valueAt(placed?.value, ["allow"])).data?.map(({ what }) => what) ?? [];
}

/** Problems whose marked text is not allowed. */
export const leaveOutAllowed = (
  problems: readonly Problem[],
  file: SourceFile,
  allowed: Allowed,
): readonly Problem[] =>
  allowed.length === 0
    ? problems
    : problems.filter((problem) => !isAllowed(markedBy(problem, file), allowed));

export const isAllowed = (words: string, allowed: Allowed): boolean =>
  allowed.some((what) => isMeant(what, words));

/** What is allowed but found nowhere: not among the words of `problems`, in the body, or in a file's name. */
export function unusedAllowances(
  { file, fences, fields, source, allowed }: IssueParts,
  problems: readonly Problem[],
): Problem[] {
  const marked = [
    ...problems.map((problem) => markedBy(problem, file)),
    ...[...source.attachments.keys()].flatMap((name) => [
      name,
      `${source.stem}/${name}`,
      ...secrecyMarksOfName(name).map(({ text }) => text),
    ]),
    ...(allowed.length > 0 ? [...source.attachments.values()] : []).flatMap((attachment) =>
      findingsInside(insideOf(attachment)).map(({ text }) => text),
    ),
  ];
  const body = file.lines.slice(fences.body - 1).join("\n");
  return allowed.flatMap((what, index) => {
    if (!fields.placed || body.includes(what) || marked.some((words) => isMeant(what, words))) return [];
    return problemAt(
      file,
      fields.placed.placeOf(["allow", index, "what"]),
      reminder(
        "allow/unused",
        `文中没有“${what}”，不必允许。`,
        "请核对 what 后面的内容，或删掉 allow 里的这一项。",
      ),
    );
  });
}

const markedBy = ({ line, column, length }: Problem, file: SourceFile): string =>
  (file.lines[line - 1] ?? "").slice(column - 1, column - 1 + length);

const isMeant = (what: string, words: string): boolean =>
  what === words || (/[\d*]{4}/.test(what) && isSameNumber(what, words));
