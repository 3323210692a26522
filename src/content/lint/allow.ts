import { allowSchema } from "../../bulletin/front-matter.ts";
import { isSameNumber } from "../personal-data.ts";
import { type Problem, problemAt } from "../problem.ts";
import type { SourceFile } from "../source-file.ts";
import type { PlacedValue } from "../yaml/yaml.ts";

/** What an issue's front matter allows to stand in it, as it stands, or, of a number, in its masked form. */
export type Allowed = readonly string[];

/** Read apart from the other fields, whose faults must not bring the allowed ones back. */
export function allowedIn(placed: PlacedValue | undefined): Allowed {
  const value = placed?.value;
  if (typeof value !== "object" || value === null || !("allow" in value)) return [];
  return allowSchema.safeParse(value.allow).data?.map(({ what }) => what) ?? [];
}

/** The problems whose marked words the editor did not allow. */
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

/** What is allowed, though it stands nowhere: in no problem's words, not in the body, in no name of a file beside it. */
export function unusedAllowances(
  problems: readonly Problem[],
  file: SourceFile,
  bodyLine: number,
  placed: PlacedValue | undefined,
  names: Iterable<string>,
): Problem[] {
  const marked = [...problems.map((problem) => markedBy(problem, file)), ...names];
  const body = file.lines.slice(bodyLine - 1).join("\n");
  return allowedIn(placed).flatMap((what, index) => {
    if (!placed || body.includes(what) || marked.some((words) => isMeant(what, words))) return [];
    return problemAt(file, placed.placeOf(["allow", index, "what"]), {
      code: "allow/unused",
      message: `文中没有“${what}”，不必允许。`,
      remedy: "请核对 what 后面的内容，或删掉 allow 里的这一项。",
      severity: "warning",
    });
  });
}

const markedBy = ({ line, column, length }: Problem, file: SourceFile): string =>
  (file.lines[line - 1] ?? "").slice(column - 1, column - 1 + length);

const isMeant = (what: string, words: string): boolean =>
  what === words || (/[\d*]{4}/.test(what) && isSameNumber(what, words));
