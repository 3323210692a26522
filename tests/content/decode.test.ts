import { expect, test } from "vitest";
import { decode } from "../../src/content/decode.ts";
import { formatProblems } from "../../src/content/format.ts";

const utf8 = (text: string) => Buffer.from(text);
const codesOf = (bytes: Uint8Array) =>
  decode("a.md", bytes).problems.map(({ line, column, code }) => `${line}:${column} ${code}`);

test("text is read as UTF-8, its lines end with a line feed, the byte order mark is gone", () => {
  expect(decode("a.md", utf8("\uFEFF甲\r\n乙\r丙\n")).value?.lines).toEqual(["甲", "乙", "丙", ""]);
});

test("rare characters, emoji and tabs are text", () => {
  expect(decode("a.md", utf8("𠮷野家\t🎉é\u{2A6D6}")).problems).toEqual([]);
});

test.each([
  ["UTF-16, low byte first", "fffe2d4e", "0:0 encoding/utf-16"],
  ["UTF-16, high byte first", "feff4e2d", "0:0 encoding/utf-16"],
  ["GBK", "b4b4d0c20ac7fdb6af", "1:1 encoding/gbk"],
  ["GBK below lines of ASCII", "610a620ac7fdb6af", "3:1 encoding/gbk"],
  ["a PNG", "89504e470d0a1a0a", "0:0 encoding/not-text"],
  ["a JPEG", "ffd8ffe0", "0:0 encoding/not-text"],
  ["a Word document", "504b030414000600", "0:0 encoding/not-text"],
  ["an old Word document", "d0cf11e0a1b11ae1", "0:0 encoding/not-text"],
  ["a PDF", "255044462d312e37", "0:0 encoding/not-text"],
  ["some other binary file", "000102ff0001", "0:0 encoding/not-text"],
  ["a lone byte", "61ff62", "1:1 encoding/damaged"],
])("%s is refused as what it is", (_, hex, problem) => {
  expect(codesOf(Buffer.from(hex, "hex"))).toEqual([problem]);
});

test("UTF-8 that was cut anywhere is called damaged, never GBK", () => {
  const whole = utf8("创新驱动发展战略实施");
  for (let end = 4; end < whole.length; end++)
    expect(codesOf(whole.subarray(0, end))).toEqual(end % 3 === 0 ? [] : ["1:1 encoding/damaged"]);
});

test("of many forbidden characters the first ten are shown", () => {
  expect(codesOf(utf8(`甲\n${"\u200B".repeat(30)}`))).toHaveLength(10);
});

test("what is wrong with bytes is said in words", () => {
  const word = decode("a.md", Buffer.from("504b030414000600", "hex")).problems;
  const damaged = decode("a.md", Buffer.concat([utf8("甲\n乙"), Buffer.from([0xff]), utf8("丙\n")])).problems;
  expect(formatProblems([...word, ...damaged], "text")).toMatchInlineSnapshot(`
    "a.md 错误 encoding/not-text
      这是Word、WPS或压缩文件，不是文本文件。
      → 请用记事本或 VS Code 新建一个文本文件，把文字粘贴进去，存成 UTF-8 编码的 .md 文件。

    a.md:2:1 错误 encoding/damaged
      2 │ 乙?丙
        │ ^^^^^
      文件不是完整的 UTF-8 文本：第2行有损坏的字节（显示为“?”）。
      → 文件可能没有传完或被截断：请从原处重新复制一份，存成 UTF-8 编码。
    "
  `);
});

test("the file that is converted keeps its ending", () => {
  const { problems } = decode("content/site.yaml", new Uint8Array([0xc4, 0xe3, 0xba, 0xc3]));
  expect(problems[0]?.remedy).toContain("iconv -f GB18030 -t UTF-8 content/site.yaml > 新文件.yaml");
});
