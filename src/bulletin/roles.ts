/**
 * Roles before a colon, or in brackets before a space: 作者：吴启荣, 供稿单位：州科技局, （通讯员 李明）. "either" takes any name; "origin"
 * takes a department first.
 */
export const ROLES: Readonly<Record<string, "department" | "person" | "either" | "origin">> = {
  供稿: "either",
  来源: "origin",
  撰稿: "either",
  来稿: "either",
  单位: "department",
  供稿单位: "department",
  来稿单位: "department",
  报送单位: "department",
  作者单位: "department",
  作者: "person",
  撰稿人: "person",
  供稿人: "person",
  执笔: "person",
  通讯员: "person",
  记者: "person",
  文: "person",
  "文/图": "person",
};

const longestFirst = (roles: readonly string[]): string =>
  [...roles].sort((a, b) => b.length - a.length).join("|");

const ROLE = longestFirst(Object.keys(ROLES));
/** 文 is a surname too: 文 天 祥. */
const ROLE_AND_SPACE = longestFirst(Object.keys(ROLES).filter((role) => role !== "文"));
/** 本报记者 吴启荣, 特约通讯员：李明 */
const KIND = "(?:本报|本刊|本网|特约|见习|实习)*";
const START = "(?:^|(?<=[\\s；;，,、]))";
/** Before a colon, wherever a name may begin. */
export const LABEL = new RegExp(`${START}${KIND}(${ROLE})\\s*[：:]`, "gu");
/** Before a space. */
const LABEL_AND_SPACE = new RegExp(
  `(?:^${KIND}(${ROLE})|${START}${KIND}(${ROLE_AND_SPACE}))\\s+(?=\\p{Script=Han})`,
  "gu",
);
/** 州科技局通讯员 李明 */
const LABEL_BEHIND = new RegExp(
  `^(\\p{Script=Han}{2,30}?)${KIND}(记者|通讯员|供稿人?|撰稿人?|来稿)(?:\\s+(?=\\p{Script=Han})|\\s*[：:])`,
  "u",
);

/** Rewrites roles before a space or after a department with a colon: 来源：州科技局 通讯员：李明. */
export const withLabels = (text: string): string =>
  text.replace(LABEL_AND_SPACE, "$1$2：").replace(LABEL_BEHIND, "来源：$1 $2：");

const PREFIX = new RegExp(
  `(?:^|(?<=[\\s；;，,、]))${KIND}(?:(?:${ROLE})\\s*[：:/／]|(?:${ROLE_AND_SPACE})(?=\\s+\\p{Script=Han}))\\s*`,
  "gu",
);
const IN_BRACKETS = /^[（(]([^（）()]*)[）)]$/u;

/** Names without brackets and role; null if two different roles are named. */
export function withoutRoles(text: string): string | null {
  const inner = unbracketed(text);
  const roles = inner.match(PREFIX);
  if (!roles) return inner;
  return new Set(roles.map((role) => role.replace(/[\s：:/／]/gu, ""))).size > 1
    ? null
    : unbracketed(inner.replace(PREFIX, "").trim());
}

const unbracketed = (text: string): string => (IN_BRACKETS.exec(text)?.[1] ?? text).trim();

/** Roles and kinds of work, which are never names. */
const WORKS = new Set([
  ...Object.keys(ROLES),
  ..."摄影 供图 图 图文 文图 编辑 责编 责任编辑 编审 审核 校对 采写 整理 报道 综合 本报记者 本报讯".split(
    " ",
  ),
]);

export const isWork = (word: string): boolean => WORKS.has(word);
