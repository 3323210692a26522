import { expect, test } from "vitest";
import type { Issue } from "../../src/bulletin/archive.ts";
import {
  digestOfCorrection,
  holdsWithdrawn,
  keyOf,
  publishedIssueOf,
  publishedOf,
  publishedSchema,
} from "../../src/bulletin/published.ts";
import { issueText, soundIssue } from "../content/archive-folder.ts";
import { archiveOf } from "../support/archive-of.ts";

const TEXT = "编者按。\n\n## 甲\n\n第一条。\n\n## 乙\n\n第二条。\n";
const issueOf = () => soundIssue(issueText({}, TEXT));
const digestsOf = (issue: Issue) => publishedIssueOf(issue, (name) => `digest of ${name}`);

/** Which digests of an issue change with it. */
function changesOf(change: (issue: Issue) => Issue): string[] {
  const issue = issueOf();
  const [before, after] = [issue, change(issue)].map((each) => new Map(Object.entries(digestsOf(each))));
  return [...(before ?? [])].flatMap(([key, value]) =>
    JSON.stringify(value) === JSON.stringify(after?.get(key)) ? [] : [key],
  );
}

const attachment = { name: "名单.pdf", file: "/x/名单.pdf", bytes: 3 };

test.each<[what: string, change: (issue: Issue) => Issue, changed: readonly string[]]>([
  ["a title", (issue) => ({ ...issue, title: "另一个标题" }), ["title"]],
  ["blanks in a title", (issue) => ({ ...issue, title: ` ${[...issue.title].join(" \n")}` }), []],
  [
    "a department",
    ({ byline, ...issue }) => ({ ...issue, byline: { ...byline, sources: ["州财政局"] } }),
    ["byline"],
  ],
  [
    "an author",
    ({ byline, ...issue }) => ({ ...issue, byline: { ...byline, authors: ["李明"] } }),
    ["byline"],
  ],
  [
    "an author who was a department",
    (issue) => ({ ...issue, byline: { sources: [], authors: ["州科技局", "吴启荣"] } }),
    ["byline"],
  ],
  [
    "the text before the first item",
    (issue) => ({ ...issue, markdown: TEXT.replace("编者", "本刊") }),
    ["preamble"],
  ],
  [
    "Markdown of an item that says the same",
    (issue) => ({ ...issue, markdown: TEXT.replace("第一条", "**第一条**") }),
    [],
  ],
  [
    "a text without preamble",
    (issue) => ({ ...issue, markdown: TEXT.replace("编者按。\n\n", "") }),
    ["preamble"],
  ],
  [
    "a headline",
    (issue) => ({ ...issue, items: issue.items.map((item) => ({ ...item, heading: "丙" })) }),
    ["items"],
  ],
  [
    "an item's text",
    (issue) => ({ ...issue, items: issue.items.map((item) => ({ ...item, text: "丙" })) }),
    ["items"],
  ],
  [
    "an item's HTML alone",
    (issue) => ({ ...issue, items: issue.items.map((item) => ({ ...item, html: "" })) }),
    [],
  ],
  ["an attachment", (issue) => ({ ...issue, attachments: [attachment] }), ["attachments"]],
  [
    "a version",
    (issue) => ({ ...issue, versions: [{ id: "2016-10-19", issue, attachments: [] }] }),
    ["versions"],
  ],
  [
    "a correction",
    (issue) => ({ ...issue, corrections: [{ date: issue.date, what: "错字" }] }),
    ["corrections"],
  ],
])("%s is told by digests of its own", (_what, change, changed) => {
  expect(changesOf(change)).toEqual(changed);
});

test("an issue without items is all preamble", () => {
  const issue = { ...issueOf(), items: [] };
  const preamble = (markdown: string) => digestsOf({ ...issue, markdown }).preamble;
  expect(preamble("编者按。")).toBe(preamble("编者按。\n"));
  expect(preamble("编者按。\n\n续。")).not.toBe(preamble("编者按。"));
  expect(preamble("编者按。\n### 续")).not.toBe(preamble("编者按。\n## 续"));
});

test("attachments have digests of their bytes, versions their days", () => {
  const issue = issueOf();
  const { attachments, versions } = digestsOf({
    ...issue,
    attachments: [attachment],
    versions: [{ id: "2016-10-19-2", issue, attachments: [] }],
  });
  expect(attachments).toEqual({ "名单.pdf": "digest of 名单.pdf" });
  expect(versions).toEqual(["2016-10-19-2"]);
});

test("corrections are told apart by their day, their item and what they say, not by their reason", () => {
  const { date } = issueOf();
  const other = { ...date, instant: "2016-10-20T00:00:00+08:00" };
  const digests = [
    { date, what: "错字" },
    { date, what: "错字", item: 1 },
    { date, what: "错字", item: 2 },
    { date, what: "错 字" },
    { date, what: "别字" },
    { date: other, what: "错字" },
    { date, what: "错字", why: "录入错误" },
  ].map(digestOfCorrection);
  expect(digests.map((each) => digests.indexOf(each))).toEqual([0, 1, 2, 0, 4, 5, 0]);
  expect(digests[0]).toMatch(/^[0-9a-f]{24}$/);
});

const withdrawal = "\n  date: 2016-10-22\n  why: 数据有误";

test("an archive tells its issues, all other pages, and what is withdrawn", () => {
  const archive = archiveOf({
    "2015/06.md": issueText({
      date: "2015-10-19",
      status: "withdrawn",
      withdrawn: `${withdrawal}\n  show: true`,
    }),
    "2016/05.md": issueText({ issue: "5", status: "withdrawn", withdrawn: withdrawal }),
    "2016/06.md": issueText(
      { keywords: "[创新]", withdrawals: "\n  - item: 2\n    date: 2016-10-22\n    why: 数据有误" },
      TEXT,
    ),
  });
  const published = publishedOf(archive, () => "");
  expect(publishedSchema.parse(published)).toEqual(published);
  expect(Object.keys(published.issues)).toEqual(["2015/6", "2016/5", "2016/6"]);
  expect(published.withdrawn).toEqual(["2016/5", "2016/6/2"]);
  expect(published.pages.map(decodeURI)).toEqual([
    "/2015/",
    "/2016/",
    "/about/",
    "/authors/",
    "/authors/吴启荣/",
    "/corrections/",
    "/headlines/",
    "/integrity/",
    "/sources/",
    "/sources/州科技局/",
    "/statistics/",
    "/topics/",
    "/topics/创新/",
  ]);
});

test("what older versions of the generator did not tell is nothing", () => {
  const { versions: _, ...issue } = digestsOf(issueOf());
  const read = publishedSchema.parse({ version: 1, issues: { "2016/6": issue }, pages: [] });
  expect([read.issues["2016/6"]?.versions, read.withdrawn]).toEqual([[], []]);
});

test.each([
  [[], [], false],
  [["2016/6"], [], true],
  [["2016/6"], ["2016/6"], false],
  [["2016/6/1"], [], true],
  [["2016/6/2"], ["2016/6/1"], true],
  [["2016/6/3"], [], false],
  [["2016/6/2"], ["2016/6/2"], false],
  [["2016/6/2"], ["2016/6"], false],
  [["2016/6"], ["2016/6/2"], true],
  [["2016/7", "2016/6/1"], [], true],
  [["2016/7"], [], false],
  [["2016/7/1"], [], false],
])(
  "where %j is withdrawn, a site of 2016/6 with two items that has withdrawn %j holds some of it: %j",
  (withdrawn, there, holds) => {
    const issue = issueOf();
    const site = {
      version: 1 as const,
      issues: { [keyOf(issue)]: digestsOf(issue) },
      pages: [],
      withdrawn: there,
    };
    expect(holdsWithdrawn(site, withdrawn)).toBe(holds);
  },
);
