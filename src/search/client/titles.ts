const TITLES =
  "书记|主任|[州县市省区镇乡厅部处科局院校所站队组会]长|主席|总理|秘书长|董事长|(?:总)?经理|院士|教授|研究员";
const TITLED = new RegExp(`^(\\p{Script=Han}{1,4}?)((?:常务)?副?(?:${TITLES}))$`, "u");
const ADDRESSED = /^(\p{Script=Han}{2,4})(?:同志|先生|女士|老师|记者)$/u;

/** 吴启荣 of 吴启荣主任 and 吴启荣同志; null where a text ends with no title. */
export const withoutTitle = (text: string): string | null =>
  (ADDRESSED.exec(text) ?? TITLED.exec(text))?.[1] ?? null;

/** A person as texts name them: 夭副州长 is 副州长夭…, 吴启荣同志 is 吴启荣; none where a text ends with no title. */
export function titleFirst(text: string): string[] {
  const [, name, title] = TITLED.exec(text) ?? [];
  const alone = withoutTitle(text);
  return name === undefined ? (alone === null ? [] : [alone]) : [`${title}${name}`];
}
