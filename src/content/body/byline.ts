import type { Byline } from "../../bulletin/archive.ts";
import { DEPARTMENT_ENDING } from "../../bulletin/department-name.ts";
import { splitNames } from "../../bulletin/names.ts";
import { LABEL, LABEL_AND_SPACE, ROLES } from "../../bulletin/roles.ts";
import { isFullName, readsAsName } from "../../bulletin/surnames.ts";

const BRACKETED = /^[（(]([^（）()]{2,60})[）)]。?$/u;
/** What some offices write instead: 【州科技局 吴启荣】 */
const OTHER_BRACKETS = /^[【〔〖［[]([^【】〔〕〖〗［］[\]]{2,60})[】〕〗］\]]。?$/u;
const DEPARTMENT = new RegExp(`^[\\p{Script=Han}\\p{N}A-Za-z·]*\\p{Script=Han}${DEPARTMENT_ENDING}$`, "u");
const PERSON = /^\p{Script=Han}{2,4}$|^\p{Script=Han}+(·\p{Script=Han}+)+$|^[A-Z][A-Za-z. ]{1,29}$/u;
/** （州科技局供稿） */
const BEHIND = /\s*(?:[供撰来]稿|报送)$/u;
/** What stands before the names of those who wrote nothing of it. */
export const OTHER_ROLES: ReadonlySet<string> = new Set(
  "审核 审稿 核稿 校对 编辑 责编 责任编辑 摄影 图片 供图 编审 签发".split(" "),
);
/** Alone in brackets, a short word with such an ending is hardly a department: （共三部）, （见本处）. */
const SHORT_DEPARTMENT = /^\p{Script=Han}+(局|委|办|厅)$/u;

/**
 * Reads an item's last line as its byline: （州科技局 吴启荣）, (供稿：州科技局  吴启荣、李明), 作者：吴启荣. Null where it is none,
 * such as （完）. `known` maps every spelling of a department to the name that the archive shows.
 */
export function parseByline(line: string, known: ReadonlyMap<string, string>): Byline | null {
  const trimmed = line.trim();
  const inner = bracketed(trimmed)?.replace(BEHIND, "").replace(LABEL_AND_SPACE, "$1：");
  const text = inner ?? trimmed;
  if (text.search(LABEL) === 0) return text.length <= 60 ? parseLabelled(text, known) : null;
  if (inner === undefined) return null;

  const names = splitNames(withSpace(inner, known));
  const [first = "", ...rest] = names;
  const startsWithDepartment =
    isDepartment(first, known) ||
    (rest.length > 0 && first.length >= 3 && !PERSON.test(first) && rest.every(isPerson));
  if (!startsWithDepartment) return null;
  if (rest.length === 0 && !known.has(first) && first.length < 4 && !SHORT_DEPARTMENT.test(first))
    return null;
  const byline = sortNames(names, known, first);
  const isSure = BRACKETED.test(trimmed) || (isDepartment(first, known) && byline.authors.length > 0);
  return isSure && byline.authors.every(isPerson) ? byline : null;
}

/** What stands in the brackets that a line consists of; null where it has none. */
export const bracketed = (line: string): string | null =>
  (BRACKETED.exec(line) ?? OTHER_BRACKETS.exec(line))?.[1]?.trim() ?? null;

export const isPerson = (name: string): boolean => PERSON.test(name) && !OTHER_ROLES.has(name);

/** The department of the list that a text begins with, as it is spelled there; the longest one, or "". */
export function knownAtStart(text: string, known: ReadonlyMap<string, string>): string {
  for (let end = Math.min(text.length, LONGEST_DEPARTMENT); end > 1; end--)
    if (known.has(text.slice(0, end))) return text.slice(0, end);
  return "";
}
const LONGEST_DEPARTMENT = 40;

/** 州科技局吴启荣, 州科技局：吴启荣 → 州科技局 吴启荣, where nothing but a name can be meant. */
function withSpace(text: string, known: ReadonlyMap<string, string>): string {
  const department = knownAtStart(text, known);
  const [typed = "", colon, name = ""] =
    /^(\s*[：:]\s*)?(\p{Script=Han}+)(?=$|[\s、，,；;/])/u.exec(text.slice(department.length)) ?? [];
  const isName = colon === undefined ? isFullName(name) : readsAsName(name, false);
  return department !== "" && isName
    ? `${department} ${name}${text.slice(department.length + typed.length)}`
    : text;
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
    authors.every(isPerson);
  return isByline ? { sources: [...new Set(sources)], authors: [...new Set(authors)] } : null;
}
