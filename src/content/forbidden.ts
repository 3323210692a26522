import { withoutRadicals } from "../base/text.ts";
import type { Complaint } from "./problem.ts";

/**
 * Characters that must not reach a page: controls except tab and line feed, bidi controls (UAX #9), invisible
 * characters, radicals, the replacement character, noncharacters, lone surrogates, private use. Variation selectors are allowed.
 */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is what this is for
  /[\u034F\x00-\x08\x0b-\x1f\x7f-\x9f\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u2F00-\u2FD5\u3164\uFEFF\uFFA0\uFFF9-\uFFFF\u{E0000}-\u{E007F}\p{Noncharacter_Code_Point}\p{Co}\p{Cs}]/gu;

/** Prefilter by code units, several times faster: any surrogate is suspect. */
const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  /[\u034F\x00-\x08\x0b-\x1f\x7f-\x9f\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u2F00-\u2FD5\u3164\uD800-\uF8FF\uFDD0-\uFDEF\uFEFF\uFFA0\uFFF9-\uFFFF]/;

const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const ZERO_WIDTH = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const INVISIBLE =
  /[\u034F\u115F\u1160\u180E\u2061-\u2065\u206A-\u206F\u3164\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u;

export const hasForbidden = (text: string): boolean => SUSPECT.test(text) && text.search(FORBIDDEN) >= 0;

/** Every such character of a text. */
export const findForbidden = (text: string): IterableIterator<RegExpExecArray> => text.matchAll(FORBIDDEN);

/** Replaced with `sign`, keeping the length. */
export const replaceForbidden = (text: string, sign: string): string =>
  text.replace(FORBIDDEN, (character) => sign.repeat(character.length));

/** The complaint about the first forbidden character of `text`, or null: entities can smuggle one in. */
export function describeForbidden(text: string): Complaint | null {
  const character = SUSPECT.test(text) ? text.match(FORBIDDEN)?.[0] : undefined;
  return character === undefined ? null : explainCharacter(character);
}

/** U+200B */
export const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

export const explainCharacter = (character: string): Complaint => ({
  code: "encoding/character",
  ...explanationOf(character),
});

function explanationOf(character: string): Pick<Complaint, "message" | "remedy"> {
  const point = codePointOf(character);
  const erase = "请删掉这个看不见的字符：把光标移到此处前后的字之间，按退格键。";
  if (character === "\uFFFD")
    return {
      message: `这里有乱码（${point}）：原来的字在转换编码时丢失了。`,
      remedy: "请对照原件把这个字补上。",
    };
  if (character === "\uFFFC")
    return {
      message: `这里原来有一张图片或别的对象（${point}），复制文字时没有带过来。`,
      remedy: "请删掉这个字符；需要图片的，请把图片存进附件文件夹再写上。",
    };
  const ordinary = withoutRadicals(character);
  if (ordinary !== character)
    return {
      message: `这里的“${ordinary}”是部首（${point}），不是常用的字，多半是从 PDF 复制来的；读者会搜不到这个词。`,
      remedy: `请删掉它，重新输入“${ordinary}”；运行 npm run check -- --fix，会全部改好。`,
    };
  if (TURNING.test(character))
    return { message: `这里有改变文字方向的隐藏字符（${point}）。`, remedy: erase };
  if (ZERO_WIDTH.test(character) || INVISIBLE.test(character)) {
    const what = ZERO_WIDTH.test(character) ? "零宽字符" : "字符";
    return { message: `这里有看不见的${what}（${point}），读者会搜不到这个词。`, remedy: erase };
  }
  if (/[\uF020-\uF0FF]/.test(character))
    return {
      message: `这里有 Word 符号字体里的符号（${point}），读者看到的是方框或空白。`,
      remedy: "请删掉它；如果是列表前的圆点，请在行首改写一个减号和一个空格：- 内容",
    };
  if (/\p{Co}/u.test(character))
    return {
      message: `这里有自造字（${point}），别的电脑上显示不出来。`,
      remedy: "请换成能正常输入的字；没有这个字的，请删掉它，用文字说明写法。",
    };
  if (/[\p{Noncharacter_Code_Point}\p{Cs}]/u.test(character))
    return {
      message: `这里有损坏的字符（${point}）。`,
      remedy: "请删掉它，对照原件把原来的字补上。",
    };
  return {
    message: `这里有不该出现的控制字符（${point}）。`,
    remedy: "请删掉它；如果整篇都有，请把文字重新粘贴为纯文本。",
  };
}

/** Controls that only binary data has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this looks for
const CONTROL = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/;
const CONTROLS = new RegExp(CONTROL, "g");

export const hasControl = (text: string): boolean => CONTROL.test(text);
export const replaceControls = (text: string, sign: string): string => text.replace(CONTROLS, sign);
