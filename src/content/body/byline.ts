import type { Byline } from "../../bulletin/archive.ts";
import { isDepartmentName, isNoDepartment } from "../../bulletin/department-name.ts";
import { splitNames } from "../../bulletin/names.ts";
import { LABEL, ROLES, withLabels } from "../../bulletin/roles.ts";
import { isFullName, readsAsName } from "../../bulletin/surnames.ts";
import { isPerson, isPlace, isTitle, PERSON } from "./byline-person.ts";

/** Two departments and fourteen authors have some 80 characters. */
export const LONGEST_BYLINE = 400;
const BRACKETED = new RegExp(`^[（(]([^（）()]{2,${LONGEST_BYLINE}})[）)]。?$`, "u");
/** Other brackets in use: 【州科技局 吴启荣】 */
const OTHER_BRACKETS = new RegExp(
  `^[【〔〖［[]([^【】〔〕〖〗［］[\\]]{2,${LONGEST_BYLINE}})[】〕〗］\\]]。?$`,
  "u",
);
/** （州科技局供稿）, （州科技局 吴启荣 文/图） */
const BEHIND = /\s*(?:[供撰来]稿|报送|整理|编写|采写|(?:摄影|图文)?报道|\/文|文\/图|图文)$/u;
/** Alone in brackets, a shorter word is rarely a department: （共三部）, （见本处）. */
const SHORT_DEPARTMENT = /^\p{Script=Han}+[局委办厅联协]$/u;

/**
 * Parses an item's last line as its byline: （州科技局 吴启荣）, (供稿：州科技局 吴启荣、李明), 作者：吴启荣. Null for anything else, such as （完）.
 * `known` maps every spelling of a department to the name that the archive shows.
 */
export function parseByline(line: string, known: ReadonlyMap<string, string>): Byline | null {
  const trimmed = line.trim();
  const inner = bracketed(trimmed)?.replace(BEHIND, "");
  const text = inner === undefined ? trimmed : labelled(withSpace(inner, known), known);
  if (text.search(LABEL) === 0) return text.length <= LONGEST_BYLINE ? parseLabelled(text, known) : null;
  if (inner === undefined) return null;

  const names = splitNames(text);
  const [first = "", ...rest] = names;
  const startsWithDepartment =
    isDepartment(first, known) || (rest.length > 0 && mayBeDepartment(first, known) && rest.every(isPerson));
  if (!startsWithDepartment) return null;
  if (rest.length === 0 && !known.has(first) && first.length < 4 && !SHORT_DEPARTMENT.test(first))
    return null;
  const byline = sortNames(names, known, first);
  const isSure = BRACKETED.test(trimmed) || (isDepartment(first, known) && byline.authors.length > 0);
  return isSure && byline.authors.every(isPerson) ? byline : null;
}

/** 州科技局 吴启荣 通讯员 李明 → 来源：州科技局 吴启荣 通讯员：李明 */
function labelled(text: string, known: ReadonlyMap<string, string>): string {
  const withColons = withLabels(text);
  const label = withColons.search(LABEL);
  const [first = ""] = label > 0 ? splitNames(withColons.slice(0, label)) : [];
  return isDepartment(first, known) ? `来源：${withColons}` : withColons;
}

/** The text inside the brackets around a whole line; null without brackets. */
export const bracketed = (line: string): string | null =>
  (BRACKETED.exec(line) ?? OTHER_BRACKETS.exec(line))?.[1]?.trim() ?? null;

/** The longest known spelling of a department at the start of a text, or "". */
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
  known.has(name) || isDepartmentName(name);

/** Whether a word before names can be a department: 楚雄日报社, 禄丰县, 州一中, but not 州科技局局长 or 一等奖获得者. */
function mayBeDepartment(text: string, known: ReadonlyMap<string, string>): boolean {
  if (text.length < 3 || isNoDepartment(text)) return false;
  const isJoined = knownAtStart(text, known) !== "";
  return !isJoined && !isTitle(text) && (isPlace(text) || !PERSON.test(text));
}

/** Separates departments from persons; `certain` is a department whatever it looks like. */
function sortNames(names: readonly string[], known: ReadonlyMap<string, string>, certain?: string): Byline {
  const sources = names.filter((name) => name === certain || isDepartment(name, known));
  return {
    sources: [...new Set(sources.map((name) => known.get(name) ?? name))],
    // 吴启荣等
    authors: names.flatMap((name) =>
      sources.includes(name) || name === "等" ? [] : name.replace(/(?<=..)等$/u, ""),
    ),
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
    // 单位：万元
    if (parts[index] === "单位" && !names.every((name) => isDepartment(name, known))) return null;
    const isFirstCertain = role === "origin" || role === "department";
    const sorted = sortNames(names, known, isFirstCertain ? names[0] : undefined);
    sources.push(...sorted.sources);
    authors.push(...sorted.authors);
  }
  const isByline =
    sources.length + authors.length > 0 &&
    sources.every((name) => /^[\p{L}\p{N}·]{2,30}$/u.test(name)) &&
    authors.every(isPerson);
  return isByline ? { sources: [...new Set(sources)], authors: [...new Set(authors)] } : null;
}
