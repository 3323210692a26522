import { expect, test } from "vitest";
import { issueText, messagesOf, readFiles, readIssue } from "../archive-folder.ts";

const remediesOf = (corrections: readonly string[]): string[] =>
  readIssue(issueText({ corrections: `\n${corrections.join("\n")}` })).problems.map(
    ({ line, code, remedy }) => `${line} ${code} ${remedy}`,
  );

test("neighbouring entries that complete each other are one, and the second hyphen is removed", () => {
  const corrections = "\n  - date: 2016-10-21\n  - what: 错字\n  - why: 录入错误";
  expect(messagesOf(issueText({ corrections }))).toMatchInlineSnapshot(`
    "content/2016/06.md:9:3 错误 front-matter/dash
      9 │   - what: 错字
        │   ^^^^^^^^^^^^
      行首多了“- ”：这一行和第8行说的是同一项，只有每一项的第一行才写“- ”。
      → 请改为（行首空4格）：    what: 错字

    content/2016/06.md:10:3 错误 front-matter/dash
      10 │   - why: 录入错误
         │   ^^^^^^^^^^^^^^^
      行首多了“- ”：这一行和第8行说的是同一项，只有每一项的第一行才写“- ”。
      → 请改为（行首空4格）：    why: 录入错误
    "
  `);
  const redirects = "redirects:\n  - from: /a.html\n  - to: /2016/6/\n  - from: /b.html\n  - to: /2016/6/\n";
  const { problems } = readFiles({ "2016/06.md": issueText(), "redirects.yaml": redirects });
  expect(problems.map(({ line, remedy }) => `${line} ${remedy}`)).toEqual([
    "3 请改为（行首空4格）：    to: /2016/6/",
    "5 请改为（行首空4格）：    to: /2016/6/",
  ]);
});

test("a part behind a whole entry belongs to it", () => {
  expect(remediesOf(["  - date: 2016-10-21", "    what: 错字", "  - why: 录入错误"])).toEqual([
    "10 front-matter/dash 请改为（行首空4格）：    why: 录入错误",
  ]);
});

test("neighbouring entries that share a field stay two, and what one lacks has to be added", () => {
  expect(remediesOf(["  - date: 2016-10-21", "  - date: 2016-10-22", "    what: 错字"])).toEqual([
    "8 field/missing 请在第8行下面加一行（行首空4格），例如：    what: “15家”误作“16家”，已更正（换成真正的更正内容）",
  ]);
});
