import { unfold } from "./typed-text.ts";

/** A mark that a text is not for the public, as it stands on a document: 机密★10年, 内部资料 注意保存. */
export interface SecrecyMark {
  /** level: 密级 by law (GB/T 9704); internal: for inside use, whoever says so */
  readonly kind: "level" | "internal";
  /** where it begins in the text */
  readonly index: number;
  /** as it is typed, within one line */
  readonly text: string;
}

const SPACE = String.raw`[ \t\u00a0\u2000-\u200b\u3000]`;
/** 机　密 */
const spaced = (word: string): string => [...word].join(`${SPACE}{0,4}`);
const LEVELS = [
  "绝密",
  "机密",
  "秘密",
  "絕密",
  "機密",
  "核心商密",
  "普通商密",
  "商密",
  "警务工作秘密",
  "工作秘密",
];
const LEVEL = `(?:${[...LEVELS].reverse().map(spaced).join("|")})(?:级|文件|资料|材料|件)?`;
const BESIDE = String.raw`(?:${SPACE}|[*_~\\]){0,8}`;
const STAR = `${BESIDE}(?:[★☆⭐✩✭✮]|[※◆◇●▲](?=${SPACE}{0,2}\\d)|[*＊](?=${SPACE}{0,2}(?:\\d|长期)))`;
const PERIOD = `${BESIDE}[（(]?(?:(?:\\d(?:${SPACE}?\\d){0,2}|[一二三四五六七八九十]{1,3})${SPACE}?个?[年月日天]|长期|永久|启用前|解密前|使用完毕前)[）)]?`;
const LABEL = `(?:${spaced("密级")}|(?:保密)?(?:级别|等级)|[保涉秘]密等级)(?:${SPACE}|[*_~:：|（(]){1,8}`;

/** What is said on a document for inside use; each of these suffices. */
const INTERNAL = [
  "(?:[本此该](?:件|文|刊|文件|资料|材料|简报|期|信息)(?:为|属于?|系)?)?(?:[仅只]?[供限])?(?:本?单位|机关|系统|党内)?内部(?:资料|文件|材料|刊物|读物|参考|参阅|使用|传阅|阅读|掌握|发行|电报|明电)",
  "(?:请?勿|严禁|不得|切勿|禁止|不准|不许)(?:擅自|随意)?(?:外传|外泄|扩散|对外公开|公开(?:发布|传播)?|对外传播|向外传播)",
  "请?注意保密|对外保密|内参|涉密(?:文件|资料|材料|件)",
  "保密期限[:：]?\\s?(?:\\d{1,3}年|长期|永久)|知悉范围[:：][^。]{1,30}",
  "[本此]件(?:不予?公开|不宜公开|依申请公开|发至?[县省地军团司局师处厅科]{1,3}级)(?:发布)?|(?:发至|传达[到至])[县省地军团司局师处厅科]{1,3}级",
  "公开(?:方式|属性|类别|选项|类型|形式)[:：]\\s?(?:不予?公开|不宜公开|依申请公开)",
  "(?:阅|用|会)后(?:请?(?:即|立即))?(?:收回|退回|交回|销毁|焚)",
];
/** What stands beside them. */
const COMPANIONS = [
  "请?(?:注意|妥善)(?:保存|保管|收存)",
  "(?:请?勿|严禁|不得|切勿|禁止|不准|不许)(?:翻印|复印|复制|转载|引用|摘录|转发|传播|泄露|上网){1,3}",
  "免费交流",
  "仅?供(?:领导)?(?:参阅|参考)",
];
const GAP = `(?:${SPACE}|[*_~·•、，,；;：:—！!。-]){0,6}`;
const INTERNAL_MARK = `(?:(?:${COMPANIONS.join("|")})${GAP})?(?:${INTERNAL.join("|")})(?:${GAP}(?:${[...INTERNAL, ...COMPANIONS].join("|")}))*`;

const MARK = new RegExp(
  `(?<label>${LABEL})?(?:(?<level>${LEVEL})(?<star>${STAR})?(?:${PERIOD})?|(?<internal>${INTERNAL_MARK})|(?<bare>${spaced("内部")})(?<closed>${STAR}(?:${PERIOD})?)?)`,
  "g",
);
/** Prefilter: most texts have none of these signs. */
const LIKELY = /密|内参|内[\s\u3000]*部|外传|外泄|扩散|公开|知悉范围|[阅用会]后|发至|传达/;

const REACH = 24;
const OPEN = /[（(【〔［[〖]\s?$/;
const CLOSE = /^\s?[）)】〕］\]〗]/;
/** A mark is apart from what stands beside it: by a blank, markup, a cell, in a file's name by a sign. */
const APART_BEFORE = /(?:^|[\s|｜#>*_~·—+-])["']?$/;
const APART_AFTER = /^["']?(?:$|[\s|｜*_~·—+-]|[。！!]\s*$)/;
const ONLY_MARKUP_BEFORE = /^[\s#>*_~"']*$/;
const ONLY_MARKUP_AFTER = /^[\s*_~"']*$/;
/** Prose and tables that list what levels there are. */
const LISTED = /^\s*(?:\||[-*+] |\d{1,3}[.)、])/;

/**
 * The marks of secrecy in a text. Words that only speak of secrets (保守国家秘密, 标注“机密”, 绝密、机密、秘密三级) are none:
 * a mark has a star or a label, or stands apart from the sentences.
 */
export const secrecyMarksIn = (text: string): SecrecyMark[] => {
  let start = 0;
  return text.split("\n").flatMap((line) => {
    const offset = start;
    start += line.length + 1;
    const marks = line.includes("&") ? marksOfEntities(line) : LIKELY.test(line) ? marksOfLine(line) : [];
    return marks.map((mark) => ({ ...mark, index: offset + mark.index }));
  });
};

/** 机密&#9733;10年 */
function marksOfEntities(line: string): SecrecyMark[] {
  const { plain, placeOf } = unfold(line);
  if (!LIKELY.test(plain)) return [];
  return marksOfLine(plain).map(({ kind, index, text }) => {
    const start = placeOf(index);
    return { kind, index: start, text: line.slice(start, placeOf(index + text.length - 1, "end")) };
  });
}

/** The marks in a file's name: signs and digits part it too. */
export const secrecyMarksOfName = (name: string): SecrecyMark[] => {
  const stem = name.replace(/\.[^.]*$/, "");
  const found = secrecyMarksIn(stem.replace(/[\d.&]/g, (sign, at) => (isOfPeriod(stem, at) ? sign : " ")));
  const first = FIRST_OF_NAME.exec(stem)?.[0];
  if (found.length > 0 || first === undefined || ABOUT_SECRETS.test(stem))
    return found.map((mark) => ({ ...mark, text: stem.slice(mark.index, mark.index + mark.text.length) }));
  return [{ kind: "level", index: 0, text: first }];
};

const isOfPeriod = (stem: string, at: number): boolean => /^\d{1,3}[年月日天]/.test(stem.slice(at, at + 4));
const FIRST_OF_NAME = /^(?:绝密|机密)/;
const ABOUT_SECRETS = /^机密性|管理|办法|规定|制度|培训|教育|条例|法$/;

function marksOfLine(line: string): SecrecyMark[] {
  const found = Array.from(line.matchAll(MARK), ({ 0: text, index, groups = {} }) => {
    const { label, level, bare, star = groups.closed } = groups;
    return { text, index, label, level, bare, star };
  });
  const levels = new Set(found.flatMap(({ level }) => LEVELS.filter((known) => level?.startsWith(known))));
  const isList = levels.size > 1;
  // 机密★　保密期限：10年: one mark.
  const isOfLevel = (text: string): boolean => levels.size > 0 && text.startsWith("保密期限");
  return found.flatMap(({ text, index, label, level, bare, star }): SecrecyMark[] => {
    const kind = level === undefined ? "internal" : "level";
    const before = line.slice(Math.max(0, index - REACH), index);
    const end = index + text.length;
    const after = line.slice(end, end + REACH);
    if (isOfLevel(text)) return [];
    if (/[“‘「『]$|\S["']$/.test(before) && /^[”’"'」』]/.test(after)) return [];
    const isWhole = index <= REACH && ONLY_MARKUP_BEFORE.test(before);
    const isEnd = line.length - end <= REACH && ONLY_MARKUP_AFTER.test(after.replace(CLOSE, ""));
    const isBracketed =
      OPEN.test(before) &&
      CLOSE.test(after) &&
      (isEnd || ONLY_MARKUP_BEFORE.test(before.replace(OPEN, "")) || /》$/.test(before.replace(OPEN, "")));
    const isApart = (isWhole || APART_BEFORE.test(before)) && APART_AFTER.test(after);
    const isMark =
      star !== undefined ||
      (label !== undefined && !isList && !/^[、或和及]/.test(after)) ||
      isBracketed ||
      (isApart && bare === undefined && (kind === "internal" || !(isList || LISTED.test(line))));
    return isMark ? [{ kind, index, text }] : [];
  });
}
