import { expect, test } from "vitest";
import { hasForbidden } from "../../src/content/forbidden.ts";
import { issueText, messagesOf, messagesOfBody, soundIssue } from "./archive-folder.ts";

test.each([
  "\u115F",
  "\u1160",
  "\u3164",
  "\uFFA0",
  "\u034F",
  "\u180E",
  "\u2061",
  "\u2064",
  "\u206A",
  "\uFFF9",
  "\uFFFB",
  "\u{E0001}",
  "\u{E0041}",
  "\u{E007F}",
  "\uFDD0",
  "\uFDEF",
  "\uFFFE",
  "\u{1FFFE}",
  "\u{10FFFF}",
  "\uE000",
  "\uF0B7",
  "\u{F0000}",
  "\uD800",
])("a character that nobody sees, or that no font has, must not reach a page: %j", (character) => {
  expect(hasForbidden(`甲${character}乙`)).toBe(true);
});

test.each(["❤\uFE0F", "葛\u{E0100}", "🎉", "𠮷", "ᠠ\u180B", "e\u0301", "\u3000"])(
  "a character's variant, an emoji, a rare character is text: %s",
  (text) => {
    expect(hasForbidden(text)).toBe(false);
  },
);

test("what can't be seen is named by its code point; Word's signs and private characters say what they are", () => {
  expect(
    messagesOfBody("## 甲\n\n一\u3164二\n\n\uF0B7 三\n\n四\uE123\u{E0041}五\uFFFC\n"),
  ).toMatchInlineSnapshot(`
    "content/2016/06.md:11:2 错误 encoding/character
      11 │ 一□二
         │   ^
      这里有看不见的字符（U+3164），读者会搜不到这个词。
      → 请删掉这个看不见的字符：把光标移到此处前后的字之间，按退格键。

    content/2016/06.md:13:1 错误 encoding/character
      13 │ □ 三
         │ ^
      这里有 Word 符号字体里的符号（U+F0B7），读者看到的是方框或空白。
      → 请删掉它；如果是列表前的圆点，请在行首改写一个减号和一个空格：- 内容

    content/2016/06.md:15:2 错误 encoding/character
      15 │ 四□□五□
         │   ^
      这里有自造字（U+E123），别的电脑上显示不出来。
      → 请换成能正常输入的字；没有这个字的，请删掉它，用文字说明写法。

    content/2016/06.md:15:3 错误 encoding/character
      15 │ 四□□五□
         │    ^
      这里有看不见的字符（U+E0041），读者会搜不到这个词。
      → 请删掉这个看不见的字符：把光标移到此处前后的字之间，按退格键。

    content/2016/06.md:15:6 错误 encoding/character
      15 │ 四□□五□
         │       ^
      这里原来有一张图片或别的对象（U+FFFC），复制文字时没有带过来。
      → 请删掉这个字符；需要图片的，请把图片存进附件文件夹再写上。
    "
  `);
});

test.each(["\uFE0F", '"\\u2800"', '"\\u3164\\u200B"', "\u{E0101}\u3000"])(
  "a title of which nothing can be seen is none: %j",
  (title) => {
    expect(messagesOf(issueText({ title }))).toMatch(/错误 (field\/empty|encoding\/character)/);
  },
);

test("a title keeps the variants of its characters", () => {
  expect(soundIssue(issueText({ title: "葛\u{E0100}城❤\uFE0F" })).title).toBe("葛\u{E0100}城❤\uFE0F");
});

test("a radical is told with the character that looks the same, and what mends it", () => {
  expect(messagesOfBody("## 甲\n\n召开\u2F08员会议。\n")).toMatchInlineSnapshot(`
    "content/2016/06.md:11:3 错误 encoding/character
      11 │ 召开□员会议。
         │     ^
      这里的“人”是部首（U+2F08），不是常用的字，多半是从 PDF 复制来的；读者会搜不到这个词。
      → 请删掉它，重新输入“人”；运行 npm run check -- --fix，会全部改好。
    "
  `);
});
