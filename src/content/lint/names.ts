import { distance } from "fastest-levenshtein";
import { groupBy } from "../../bulletin/group.ts";
import { problemOfUse, type Use, usesIn } from "../name-uses.ts";
import type { Complaint, Problem } from "../problem.ts";
import type { IssueReading } from "../reading.ts";

/** A department that is named this often is one of its own, however its name looks. */
const OWN_DEPARTMENT = 5;
/** Who wrote this often is known in the department. */
const KNOWN_AUTHOR = 3;

/** Departments and authors that are probably others, typed wrong. `known` maps departments' spellings to their short names. */
export function nearNames(readings: readonly IssueReading[], known: ReadonlyMap<string, string>): Problem[] {
  const uses = readings.flatMap(usesIn);
  return [...nearDepartments(uses, known), ...nearAuthors(uses)];
}

/** 洲科技局 for 州科技局: in no list of site.yaml, and one slip away from what is. */
function nearDepartments(uses: readonly Use[], known: ReadonlyMap<string, string>): Problem[] {
  const unlisted = groupBy(uses, ({ sources }) => sources.filter((name) => !known.has(name)));
  const listed = new Set([...known.keys(), ...known.values()]);
  return [...unlisted].flatMap(([name, where]) => {
    const meant =
      where.length < OWN_DEPARTMENT ? [...listed].find((other) => isSlip(name, other)) : undefined;
    if (!meant) return [];
    return where.flatMap((use) =>
      complain(use, name, {
        code: "name/department",
        message: `部门“${name}”不在 site.yaml 的部门名单里，和“${meant}”很像。`,
        remedy: `如果写错了，请改为：${meant}；如果是另一个部门，请把它加进 site.yaml 的 departments。`,
      }),
    );
  });
}

/** 吴启容 for 吴启荣: once in the archive, and one slip away from a colleague who writes often. */
function nearAuthors(uses: readonly Use[]): Problem[] {
  const byName = groupBy(uses, ({ authors }) => authors);
  const ofDepartment = groupBy(uses, ({ sources }) => sources);
  return [...byName].flatMap(([name, where]) => {
    const [use] = where;
    if (!use || where.length > 1) return [];
    const colleagues = groupBy(
      use.sources.flatMap((source) => ofDepartment.get(source) ?? []),
      ({ authors }) => authors.filter((author) => isNearPerson(name, author)),
    );
    const meant = [...colleagues].find(([, uses]) => uses.length >= KNOWN_AUTHOR)?.[0];
    if (!meant) return [];
    return complain(use, name, {
      code: "name/author",
      message: `作者“${name}”只出现过一次，和同部门的“${meant}”很像。`,
      remedy: `如果写错了，请改为：${meant}；如果是另一个人，可以不改。`,
    });
  });
}

/** Whether two names differ by one slip of the finger, two in a long name; 州教育局 and 市教育局 are two departments. */
function isSlip(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1 || withoutLevel(typed) === withoutLevel(meant)) return false;
  return distance(typed, meant) <= (typed.length >= 8 ? 2 : 1);
}

/** Two names of two characters that share one are mostly two persons. */
const isNearPerson = (typed: string, meant: string): boolean =>
  typed !== meant && Math.max(typed.length, meant.length) > 2 && isSlip(typed, meant);

const withoutLevel = (name: string): string => name.replace(/[省州市县区乡镇]/gu, "");

const complain = (use: Use, name: string, complaint: Complaint): Problem[] =>
  problemOfUse(use, name, { ...complaint, severity: "warning" });
