import { expect, test } from "vitest";
import { contentFiles } from "../../../src/preserve/payload.ts";
import { contentFolder, type Files, issueText, readFiles, SITE } from "../archive-folder.ts";

const HASH = "0".repeat(64);
const record = (lines: readonly string[] = []): string =>
  [
    "review:",
    "  - date: 2016-10-19 11:07",
    "    step: signed",
    "    stage: 签发",
    "    person: 王强",
    `    hash: ${HASH}`,
    ...lines,
    "",
  ].join("\n");
const read = (review: Files[string], more: Files = {}) =>
  readFiles({ "2016/06.md": issueText(), "2016/06.review.yaml": review, ...more });

test("the record of a review lies beside its issue, and nothing of it is published", () => {
  const { archive, messages } = read(record());
  expect(messages).toBe("");
  expect(archive?.issues).toEqual(readFiles({ "2016/06.md": issueText() }).archive?.issues);
  expect(JSON.stringify(archive)).not.toContain(HASH);
});

test("it goes with its issue into long-term preservation", () => {
  const files = { "2016/06.md": issueText(), "2016/06.review.yaml": record() };
  const { archive } = readFiles(files);
  if (!archive) throw new Error("The archive can't be read");
  const paths = [...contentFiles(contentFolder(files), archive)].map(([path]) => path);
  expect(paths).toContain("2016/06.review.yaml");
});

test("what is wrong in it is told at its place", () => {
  expect(
    read(record().replace("signed", "签发").replace("    stage: 签发\n", "").replace(HASH, "abc")).messages,
  ).toMatchInlineSnapshot(`
    "content/2016/06.review.yaml:3:11 错误 field/step
      3 │     step: 签发
        │           ^^^^
      没有“签发”这一步：可写 submitted（送审）、returned（退回）、signed（签发）。
      → 请改为（行首空4格）：    step: signed

    content/2016/06.review.yaml:5:11 错误 field/sha256
      5 │     hash: abc
        │           ^^^
      “abc”不是 SHA-256 校验值：应是64位小写的十六进制数字。
      → 当时文字和附件的 SHA-256，由编辑台写入，例如：hash: 0000000000000000000000000000000000000000000000000000000000000000
    "
  `);
  expect(read(record(["    by: 谁"]).replace("王强", "王\u202E强")).messages).toMatchInlineSnapshot(`
    "content/2016/06.review.yaml:5:14 错误 encoding/character
      5 │     person: 王□强
        │               ^
      这里有改变文字方向的隐藏字符（U+202E）。
      → 请删掉这个看不见的字符：把光标移到此处前后的字之间，按退格键。

    content/2016/06.review.yaml:7:5 错误 field/unknown
      7 │     by: 谁
        │     ^^
      没有“by”这一项。
      → 请删掉这一行。可用的有：date（时间）、step（步骤）、stage（环节）、person（姓名）、comment（意见）、hash（校验值）。
    "
  `);
  expect(
    read(record().replace("signed", "returned").replace("    stage: 签发\n", "")).messages,
  ).toMatchInlineSnapshot(`
    "content/2016/06.review.yaml:2:5 错误 field/missing
      2 │   - date: 2016-10-19 11:07
        │     ^^^^^^^^^^^^^^^^^^^^^^
      退回要写明意见（comment）。
      → 退回时要写明，例如：comment: 第2条的数字请再核对
    "
  `);
});

test("a record without its issue, one that is no file, and one under another name are refused", () => {
  const refused = readFiles({
    "2016/06.md": issueText(),
    "2016/07.review.yaml": record(),
    "2016/6.review.yaml": record(),
    "2016/06.review.yml": record(),
    "2016/06.review.yaml": { link: "/etc/passwd" },
  });
  expect(refused.messages).toMatchInlineSnapshot(`
    "content/2016/06.review.yaml 错误 file/link
      “06.review.yaml”是指向别处的链接或特殊文件，不是普通文件。
      → 请删掉它，把真正的文件复制过来。

    content/2016/06.review.yml 错误 file/name
      文件名“06.review.yml”不对。
      → 请改名为 06.review.yaml。

    content/2016/07.review.yaml 错误 file/orphan
      “07.review.yaml”没有对应的简报 07.md。
      → 送审和签发的记录要与简报同名；请核对文件名，或移走它。

    content/2016/6.review.yaml 错误 file/orphan
      “6.review.yaml”没有对应的简报 6.md。
      → 简报是 06.md：请把它改名为“06.review.yaml”。
    "
  `);
  expect(read("# nothing yet\n").messages).toBe("");
  expect(
    readFiles({ "2016/06.md": issueText(), "2016/06.review.yaml/x.md": "" }).messages,
  ).toMatchInlineSnapshot(`
    "content/2016/06.review.yaml 错误 file/folder
      “06.review.yaml”是文件夹，不是文件。
      → 请移走这个文件夹，06.review.yaml 要是一个文本文件。
    "
  `);
  expect(read(`${record()}#${"x".repeat(1024 * 1024)}`).messages).toMatchInlineSnapshot(`
    "content/2016/06.review.yaml 错误 file/too-large
      “06.review.yaml”太大了：最大1 MB。
      → 这里只有送审、退回和签发的记录，由编辑台写入；请核对，只保留这些。
    "
  `);
});

test("site.yaml names the stages once each, and the month from which they are asked for", () => {
  const site = (review: string) =>
    readFiles({ "site.yaml": `review:\n${review}${SITE}`, "2016/06.md": issueText() }).messages;
  expect(site("  stages:\n    - 签发\n  since: 2016-11\n")).toBe("");
  expect(site("  stages:\n    - 签发\n  since: 2016-10\n")).toMatchInlineSnapshot(`
    "content/2016/06.md 错误 review/missing
      这一期还没有在“签发”签发。
      → 请在编辑台打开这一期，点“送审和签发”；还没有定稿的，把状态改为“草稿”，就不会发布。
    "
  `);
  expect(site("  stages:\n    - 签发\n    - 签发\n  since: 2016\n")).toMatchInlineSnapshot(`
    "content/site.yaml:3:5 错误 field/value
      3 │     - 签发
        │     ^^^^^^
      同一个环节写了两次。
      → 每期要签过的环节，按先后写，例如：第一行写“stages:”，下面每项一行“  - 签发”

    content/site.yaml:5:10 错误 field/month
      5 │   since: 2016
        │          ^^^^
      “2016”不是月份：请写成“年-月”，例如 2019-03。
      → 日期在这个月和以后的各期才要签，例如：since: 2026-12
    "
  `);
  expect(site("  stages: []\n")).toMatchInlineSnapshot(`
    "content/site.yaml:1:1 错误 field/missing
      1 │ review:
        │ ^^^^^^
      review（签发）里缺少 since（从哪个月起）。
      → 请在这一项里加一行，例如：since: 2026-12（换成真正的从哪个月起）

    content/site.yaml:2:11 错误 field/value
      2 │   stages: []
        │           ^^
      stages（环节）的内容不对。
      → 每期要签过的环节，按先后写，例如：第一行写“stages:”，下面每项一行“  - 签发”
    "
  `);
});
