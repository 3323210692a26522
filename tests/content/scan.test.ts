import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formatProblems } from "../../src/content/format.ts";
import { loadArchive } from "../../src/content/load.ts";
import { contentFolder, type Files, issueText, PDF, PNG, readFiles, shorten } from "./archive-folder.ts";

const withIssue = (files: Files) => readFiles({ "2016/06.md": issueText(), ...files });

test("an issue's pictures and documents belong to it, whatever the case of their endings", () => {
  const { archive, problems } = withIssue({
    "2016/06/表.csv": "甲,乙\n",
    "2016/06/附件1.PDF": PDF,
    "2016/06/图.JPG": PNG,
    "2016/06/正文.zip": "x",
  });
  expect(problems.map(({ code }) => code)).toEqual(["picture/unused"]);
  expect(archive?.issues[0]?.attachments.map(({ name, bytes }) => [name, bytes])).toEqual([
    ["图.JPG", 8],
    ["正文.zip", 1],
    ["表.csv", 8],
    ["附件1.PDF", PDF.length],
  ]);
});

test("a name in the Mac's spelling of Unicode is the same name", () => {
  const { archive, messages } = readFiles({
    "2016/06.md": issueText({}, "## 甲\n\n[x](06/cafe\u0301.pdf) [y](06/caf\u00e9.pdf)\n"),
    "2016/06/cafe\u0301.pdf": PDF,
  });
  expect(messages).toBe("");
  expect(archive?.issues[0]?.attachments.map(({ name }) => name)).toEqual(["caf\u00e9.pdf"]);
});

test("what operating systems and Word leave behind is passed over", () => {
  const residue = {
    ".DS_Store": "",
    "2016/Thumbs.db": "",
    "2016/desktop.ini": "",
    "2016/06/._附件.pdf": "",
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
      → 这里只放 site.yaml、synonyms.yaml、redirects.yaml、documents.yaml 和以年份命名的文件夹，例如 content/2016/。请移走它。

    content/2016/00.md 错误 file/name
      文件名“00.md”不对。
      → 文件名用期号，例如第6期写成 content/2016/06.md（扩展名小写），合刊写成 06-07.md，增刊写成 增刊01.md。

    content/2016/06/run.exe 错误 file/kind
      附件文件夹里不能放“run.exe”。
      → 这里只放图片（PNG、JPEG、GIF、WebP、AVIF）和文档（PDF、OFD、Word、Excel、PPT、WPS、CSV、TXT、ZIP）。

    content/2016/06/更多 错误 file/kind
      附件文件夹里不能再有文件夹“更多”。
      → 这里只放图片（PNG、JPEG、GIF、WebP、AVIF）和文档（PDF、OFD、Word、Excel、PPT、WPS、CSV、TXT、ZIP）。

    content/2016/07.MD 错误 file/name
      文件名“07.MD”不对。
      → 请改名为 07.md。

    content/2016/07.txt 错误 file/unexpected
      content/2016/ 里不该有“07.txt”。
      → 这里只放 06.md 这样的简报文件和同名的附件文件夹。请移走它。

    content/2016/6月.md 错误 file/name
      文件名“6月.md”不对。
      → 文件名用期号，例如第6期写成 content/2016/06.md（扩展名小写），合刊写成 06-07.md，增刊写成 增刊01.md。

    content/2016/素材 错误 file/unexpected
      content/2016/ 里不该有“素材”。
      → 这里只放 06.md 这样的简报文件和同名的附件文件夹。请移走它。

    content/通知.md 错误 file/unexpected
      content/ 里不该有“通知.md”。
      → 这里只放 site.yaml、synonyms.yaml、redirects.yaml、documents.yaml 和以年份命名的文件夹，例如 content/2016/。请移走它。
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
  const paragraph = `${"正文。".repeat(1500)}\n\n`;
  const long = (bytes: number) =>
    issueText({}, `## 甲\n\n${paragraph.repeat(bytes / Buffer.byteLength(paragraph))}`);
  expect(readFiles({ "2016/06.md": long(3 * 1024 * 1024) }).messages).toMatchInlineSnapshot(`
    "content/2016/06.md 错误 file/too-large
      文件有3 MB，太大了：一期简报最大2 MB。
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

const onLinux = test.skipIf(process.platform !== "linux");

onLinux("a name that is no UTF-8 is a problem like any other, and the rest is read", () => {
  const folder = contentFolder({ "2016/06.md": issueText({}, "## 甲\n\n[无](06/无.pdf)\n") });
  mkdirSync(join(folder, "2016/06"));
  const write = (place: string, bytes: readonly number[]) =>
    writeFileSync(Buffer.concat([Buffer.from(join(folder, place)), Buffer.from(bytes)]), "x");
  write("2016/06/", [0xd5, 0xd5, 0xc6, 0xac, 0x2e, 0x6a, 0x70, 0x67]);
  write("2016/", [0xff, 0xfe, 0x2e, 0x6d, 0x64]);
  const { problems } = loadArchive(folder, { drafts: false });
  expect(shorten(formatProblems(problems, "text"), folder)).toMatchInlineSnapshot(`
    "content/2016/06.md:11:5 错误 link/missing-file
      11 │ [无](06/无.pdf)
         │      ^^^^^^^^^
      找不到“06/无.pdf”。
      → 请把文件放进 content/2016/06/ 文件夹，地址写成：06/无.pdf；链接别的网站请以 https:// 开头。

    content/2016/06/??Ƭ.jpg 错误 file/encoding
      文件名的编码不对，读不出来；原来的名字大概是“照片.jpg”。
      → 请改名。从压缩包解出来的文件常有这种情况。

    content/2016/??.md 错误 file/encoding
      文件名的编码不对，读不出来。
      → 请改名。从压缩包解出来的文件常有这种情况。
    "
  `);
});

onLinux("a name with signs that nobody sees, or a dot that hides the file, is refused", () => {
  const { messages } = withIssue({
    "2016/06/名单\u202Efdp.pdf": "",
    "2016/06/表\u200B.csv": "",
    "2016/06/a\nb.pdf": "",
    "2016/06/.hidden.pdf": "",
    "2016/06/..pdf": "",
    "2016/06/.pdf": "",
  });
  expect(messages).toMatchInlineSnapshot(`
    "content/2016/06/..pdf 错误 file/name
      文件名“..pdf”以点开头：在有些电脑上是隐藏文件，很多服务器也不提供下载。
      → 请改名，例如：附件1.pdf

    content/2016/06/.hidden.pdf 错误 file/name
      文件名“.hidden.pdf”以点开头：在有些电脑上是隐藏文件，很多服务器也不提供下载。
      → 请改名为：hidden.pdf

    content/2016/06/.pdf 错误 file/name
      文件名“.pdf”以点开头：在有些电脑上是隐藏文件，很多服务器也不提供下载。
      → 请改名，例如：附件1.pdf

    content/2016/06/a□b.pdf 错误 file/name
      文件名“a□b.pdf”里有看不见的字符（U+000A），读者看到的名字会和实际的不一样。
      → 请改名为：ab.pdf

    content/2016/06/名单□fdp.pdf 错误 file/name
      文件名“名单□fdp.pdf”里有看不见的字符（U+202E），读者看到的名字会和实际的不一样。
      → 请改名为：名单fdp.pdf

    content/2016/06/表□.csv 错误 file/name
      文件名“表□.csv”里有看不见的字符（U+200B），读者看到的名字会和实际的不一样。
      → 请改名为：表.csv
    "
  `);
});

test("a file with an ending too many, and a folder that is called as a file, are told what they should be", () => {
  expect(
    withIssue({
      "2016/07.md.txt": "",
      "2016/06.md.txt": "",
      "2016/08.markdown": "",
      "2016/09.md/图.png": "",
      "synonyms.yml": "",
      "redirects.yaml.txt": "",
    }).messages,
  ).toMatchInlineSnapshot(`
    "content/2016/06.md.txt 错误 file/name
      文件名“06.md.txt”不对。
      → 已经有 06.md 了：请核对，移走多余的一个。

    content/2016/07.md.txt 错误 file/name
      文件名“07.md.txt”不对。
      → 请改名为 07.md。

    content/2016/08.markdown 错误 file/name
      文件名“08.markdown”不对。
      → 请改名为 08.md。

    content/2016/09.md 错误 file/folder
      “09.md”是文件夹，不是文件。
      → 如果里面是图片和附件，请把文件夹改名为“09”，简报另存为旁边的文件 09.md；如果多余，请移走。

    content/redirects.yaml.txt 错误 file/name
      文件名“redirects.yaml.txt”不对。
      → 请改名为 redirects.yaml。

    content/synonyms.yml 错误 file/name
      文件名“synonyms.yml”不对。
      → 请改名为 synonyms.yaml。
    "
  `);
});

test("a site.yaml under another name is to be renamed, not written anew", () => {
  for (const name of ["site.yml", "site.yaml.txt"]) {
    const folder = contentFolder({ "2016/06.md": issueText(), [name]: "name: x" });
    rmSync(join(folder, "site.yaml"));
    const { problems } = loadArchive(folder, { drafts: false });
    expect(problems.map(({ code, remedy }) => `${code} ${remedy}`)).toEqual([
      "file/name 请改名为 site.yaml。",
    ]);
  }
});

test("a folder called by a year that there was no bulletin in is refused", () => {
  const { problems } = readFiles({ "0000/06.md": issueText(), "2016/06.md": issueText() });
  expect(problems).toMatchObject([{ code: "file/year", message: "“0000”不像是年份。" }]);
});

test.each(["02 - 副本.md", "02 (1).md", "02副本.md"])(
  "a copy beside its issue is to be moved away: %s",
  (name) => {
    const issue = issueText({ issue: "2" });
    const { problems } = readFiles({ "2016/02.md": issue, [`2016/${name}`]: issue });
    expect(problems).toMatchObject([
      { code: "file/name", remedy: "如果是 02.md 的副本，请移走；如果是另一期，请用那一期的期号作文件名。" },
    ]);
  },
);

test("a picture that is empty, or that is none, is refused: readers would see a torn page", () => {
  const torn = { "2016/06/空.png": "", "2016/06/会场.jpg": "<html>404</html>", "2016/06/真.jpg": PNG };
  expect(withIssue(torn).messages).toMatchInlineSnapshot(`
    "content/2016/06/会场.jpg 错误 picture/damaged
      “会场.jpg”的名字像图片，内容却不是，读者看不到。
      → 请从原处重新复制这张图片，只用 PNG、JPEG、GIF、WebP 或 AVIF 格式；手机拍的 HEIC 照片，请先转成 JPEG。

    content/2016/06/会场.jpg 提醒 picture/unused
      2016年第6期没有用到图片“会场.jpg”。
      → 请在正文里写上：![图里的内容](06/会场.jpg)；不用的图片请删掉。

    content/2016/06/真.jpg 提醒 picture/unused
      2016年第6期没有用到图片“真.jpg”。
      → 请在正文里写上：![图里的内容](06/真.jpg)；不用的图片请删掉。

    content/2016/06/空.png 错误 picture/damaged
      图片“空.png”是空的，读者看不到。
      → 请从原处重新复制这张图片，只用 PNG、JPEG、GIF、WebP 或 AVIF 格式；手机拍的 HEIC 照片，请先转成 JPEG。

    content/2016/06/空.png 提醒 picture/unused
      2016年第6期没有用到图片“空.png”。
      → 请在正文里写上：![图里的内容](06/空.png)；不用的图片请删掉。
    "
  `);
});

test("what a repository of its own has beside site.yaml is left alone, but nowhere else", () => {
  const repository = {
    ".git/config": "",
    ".github/workflows/publish.yml": "",
    ".gitignore": "",
    "README.md": "# 说明",
    LICENSE: "",
  };
  const { archive, messages } = withIssue(repository);
  expect(messages).toBe("");
  expect(archive?.issues).toHaveLength(1);
  expect(withIssue({ "2016/README.md": "" }).messages).toContain("file/name");
});

test.each([
  ["CON.txt", "CON-1.txt"],
  ["nul.csv", "nul-1.csv"],
  ["a:b.txt", "a-b.txt"],
  ["a.txt.", "a.txt"],
  ["a.txt ", "a.txt"],
  ["*.txt", "-.txt"],
])("an attachment of a name that Windows can't have is refused with one that it can: %s", (name, mended) => {
  const { problems } = withIssue({ [`2016/06/${name}`]: "x" });
  expect(problems).toMatchObject([
    { code: "file/name", severity: "error", remedy: expect.stringContaining(`：${mended}，`) },
  ]);
});

test("two attachments whose names differ in their encoding alone are told apart from those of another case", () => {
  const { problems } = withIssue({ "2016/06/\u00e9.csv": "x", "2016/06/e\u0301.csv": "y" });
  expect(problems).toMatchObject([{ code: "file/case", message: expect.stringContaining("NFD") }]);
});
