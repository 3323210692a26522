import { expect, test } from "vitest";
import { issueText, readFiles } from "./archive-folder.ts";

const DRAFT = issueText({ issue: "7", status: "draft" });

test("problems of all files come in one run, by file and place", () => {
  const broken = issueText({ title: "@x", date: "2016-02-30" }, "## 甲\n\n[x](data:1)\n\n[y](/2020/1/)\n");
  const { problems } = readFiles({
    "2016/07.md": issueText({ issue: "第7期" }),
    "2016/06.md": broken,
    "2015/02.md": "",
    "x.html": "",
  });
  const shown = problems.map(
    ({ file, line, column }) => `${file.replace(/.*\/content\//, "")}:${line}:${column}`,
  );
  expect(shown).toEqual([
    "2015/02.md:1:1",
    "2016/06.md:2:8",
    "2016/06.md:4:7",
    "2016/06.md:11:5",
    "2016/06.md:13:5",
    "2016/07.md:3:8",
    "x.html:0:0",
  ]);
});

test("issues that are sound are read, whatever is wrong with others", () => {
  const { archive } = readFiles({
    "2016/06.md": issueText(),
    "2016/05.md": issueText({ issue: "5", date: "x" }),
  });
  expect(archive?.issues.map(({ number }) => number.first)).toEqual([6]);
});

test("a draft is in the preview and not in the site", () => {
  const files = { "2016/06.md": issueText(), "2016/07.md": DRAFT };
  const numbers = (drafts: boolean) =>
    readFiles(files, { drafts }).archive?.issues.map(({ number }) => number.first);
  expect(numbers(true)).toEqual([6, 7]);
  expect(numbers(false)).toEqual([6]);
});

test("what is wrong with a draft is a reminder", () => {
  const { problems, messages } = readFiles({
    "2016/06.md": issueText(),
    "2016/07.md": issueText({ issue: "7", status: "draft", title: "@x", date: "" }, "[x](/2020/1/)\n"),
  });
  expect(new Set(problems.map(({ severity }) => severity))).toEqual(new Set(["warning"]));
  expect(messages).toContain("content/2016/07.md:2:8 提醒 front-matter/quote");
});

test("a draft's dead link, or its number being taken, holds up nothing", () => {
  const files = {
    "2016/06.md": issueText(),
    "2016/6.md": issueText({ status: "draft" }),
    "2016/07.md": issueText({ issue: "7", status: "draft" }, "## 甲\n\n[x](/2020/1/)\n"),
  };
  const inCheck = readFiles(files, { drafts: true }).problems.map(
    ({ code, severity }) => `${code} ${severity}`,
  );
  expect(inCheck).toEqual(["issue/duplicate warning", "link/dead warning", "issue/duplicate warning"]);
  expect(readFiles(files, { drafts: true }).archive?.issues.map(({ status }) => status)).toEqual([
    "published",
    "draft",
  ]);
  const inBuild = readFiles(files, { drafts: false });
  expect(inBuild.problems).toEqual([]);
  expect(inBuild.archive?.issues.map(({ number }) => number.first)).toEqual([6]);
});

test("an archive of drafts alone has nothing to publish", () => {
  for (const drafts of [true, false])
    expect(readFiles({ "2016/07.md": DRAFT }, { drafts }).problems.map(({ code }) => code)).toEqual([
      "content/empty",
    ]);
  expect(readFiles({ "2016/07.md": DRAFT }).messages).toMatchInlineSnapshot(`
    "content 错误 content/empty
      这里只有1期草稿，还没有可发布的简报。
      → 草稿核对以后，删掉说明栏里的 status: draft 一行，就可以发布。
    "
  `);
});
