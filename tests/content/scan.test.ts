import { expect, test } from "vitest";
import { type Files, issueText, readFiles } from "./archive-folder.ts";

const withIssue = (files: Files) => readFiles({ "2016/06.md": issueText(), ...files });

test("an issue's pictures and documents belong to it, whatever the case of their endings", () => {
  const { archive, problems } = withIssue({
    "2016/06/表.csv": "甲,乙\n",
    "2016/06/附件1.PDF": "%PDF",
    "2016/06/图.JPG": "x",
    "2016/06/正文.ofd": "x",
  });
  expect(problems.map(({ code }) => code)).toEqual(["picture/unused"]);
  expect(archive?.issues[0]?.attachments.map(({ name, bytes }) => [name, bytes])).toEqual([
    ["图.JPG", 1],
    ["正文.ofd", 1],
    ["表.csv", 8],
    ["附件1.PDF", 4],
  ]);
});

test("a name in the Mac's spelling of Unicode is the same name", () => {
  const { archive, messages } = readFiles({
    "2016/06.md": issueText({}, "## 甲\n\n[x](06/cafe\u0301.pdf) [y](06/caf\u00e9.pdf)\n"),
    "2016/06/cafe\u0301.pdf": "x",
  });
  expect(messages).toBe("");
  expect(archive?.issues[0]?.attachments.map(({ name }) => name)).toEqual(["caf\u00e9.pdf"]);
});

test("what operating systems and Word leave behind is passed over", () => {
  const residue = {
    ".DS_Store": "",
    "2016/Thumbs.db": "",
    "2016/desktop.ini": "",
    "2016/06/~$附件.docx": "",
  };
  const { archive, messages } = withIssue(residue);
  expect(messages).toBe("");
  expect(archive?.issues[0]?.attachments).toEqual([]);
});

test("every file and folder that does not belong there is named, with what does", () => {
  expect(
    withIssue({
      "2016/6月.md": "",
      "2016/07.MD": "",
      "2016/00.md": "",
      "2016/07.txt": "",
      "2016/素材/图.png": "",
      "16/01.md": "",
      "通知.md": "",
      "2016/06/更多/图.png": "",
      "2016/06/run.exe": "",
    }).messages,
  ).toMatchInlineSnapshot(`
    "content/16 错误 file/unexpected
      content/ 里不该有“16”。
      → 这里只放 site.yaml、synonyms.yaml、redirects.yaml 和以年份命名的文件夹，例如 content/2016/。请移走它。

    content/2016/00.md 错误 file/name
      文件名“00.md”不对。
      → 文件名用期号，例如第6期写成 content/2016/06.md（扩展名小写）。

    content/2016/06/run.exe 错误 file/kind
      附件文件夹里不能放“run.exe”。
      → 这里只放图片（PNG、JPEG、GIF、WebP、AVIF）和文档（PDF、OFD、Word、Excel、PPT、WPS、CSV、TXT、ZIP）。

    content/2016/06/更多 错误 file/kind
      附件文件夹里不能再有文件夹“更多”。
      → 这里只放图片（PNG、JPEG、GIF、WebP、AVIF）和文档（PDF、OFD、Word、Excel、PPT、WPS、CSV、TXT、ZIP）。

    content/2016/07.MD 错误 file/name
      文件名“07.MD”不对。
      → 文件名用期号，例如第6期写成 content/2016/06.md（扩展名小写）。

    content/2016/07.txt 错误 file/unexpected
      content/2016/ 里不该有“07.txt”。
      → 这里只放 06.md 这样的简报文件和同名的附件文件夹。请移走它。

    content/2016/6月.md 错误 file/name
      文件名“6月.md”不对。
      → 文件名用期号，例如第6期写成 content/2016/06.md（扩展名小写）。

    content/2016/素材 错误 file/unexpected
      content/2016/ 里不该有“素材”。
      → 这里只放 06.md 这样的简报文件和同名的附件文件夹。请移走它。

    content/通知.md 错误 file/unexpected
      content/ 里不该有“通知.md”。
      → 这里只放 site.yaml、synonyms.yaml、redirects.yaml 和以年份命名的文件夹，例如 content/2016/。请移走它。
    "
  `);
});

test("a folder of attachments without its issue is an orphan", () => {
  expect(withIssue({ "2016/07/图.png": "", "2016/6/图.png": "" }).messages).toMatchInlineSnapshot(`
    "content/2016/07 错误 file/orphan
      文件夹“07”没有对应的简报 07.md。
      → 图片和附件的文件夹要与简报同名；请核对文件名，或移走这个文件夹。

    content/2016/6 错误 file/orphan
      文件夹“6”没有对应的简报 6.md。
      → 简报是 06.md：请把文件夹改名为“06”。
    "
  `);
});

test("a file's name and the number in it must agree", () => {
  const { archive, messages } = readFiles({ "2016/07.md": issueText() });
  expect(archive?.issues).toEqual([]);
  expect(messages).toMatchInlineSnapshot(`
    "content/2016/07.md:3:8 错误 issue/name
      3 │ issue: 6
        │        ^
      文件名是07.md，期号却是6。
      → 请把期号改为：issue: 7；或把文件改名为 06.md。
    "
  `);
});

test("two files of one number are both named, though one can't be read", () => {
  const { problems } = readFiles({
    "2016/06.md": issueText(),
    "2016/006.md": issueText({ date: "2016-02-30" }),
  });
  expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
    "3 issue/duplicate",
    "4 field/no-such-date",
    "3 issue/duplicate",
  ]);
});

test("an issue of three megabytes is refused, one just below two is read", () => {
  const long = (bytes: number) => issueText({}, `## 甲\n\n${"正文。\n".repeat(bytes / 10)}`);
  expect(readFiles({ "2016/06.md": long(3 * 1024 * 1024) }).messages).toMatchInlineSnapshot(`
    "content/2016/06.md 错误 file/too-large
      文件有4 MB，太大了：一期简报最大2 MB。
      → 请把图片和附件放进同名文件夹，正文里只放文字和链接。
    "
  `);
  expect(readFiles({ "2016/06.md": long(2 * 1024 * 1024 - 1000) }).messages).toBe("");
});

test("a folder without site.yaml says what is missing", () => {
  const { archive, messages } = readFiles({ "site.yaml": { link: "nowhere" }, "2016/06.md": issueText() });
  expect(archive).toBeUndefined();
  expect(messages).toMatchInlineSnapshot(`
    "content/site.yaml 错误 file/link
      “site.yaml”是指向别处的链接或特殊文件，不是普通文件。
      → 请删掉它，把真正的文件复制过来。
    "
  `);
});
