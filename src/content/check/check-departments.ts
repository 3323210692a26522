import type { Site } from "../../bulletin/site.ts";
import { type Problem, problemAt } from "../problem.ts";
import type { SourceFile } from "../source-file.ts";
import type { PlacedValue } from "../yaml/yaml.ts";

/** A spelling of a department's name, and its path in site.yaml. */
interface Spelling {
  readonly text: string;
  readonly path: readonly PropertyKey[];
  readonly department: number;
}

/** Names given to two departments: texts would silently be credited to the first. */
export function checkDepartments(
  departments: NonNullable<Site["departments"]>,
  file: SourceFile,
  placed: PlacedValue,
): Problem[] {
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
