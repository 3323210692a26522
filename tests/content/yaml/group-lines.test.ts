import { expect, test } from "vitest";
import { issueOf, issueText, messagesOf, readFiles, readIssue, SITE, soundIssue } from "../archive-folder.ts";

const FRONT = ["title: 全州会议", "issue: 6", "date: 2016-10-19", "source: 州科技局", "author: 吴启荣"];

/** The problems of an issue with these lines below the five that are required, which end in line 6. */
const remediesOf = (...lines: string[]): string[] =>
  readIssue(issueOf([...FRONT, ...lines])).problems.map(
    ({ line, code, remedy }) => `${line} ${code} ${remedy}`,
  );

test.each([
  ["  -创新", "  -研发"],
  ["  * 创新", "  * 研发"],
  ["•创新", "•研发"],
  ["  1. 创新", "  2. 研发"],
  ["  1、创新", "  2、研发"],
  ["  （1）创新", "  （2）研发"],
  ["  － 创新", "  — 研发"],
  ["  创新", "  研发"],
  ["　　创新", "　　研发"],
])("a list's entry without its hyphen and space is shown with them: %s", (...entries) => {
  expect(remediesOf("keywords:", ...entries)).toEqual([
    "8 front-matter/entry 请改为（行首空2格）：  - 创新",
    "9 front-matter/entry 请改为（行首空2格）：  - 研发",
  ]);
});

test("an entry without its hyphen is shown in the others' column", () => {
  expect(remediesOf("keywords:", "- 创新", "*研发", "- 大赛")).toEqual([
    "9 front-matter/entry 请改为：- 研发",
  ]);
  expect(remediesOf("keywords:", "  - 创新", "  3.15活动", "  -@大赛")).toEqual([
    "9 front-matter/entry 请改为（行首空2格）：  - 3.15活动",
    "10 front-matter/entry 请改为（行首空2格）：  - '@大赛'",
  ]);
  expect(remediesOf("corrections:", "  -date: 2016-10-21", "    what: 错字")).toEqual([
    "8 front-matter/entry 请改为（行首空2格）：  - date: 2016-10-21",
  ]);
});

test("a line indented further than the entries continues the one above", () => {
  expect(remediesOf("keywords:", "  - 创新", "    创业")).toEqual([
    "8 front-matter/lines 请把第8行到第9行换成一行（行首空2格）：  - 创新创业",
  ]);
});

test("synonyms without hyphens are shown with them", () => {
  const { problems } = readFiles({
    "2016/06.md": issueText(),
    "synonyms.yaml": "groups:\n  -研发、科研\n  •经费、资金\n",
  });
  expect(problems.map(({ line, remedy }) => `${line} ${remedy}`)).toEqual([
    "2 请改为（行首空2格）：  - 研发、科研",
    "3 请改为（行首空2格）：  - 经费、资金",
  ]);
});

test("a first value after a list's name becomes an entry", () => {
  expect(
    messagesOf(issueOf([...FRONT, "keywords: 创新", "  - 创新创业", "  - 研发"])),
  ).toMatchInlineSnapshot(`
    "content/2016/06.md:7:1 错误 front-matter/group
      7 │ keywords: 创新
        │ ^^^^^^^^^^^^^^
      “keywords:”的冒号后面不写字，内容写在下面各行，每项一行。
      → 请把这一行换成2行：“keywords:”“  - 创新”
    "
  `);
  expect(remediesOf("keywords：[创新, 大赛]", "- 研发")).toEqual([
    "7 front-matter/group 请把这一行换成3行：“keywords:”“- 创新”“- 大赛”",
  ]);
  expect(remediesOf("keywords: |", "  创新", "  研发")).toEqual([
    "7 front-matter/group 请改为：keywords:",
    "8 front-matter/entry 请改为（行首空2格）：  - 创新",
    "9 front-matter/entry 请改为（行首空2格）：  - 研发",
  ]);
});

test("a word after a group's name is one mistake, and the lines below are read as its value", () => {
  expect(
    messagesOf(issueOf([...FRONT, "corrections: 更正如下", "  - date: 2016-10-21", "    what: 错字"])),
  ).toMatchInlineSnapshot(`
    "content/2016/06.md:7:1 错误 front-matter/group
      7 │ corrections: 更正如下
        │ ^^^^^^^^^^^^^^^^^^^^^
      “corrections:”的冒号后面不写字，内容写在下面各行。
      → 请改为：corrections:
    "
  `);
  expect(remediesOf("withdrawn: 有误", "", "  date: 2016-13-01")).toEqual([
    "7 front-matter/group 请改为：withdrawn:",
    "9 field/no-such-date 撤回的日期，例如：date: 2017-05-12",
  ]);
  const { messages } = readFiles({
    "2016/06.md": issueText(),
    "site.yaml": SITE.replace("footer:", "footer: 页脚"),
  });
  expect(messages).toMatchInlineSnapshot(`
    "content/site.yaml:10:1 错误 front-matter/group
      10 │ footer: 页脚
         │ ^^^^^^^^^^^^
      “footer:”的冒号后面不写字，内容写在下面各行。
      → 请改为：footer:
    "
  `);
});

test("a word after a group's name with nothing below it is a value of the wrong kind", () => {
  expect(remediesOf("corrections: 更正如下").map((text) => text.split(" ")[1])).toEqual(["field/type"]);
});

test("a one-list file without its first line gets one problem, and its entries are read", () => {
  const redirects = "# 旧地址\n- from: /a.html\n  to: /2016/6/\n- from: /b.html\n  to: 2016/6/\n";
  expect(
    readFiles({ "2016/06.md": issueText(), "redirects.yaml": redirects }).messages,
  ).toMatchInlineSnapshot(`
    "content/redirects.yaml:2:1 错误 front-matter/first-line
      2 │ - from: /a.html
        │ ^^^^^^^^^^^^^^^
      上面缺少一行“redirects:”。
      → 请在这一行上面加一行：redirects:

    content/redirects.yaml:5:7 错误 redirect/path
      5 │   to: 2016/6/
        │       ^^^^^^^
      “2016/6/”不是本站的路径：以一个“/”开头，不能有空格和反斜杠。
      → 请改为（行首空2格）：  to: /2016/6/
    "
  `);
  const { messages } = readFiles({
    "2016/06.md": issueText(),
    "synonyms.yaml": "  - 研发、科研\n  - 经费、资金\n",
  });
  expect(messages.match(/→ .*/g)).toEqual(["→ 请在这一行上面加一行：groups:"]);
});

test("correct lists are read unchanged", () => {
  expect(soundIssue(issueText({ keywords: "\n- 创新\n\n# 注\n- 1. 研发\n- 3.15活动" })).keywords).toEqual([
    "创新",
    "1. 研发",
    "3.15活动",
  ]);
});

test("fields of a list's first entry without its hyphen are shown with it", () => {
  expect(remediesOf("corrections:", "  date: 2016-10-21", "  what: 错字")).toEqual([
    "8 front-matter/entry 请改为（行首空2格）：  - date: 2016-10-21",
    "9 front-matter/indent 请改为（行首空4格）：    what: 错字",
  ]);
});

test("hyphens before the fields of a map are removed", () => {
  const dash = "front-matter/dash 请改为（行首空2格）：  ";
  expect(remediesOf("status: withdrawn", "withdrawn:", "- date: 2016-10-21", "- why: 有误")).toEqual([
    `9 ${dash}date: 2016-10-21`,
    `10 ${dash}why: 有误`,
  ]);
  expect(remediesOf("status: withdrawn", "withdrawn:", "- date: 2016-10-21", "  why: 有误")).toEqual([
    `9 ${dash}date: 2016-10-21`,
  ]);
});

test("an entry that has to be quoted is shown so, and an empty list has none", () => {
  expect(remediesOf("keywords: 创新 # 注", "  - 研发")).toEqual([
    "7 front-matter/group 请把这一行换成2行：“keywords:”“  - '创新 # 注'”",
  ]);
  expect(remediesOf("keywords: []", "  - 研发")).toEqual(["7 front-matter/group 请改为：keywords:"]);
});

test("a text over several lines keeps what looks like a name or an entry", () => {
  expect(remediesOf("summary: 全州", "  会议：部署", "  - 工作")).toEqual([
    "7 front-matter/lines 请把第7行到第9行换成一行：summary: 全州会议：部署工作",
  ]);
});
