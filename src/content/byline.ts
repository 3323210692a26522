import type { Byline } from "../bulletin/archive.ts";
import { splitNames } from "../bulletin/names.ts";

/** Roles before a colon: 作者：吴启荣, 供稿单位：州科技局. A role that can be either takes whatever follows. */
const ROLES: Readonly<Record<string, "department" | "person" | "either">> = {
  供稿: "either",
  来源: "either",
  撰稿: "either",
  单位: "department",
  供稿单位: "department",
  报送单位: "department",
  作者单位: "department",
  作者: "person",
  撰稿人: "person",
  供稿人: "person",
  执笔: "person",
  通讯员: "person",
  记者: "person",
  文: "person",
};

const LABEL = new RegExp(
  `(${Object.keys(ROLES)
    .sort((a, b) => b.length - a.length)
    .join("|")})[：:]`,
  "u",
);
const BRACKETED = /^[（(]([^（）()]{2,60})[）)]$/u;
const DEPARTMENT_ENDING =
  /[\p{Script=Han}](局|委|办|厅|院|校|处|科|部|室|站|所|中心|集团|公司|政府|学会|协会|大学|学院|开发区|管委会)$/u;
const PERSON = /^\p{Script=Han}{2,4}$|^\p{Script=Han}+·\p{Script=Han}+$/u;

/**
 * Reads an item's last line as its byline: （州科技局 吴启荣）, (供稿：州科技局  吴启荣、李明), 作者：吴启荣. Null where it is none,
 * such as （完）. `known` maps every spelling of a department to the name that the archive shows.
 */
export function parseByline(line: string, known: ReadonlyMap<string, string>): Byline | null {
  const trimmed = line.trim();
  const inner = BRACKETED.exec(trimmed)?.[1]?.trim();
  const labelled = LABEL.exec(inner ?? trimmed);
  if (labelled && labelled.index === 0 && trimmed.length <= 60) return parseLabelled(inner ?? trimmed, known);
  if (inner === undefined) return null;

  const names = splitNames(inner);
  const [first = "", ...rest] = names;
  const startsWithDepartment =
    isDepartment(first, known) ||
    (rest.length > 0 && first.length >= 3 && !PERSON.test(first) && rest.every((name) => PERSON.test(name)));
  if (!startsWithDepartment) return null;
  const byline = sortNames(names, known, first);
  return byline.authors.every((name) => PERSON.test(name) || /^[\p{L}·. ]{2,30}$/u.test(name))
    ? byline
    : null;
}

const isDepartment = (name: string, known: ReadonlyMap<string, string>): boolean =>
  known.has(name) || (name.length >= 3 && DEPARTMENT_ENDING.test(name));

/** Departments to one side, persons to the other; `certain` is a department whatever it looks like. */
function sortNames(names: readonly string[], known: ReadonlyMap<string, string>, certain?: string): Byline {
  const sources = names.filter((name) => name === certain || isDepartment(name, known));
  return {
    sources: [...new Set(sources.map((name) => known.get(name) ?? name))],
    authors: names.filter((name) => !sources.includes(name)),
  };
}

function parseLabelled(text: string, known: ReadonlyMap<string, string>): Byline | null {
  const [, ...parts] = text.split(new RegExp(LABEL, "gu"));
  const sources: string[] = [];
  const authors: string[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const role = ROLES[parts[index] ?? ""];
    const names = splitNames(parts[index + 1] ?? "");
    if (names.length > 6 || names.some((name) => /[。！？：]/u.test(name) || name.length > 20)) return null;
    const sorted = sortNames(names, known);
    if (role === "department") sources.push(...names.map((name) => known.get(name) ?? name));
    else if (role === "person" && sorted.sources.length === 0) authors.push(...names);
    else {
      sources.push(...sorted.sources);
      authors.push(...sorted.authors);
    }
  }
  if (sources.length + authors.length === 0) return null;
  return { sources: [...new Set(sources)], authors: [...new Set(authors)] };
}
