import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fileStem } from "../../../src/bulletin/issue-number.ts";
import { loadArchive } from "../../../src/content/load.ts";
import { issueMarkdown } from "../../../src/publish/formats/issue-markdown.ts";
import { ITEM, issueText, readFiles, soundIssue } from "../../content/archive-folder.ts";

test("the published Markdown is the text as it was written below the fields that readers see", () => {
  const issue = soundIssue(
    issueText(
      {
        total: "46",
        keywords: "\n  - 创新创业",
        notice: "'说明: “引号”'",
        status: "corrected",
        corrections: "\n  - date: 2016-10-21\n    item: 1\n    what: 改正一处\n    why: 录入错误",
      },
      "前言。\n\n## 甲\n\n**一是**……  \n行\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n",
    ),
  );
  expect(issueMarkdown(issue)).toMatchInlineSnapshot(`
    "---
    title: 全州召开创新驱动专项行动推进会
    issue: 6
    total: 46
    date: 2016-10-19 11:07:16
    source: 州科技局
    author: 吴启荣
    keywords:
      - 创新创业
    notice: '说明: “引号”'
    status: corrected
    corrections:
      - date: 2016-10-21
        item: 1
        what: 改正一处
        why: 录入错误
    ---

    前言。

    ## 甲

    **一是**……  
    行

    | a | b |
    |---|--:|
    | 1 | 2 |
    "
  `);
});

test("what is for editors alone stays inside: comments, allowances with their reasons, where an import came from", () => {
  const text = issueText(
    {
      author: null,
      original: `\n  file: original.html\n  sha256: ${createHash("sha256").update("").digest("hex")}`,
      "# 待办": "请局长审",
      allow: "\n  - what: 13800001234\n    why: 内部理由",
    },
    "## 甲\n\n值班电话13800001234。\n",
  );
  expect(issueMarkdown(soundIssue(text, { "2016/06/original.html": "" }))).toBe(`---
title: 全州召开创新驱动专项行动推进会
issue: 6
date: 2016-10-19 11:07:16
source: 州科技局
---

## 甲

值班电话13800001234。
`);
});

test.each(["2016-10-19", "2016-10-19 11:07", "2016-10-19 11:07:16"])(
  "a date stays as precise as it was: %s",
  (date) => {
    expect(issueMarkdown(soundIssue(issueText({ date }, ITEM)))).toContain(`\ndate: ${date}\n`);
  },
);

test("the published Markdown of every issue of the sample reads back as the same issue", () => {
  const { archive } = loadArchive("content", { drafts: false });
  for (const issue of archive?.issues ?? []) {
    const path = `${issue.year}/${fileStem(issue.number)}`;
    const beside = issue.attachments.map(({ name, file }) => [`${path}/${name}`, readFileSync(file)]);
    const again = readFiles({ ...Object.fromEntries(beside), [`${path}.md`]: issueMarkdown(issue) });
    expect({ ...again.archive?.issues[0], attachments: [] }, path).toEqual({ ...issue, attachments: [] });
  }
});
