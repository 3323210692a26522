import { distance } from "fastest-levenshtein";
import { isDepartmentName } from "../../bulletin/department-name.ts";
import { groupBy } from "../../bulletin/group.ts";
import type { ArchiveCheck } from "../check/archive-checks.ts";
import { problemOfUse, type Use, usesIn } from "../check/name-uses.ts";
import type { Complaint, Problem } from "../problem.ts";
import { SlipIndex } from "./slips.ts";

/** Named this often, an unlisted department is real. */
const OWN_DEPARTMENT = 5;
/** This many contributions make a known author. */
const KNOWN_AUTHOR = 3;

/** Not listed in site.yaml: 洲科技局 for 州科技局, one edit from a listed name; 州科技局州财政局, two departments in a row. */
export const nearDepartments: ArchiveCheck = ({ ordered, departments: known }) => {
  const uses = ordered.flatMap(usesIn);
  const unlisted = groupBy(uses, ({ sources }) => sources.filter((name) => !known.has(name)));
  const listed = new Set([...known.keys(), ...known.values()]);
  const named = new Set([...listed, ...unlisted.keys()]);
  return [...unlisted].flatMap(([name, where]) => {
    const two = twoIn(name, named);
    if (two)
      return where.flatMap((use) =>
        complain(use, name, {
          code: "name/department",
          message: `“${name}”会当作一个部门，看上去是“${two.join("”和“")}”两个。`,
          remedy: `如果是两个部门，请改为：${two.join("、")}；如果是一个，请把它加进 site.yaml 的 departments。`,
        }),
      );
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
};

/** Two departments in a row: the first is named elsewhere, the second too, or it begins as offices' names do. */
function twoIn(name: string, named: ReadonlySet<string>): [first: string, second: string] | undefined {
  const characters = [...name];
  for (let end = SHORTEST; end <= characters.length - SHORTEST; end++) {
    const [first, second] = [characters.slice(0, end).join(""), characters.slice(end).join("")];
    const isOffice = /^[省州市县]/u.test(second) && isDepartmentName(second);
    if (named.has(first) && (named.has(second) || isOffice)) return [first, second];
  }
  return undefined;
}

/** Characters of a department's name. */
const SHORTEST = 3;

/** 吴启容 for 吴启荣: used once, and one edit from a frequent author of the same department. */
export const nearAuthors: ArchiveCheck = ({ ordered }) => {
  const uses = ordered.flatMap(usesIn);
  const byName = groupBy(uses, ({ authors }) => authors);
  const ofDepartment = groupBy(uses, ({ sources }) => sources);
  const known = new Map([...ofDepartment].map(([source, own]) => [source, knownAuthors(own)]));
  return [...byName].flatMap(([name, where]) => {
    const [use] = where;
    if (!use || where.length > 1) return [];
    const [meant] = use.sources.flatMap((source) => known.get(source)?.(name) ?? []);
    if (meant === undefined) return [];
    return complain(use, name, {
      code: "name/author",
      message: `作者“${name}”只出现过一次，和同部门的“${meant}”很像。`,
      remedy: `如果写错了，请改为：${meant}；如果是另一个人，可以不改。`,
    });
  });
};

/** Long (foreign) names may differ by two edits; bounds the comparisons. */
const MOST_LONG = 50;

/** Finds the frequent author of a department that a name may be meant for. */
function knownAuthors(uses: readonly Use[]): (name: string) => string | undefined {
  const known = [...groupBy(uses, ({ authors }) => authors)].flatMap(([name, where]) =>
    where.length >= KNOWN_AUTHOR ? [name] : [],
  );
  const index = new SlipIndex(known);
  const long = known.filter((name) => name.length >= LONG_NAME - 1).slice(0, MOST_LONG);
  return (name) => {
    const isMeant = (other: string): boolean => isNearPerson(name, other);
    return index.find(name, isMeant) ?? (name.length >= LONG_NAME ? long.find(isMeant) : undefined);
  };
}

const LONG_NAME = 8;

/** Whether two names are one edit apart, two for long names; 州教育局 and 市教育局 are different departments. */
function isSlip(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1 || withoutLevel(typed) === withoutLevel(meant)) return false;
  return distance(typed, meant) <= (typed.length >= LONG_NAME ? 2 : 1);
}

/** Names of two characters are too short to compare. */
const isNearPerson = (typed: string, meant: string): boolean =>
  typed !== meant && Math.max(typed.length, meant.length) > 2 && isSlip(typed, meant);

const withoutLevel = (name: string): string => name.replace(/[省州市县区乡镇]/gu, "");

const complain = (use: Use, name: string, complaint: Complaint): Problem[] =>
  problemOfUse(use, name, { ...complaint, severity: "warning" });
