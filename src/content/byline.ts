import type { Byline } from "../bulletin/archive.ts";
import { splitNames } from "../bulletin/names.ts";
import { LABEL, LABEL_AND_SPACE, ROLES } from "../bulletin/roles.ts";

const BRACKETED = /^[（(]([^（）()]{2,60})[）)]$/u;
const DEPARTMENT =
  /^[\p{Script=Han}\p{N}A-Za-z·]*\p{Script=Han}(局|委|办|厅|院|校|处|科|部|室|站|所|中心|集团|公司|政府|学会|协会|大学|学院|开发区|管委会)$/u;
const PERSON = /^\p{Script=Han}{2,4}$|^\p{Script=Han}+(·\p{Script=Han}+)+$|^[A-Z][A-Za-z. ]{1,29}$/u;
/** Alone in brackets, a short word with such an ending is hardly a department: （共三部）, （见本处）. */
const SHORT_DEPARTMENT = /^\p{Script=Han}+(局|委|办|厅)$/u;

/**
 * Reads an item's last line as its byline: （州科技局 吴启荣）, (供稿：州科技局  吴启荣、李明), 作者：吴启荣. Null where it is none,
 * such as （完）. `known` maps every spelling of a department to the name that the archive shows.
 */
export function parseByline(line: string, known: ReadonlyMap<string, string>): Byline | null {
  const trimmed = line.trim();
  const inner = BRACKETED.exec(trimmed)?.[1]?.trim().replace(LABEL_AND_SPACE, "$1：");
  const text = inner ?? trimmed;
  if (text.search(LABEL) === 0) return text.length <= 60 ? parseLabelled(text, known) : null;
  if (inner === undefined) return null;

  const names = splitNames(inner);
  const [first = "", ...rest] = names;
  const startsWithDepartment =
    isDepartment(first, known) ||
    (rest.length > 0 && first.length >= 3 && !PERSON.test(first) && rest.every((name) => PERSON.test(name)));
  if (!startsWithDepartment) return null;
  if (rest.length === 0 && !known.has(first) && first.length < 4 && !SHORT_DEPARTMENT.test(first))
    return null;
  const byline = sortNames(names, known, first);
  return byline.authors.every((name) => PERSON.test(name)) ? byline : null;
}

const isDepartment = (name: string, known: ReadonlyMap<string, string>): boolean =>
  known.has(name) || (name.length >= 3 && DEPARTMENT.test(name));

/** Departments to one side, persons to the other; `certain` is a department whatever it looks like. */
function sortNames(names: readonly string[], known: ReadonlyMap<string, string>, certain?: string): Byline {
  const sources = names.filter((name) => name === certain || isDepartment(name, known));
  return {
    sources: [...new Set(sources.map((name) => known.get(name) ?? name))],
    authors: names.filter((name) => !sources.includes(name)),
  };
}

function parseLabelled(text: string, known: ReadonlyMap<string, string>): Byline | null {
  const [, ...parts] = text.split(LABEL);
  const sources: string[] = [];
  const authors: string[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const role = ROLES[parts[index] ?? ""];
    // 作者：吴启荣（州科技局）
    const names = splitNames((parts[index + 1] ?? "").replace(/[（()）]/gu, " "));
    const sorted = sortNames(names, known, role === "origin" ? names[0] : undefined);
    if (role === "department") sources.push(...names.map((name) => known.get(name) ?? name));
    else {
      sources.push(...sorted.sources);
      authors.push(...sorted.authors);
    }
  }
  const isByline =
    sources.length + authors.length > 0 &&
    sources.every((name) => /^[\p{L}\p{N}·]{2,30}$/u.test(name)) &&
    authors.every((name) => PERSON.test(name));
  return isByline ? { sources: [...new Set(sources)], authors: [...new Set(authors)] } : null;
}
