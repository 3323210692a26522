import { frameOf, isBracketed } from "./frame.ts";

/** "either" takes any name, "origin" a department first, "office" nothing but departments (单位：万元 is a table's); "other" are people who did not write the text. */
export type Role = "department" | "office" | "person" | "either" | "origin" | "other";

const TABLE: Readonly<Record<Role, string>> = {
  either: "供稿 撰稿 来稿 投稿 稿源",
  origin: "来源 稿件来源 信息来源",
  office: "单位",
  department:
    "供稿单位 来稿单位 报送单位 作者单位 投稿单位 撰稿单位 供稿部门 报送部门 供稿科室 供稿处室 发稿单位 填报单位",
  person:
    "作者 撰稿人 供稿人 来稿人 投稿人 报送人 撰写 撰写人 采写 编写 编写人 起草 起草人 拟稿 拟稿人 执笔 执笔人 整理 整理人 填报人 填表人 提供人 信息员 通讯员 实习生 记者 文 文字 图文 文图 文/图",
  other: "审核 审稿 核稿 审签 校对 编辑 责编 责任编辑 摄影 图 图片 供图 编审 签发",
};

/** 作者：吴启荣, 供稿单位：州科技局, （通讯员 李明） */
const ROLES: ReadonlyMap<string, Role> = new Map(
  (["either", "origin", "office", "department", "person", "other"] as const).flatMap((role) =>
    TABLE[role].split(" ").map((name) => [name, role]),
  ),
);

/** What a word says of whoever is named behind it. */
export const roleOf = (word: string): Role | undefined => ROLES.get(word);

const longestFirst = (roles: readonly string[]): string =>
  [...roles].sort((a, b) => b.length - a.length).join("|");
const ROLE = longestFirst([...ROLES.keys()]);
/** 作　者：, 供　稿： */
const WIDE = [...ROLES.keys()].map((role) => [...role].join("\\s*")).join("|");
/** 文 is a surname too: 文 天 祥. */
const ROLE_AND_SPACE = longestFirst([...ROLES.keys()].filter((role) => !/^[文图]$/.test(role)));
/** 本报记者 吴启荣, 特约通讯员：李明 */
const KIND = "(?:本报|本刊|本网|特约|见习|实习)*";
const START = "(?:^|(?<=[\\s；;，,、|｜]))";
const HAN = "\\p{Script=Han}";
/** What may be joined to a department: 州科技局通讯员 李明. */
const JOINED = "(?:记者|通讯员|信息员|供稿人?|撰稿人?|来稿)";
/** Before a colon, a space or a slash. */
const MARK = new RegExp(
  [
    `${START}${KIND}(?!${HAN}{2,}${JOINED}\\s*[：:])(?<label>${WIDE}|${HAN}{1,8})\\s*[：:]\\s*`,
    `${START}${KIND}(?<spaced>${ROLE_AND_SPACE})\\s+(?=${HAN})`,
    `${START}${KIND}(?<parted>${ROLE})\\s*[/／|｜丨]\\s*`,
    `(?<=${HAN})${KIND}(?<joined>${JOINED})(?:\\s+(?=${HAN})|\\s*[：:]\\s*)`,
  ].join("|"),
  "gu",
);

/** Prefilter: behind each stands one of these, and most lines have none. */
const LIKELY = /[\s：:/／|｜丨]/u;

interface Mark {
  readonly role: Role;
  readonly start: number;
  readonly end: number;
  readonly hasColon: boolean;
  /** joined to the department before it */
  readonly isBehind: boolean;
}

/** The roles in a text; a word before a colon that `isName` is none: 州科技局：吴启荣. */
export const marksIn = (text: string, isName: (label: string) => boolean): Mark[] =>
  [...(LIKELY.test(text) ? text.matchAll(MARK) : [])].flatMap(({ 0: found, index, groups = {} }): Mark[] => {
    const { spaced, parted, joined } = groups;
    const label = groups.label?.replace(/\s/g, "");
    const role = ROLES.get(label ?? spaced ?? parted ?? joined ?? "");
    if (label !== undefined && !role && isName(label)) return [];
    const place = { start: index, end: index + found.length };
    const hasColon = /[：:]\s*$/u.test(found);
    return [{ role: role ?? "other", ...place, hasColon, isBehind: joined !== undefined }];
  });

/** Names without brackets and role; null if two different roles are named, or one of people who did not write. */
export function withoutRoles(text: string): string | null {
  const names = isBracketed(text) ? frameOf(text).inner : text.trim();
  const marks = marksIn(names, () => false);
  if (marks.length === 0) return names;
  const roles = marks.map(({ start, end }) => names.slice(start, end).replace(/[\s：:/／|｜丨]/gu, ""));
  if (new Set(roles).size > 1 || marks.some(({ role, isBehind }) => role === "other" || isBehind))
    return null;
  const kept = marks.map(({ end }, index) => names.slice(end, marks[index + 1]?.start));
  return withoutRoles(names.slice(0, marks[0]?.start) + kept.join(""));
}

const OTHER_WORKS = new Set("整理 报道 综合 本报记者 本报讯".split(" "));

/** Whether a word is a role or a kind of work, which is never a name. */
export const isWork = (word: string): boolean => ROLES.has(word) || OTHER_WORKS.has(word);
