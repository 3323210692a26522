import type { Site } from "../../bulletin/site.ts";
import { namesOf, Succession } from "../../bulletin/succession.ts";
import { type Problem, problemAt } from "../problem.ts";
import type { SourceFile } from "../source-file.ts";
import type { PlacedValue } from "../yaml/yaml.ts";
import type { ArchiveCheck } from "./archive-checks.ts";
import { problemOfUse, usesIn } from "./name-uses.ts";

type Departments = NonNullable<Site["departments"]>;

/** A spelling of a department's name, and its path in site.yaml. */
interface Spelling {
  readonly text: string;
  readonly path: readonly PropertyKey[];
  readonly department: number;
}

/** What is wrong with the list of departments in `site.yaml`. */
export const checkDepartments = (
  departments: Departments,
  file: SourceFile,
  placed: PlacedValue,
): Problem[] => [...namedTwice(departments, file, placed), ...wrongSuccessors(departments, file, placed)];

/** Names given to two departments: texts would silently be credited to the first. */
function namedTwice(departments: Departments, file: SourceFile, placed: PlacedValue): Problem[] {
  const spellings = departments.flatMap(({ name, short, aliases = [] }, department): Spelling[] => {
    const at = (text: string, ...path: PropertyKey[]) => ({
      text,
      path: ["departments", department, ...path],
      department,
    });
    return [
      at(name, "name"),
      at(short, "short"),
      ...aliases.map((alias, index) => at(alias, "aliases", index)),
    ];
  });
  const firsts = new Map<string, Spelling>();
  const told = new Set<string>();
  return spellings.flatMap((spelling) => {
    const first = firsts.get(spelling.text);
    if (!first) firsts.set(spelling.text, spelling);
    if (!first || first.department === spelling.department) return [];
    // A department listed twice is one problem, not one for each spelling.
    const pair = `${first.department} ${spelling.department}`;
    if (told.has(pair)) return [];
    told.add(pair);
    const isSame = departments[first.department]?.name === departments[spelling.department]?.name;
    const { line } = placed.placeOf(first.path);
    return problemAt(file, placed.placeOf(spelling.path), {
      code: "site/department",
      message: isSame
        ? `部门“${spelling.text}”写了两次：另一次在第${line}行。`
        : `“${spelling.text}”是两个部门的名称（另一处在第${line}行），分不清是哪一个。`,
      remedy: isSame ? "请只留一个，把别名写在一起。" : "一个名称只能属于一个部门：请改掉或删掉其中一处。",
    });
  });
}

/** Successors that are nobody's name, and departments that are their own successors, over however many steps. */
function wrongSuccessors(departments: Departments, file: SourceFile, placed: PlacedValue): Problem[] {
  const succession = new Succession({ departments });
  const known = new Set(departments.flatMap(namesOf));
  return departments.flatMap(({ short, successor = [] }, index) => {
    const place = placed.placeOf(["departments", index, "successor"]);
    const unknown = successor.filter((name) => !known.has(name));
    if (unknown.length > 0)
      return problemAt(file, place, {
        code: "site/successor",
        message: `“${unknown.join("、")}”不在部门名单里，不知道是哪个部门接替了“${short}”。`,
        remedy: `名称写错了的，请改正；名单里没有的，请在 departments 里加上它的 name 和 short。`,
      });
    if (!succession.all(short, "after").includes(short)) return [];
    return problemAt(file, place, {
      code: "site/successor-circle",
      message: `“${short}”后来的部门绕了一圈又是它自己。`,
      remedy: "旧的名称写 successor，现在的名称不写：请删掉现在的部门的 successor。",
    });
  });
}

/** Items credited to a department that had gone over to another when they were published. */
export const outdatedNames: ArchiveCheck = ({ ordered, site }) => {
  if (!site) return [];
  const succession = new Succession(site);
  return ordered.flatMap((reading) => {
    const month = reading.issue?.date.day.slice(0, "2019-03".length) ?? "";
    return usesIn(reading).flatMap((use) =>
      use.sources.flatMap((name) => {
        const until = succession.until(name);
        if (until === undefined || month <= until) return [];
        const now = succession.after(name).join("、");
        return problemOfUse(use, name, {
          code: "name/until",
          message: `“${name}”只用到${until}（site.yaml 的 until），这一期是${month}的。`,
          remedy: `${now === "" ? "请改为当时的部门" : `请改为：${now}`}；这时还用原来名称的，请在 site.yaml 里把 until 改成 ${month}。`,
        });
      }),
    );
  });
};
