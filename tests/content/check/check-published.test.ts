import { hash } from "node:crypto";
import { expect, test } from "vitest";
import { type Published, publishedOf } from "../../../src/bulletin/published.ts";
import { withoutIssues } from "../../../src/publish/memory.ts";
import { archiveOf } from "../../support/archive-of.ts";
import { type Files, issueText, PNG, readFiles } from "../archive-folder.ts";

const ITEMS = [
  "## 州科技局召开科技工作座谈会\n\n会议总结了第三季度工作。\n\n（州科技局 吴启荣）",
  "## 创新创业大赛圆满落幕\n\n共有15家企业参加。\n\n（州科技局 吴启荣）",
  "## 州财政局通报经费安排\n\n全年经费已经安排。![会场](06/a.png)\n\n（州财政局 何晓燕）",
];
const issue = (items: readonly string[] = ITEMS, front: Readonly<Record<string, string | null>> = {}) =>
  issueText(front, `${items.join("\n\n")}\n`);
const BEFORE: Files = {
  "2016/06.md": issue(),
  "2016/06/a.png": PNG,
  "2016/05.md": issueText({ issue: "5" }),
};

function publish(files: Files): Published {
  const digest = (_: unknown, name: string) => (name === "a.png" ? hash("sha256", PNG) : "");
  return publishedOf(archiveOf(files), digest);
}

/** What is said of a change of what was published. */
const afterwards = (changed: Files, unpublished = "") =>
  readFiles({ ...BEFORE, ...changed }, { published: withoutIssues(publish(BEFORE), unpublished) })
    .problems.filter(({ code }) => code.startsWith("published/"))
    .map(({ code, file, line, message, remedy }) => ({
      code,
      place: `${file.replace(/^.*content\//, "")}:${line}`,
      message,
      remedy,
    }));
const withItem = (position: number, text: string) =>
  ITEMS.map((item, index) => (index + 1 === position ? text : item));
const EDITED = withItem(2, ITEMS[1]?.replace("15家", "16家") ?? "");
const correction = (lines: string) => ({ corrections: `\n  - date: 2016-10-21\n    what: 改正${lines}` });

test("what stays as it was, and what is only laid out otherwise, is no change", () => {
  expect(afterwards({})).toEqual([]);
  const spread = ITEMS.map((item) => item.replaceAll("\n\n", "\n\n\n").replace("会议总结了", "会议\n总结了"));
  expect(afterwards({ "2016/06.md": issue(spread) })).toEqual([]);
});

test("a text that was changed in silence is refused at its item, with both ways out", () => {
  const [problem, ...others] = afterwards({ "2016/06.md": issue(EDITED) });
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: "published/changed", place: "2016/06.md:15" });
  expect(problem?.remedy).toContain("item: 2");
  expect(problem?.remedy).toContain("--unpublished 2016/6");
});

test.each([
  ["of the item", "\n    item: 2"],
  ["of the issue", ""],
  ["of a slip", "\n    item: 2\n    minor: true"],
])("a new correction %s says it", (_what, lines) => {
  expect(afterwards({ "2016/06.md": issue(EDITED, correction(lines)) })).toEqual([]);
});

test("a correction of another item does not say it, nor does one that was there before", () => {
  const ofOther = issue(EDITED, correction("\n    item: 1"));
  expect(afterwards({ "2016/06.md": ofOther })).toMatchObject([{ code: "published/changed" }]);
  const before = { ...BEFORE, "2016/06.md": issue(ITEMS, correction("\n    item: 2")) };
  const { problems } = readFiles(
    { ...before, "2016/06.md": issue(EDITED, correction("\n    item: 2")) },
    { published: publish(before) },
  );
  expect(problems.map(({ code }) => code)).toContain("published/changed");
});

test("an issue that never went out may change, and one that is withdrawn", () => {
  expect(afterwards({ "2016/06.md": issue(EDITED) }, "2016/6")).toEqual([]);
  const withdrawn = { status: "withdrawn", withdrawn: "\n  date: 2016-10-21\n  why: 数据有误" };
  expect(afterwards({ "2016/06.md": issue(EDITED, withdrawn) })).toEqual([]);
});

test.each([
  ["title", { title: "另一个标题" }, "标题"],
  ["date", { date: "2016-10-20" }, "日期"],
  ["source", { source: "州教育局" }, "署名"],
])("the issue's %s is published, too", (_field, front, what) => {
  const [problem] = afterwards({ "2016/06.md": issue(ITEMS, front) });
  expect(problem).toMatchObject({ code: "published/changed", message: expect.stringContaining(what) });
});

test("an attachment of other bytes is a change", () => {
  const [problem] = afterwards({ "2016/06/a.png": Buffer.concat([PNG, Buffer.from("x")]) });
  expect(problem).toMatchObject({ code: "published/changed", message: expect.stringContaining("a.png") });
});

test.each([
  ["changed places", [ITEMS[0], ITEMS[2], ITEMS[1]], 2],
  ["were taken out", [ITEMS[0], ITEMS[2]], 2],
  ["got another before them", [ITEMS[0], "## 新的一条新闻在此\n\n正文。", ITEMS[1], ITEMS[2]], 2],
  ["lost the last of them", [ITEMS[0], ITEMS[1]], 2],
])("items that %s are refused, a correction or not", (_what, items) => {
  const text = issue(
    items.map((item) => item ?? ""),
    correction(""),
  );
  const codes = afterwards({ "2016/06.md": text }).map(({ code }) => code);
  expect(codes).toEqual(["published/moved"]);
});

test("an item that is added behind the others is a change to be declared", () => {
  const items = [...ITEMS, "## 新的一条新闻在此\n\n正文。"];
  expect(afterwards({ "2016/06.md": issue(items) })).toMatchObject([{ code: "published/changed" }]);
  expect(afterwards({ "2016/06.md": issue(items, correction("")) })).toEqual([]);
});

test("an issue that is gone is missed, unless its address leads on", () => {
  const { "2016/05.md": _, ...others } = BEFORE;
  const missing = (more: Files) =>
    readFiles({ ...others, ...more }, { published: publish(BEFORE) }).problems.filter(({ code }) =>
      code.startsWith("published/"),
    );
  expect(missing({})).toMatchObject([
    { code: "published/gone", file: expect.stringMatching(/2016\/05\.md$/) },
  ]);
  expect(missing({ "redirects.yaml": "redirects:\n  - from: /2016/5/\n    to: /2016/6/\n" })).toEqual([]);
  expect(missing({ "2016/05.md": issueText({ issue: "5", status: "draft" }) })).toMatchObject([
    { code: "published/gone" },
  ]);
});

test("pages of whom only a missing issue names are not asked to lead on: they come back with it", () => {
  const files = { ...BEFORE, "2016/05.md": issueText({ issue: "5", author: "何小燕" }) };
  const { "2016/05.md": _, ...others } = files;
  const { problems } = readFiles(others, { published: publish(files) });
  expect(problems.filter(({ code }) => code.startsWith("published/"))).toMatchObject([
    { code: "published/gone", message: "已经发布的2016年第5期不见了：/2016/5/ 会打不开。" },
  ]);
});

test("a page that is gone is missed, unless its address leads on", () => {
  const changed = {
    "2016/06.md": issue(withItem(3, ITEMS[2]?.replace("何晓燕", "何小燕") ?? ""), correction("")),
  };
  expect(afterwards(changed)).toMatchObject([
    { code: "published/page", message: expect.stringContaining("/authors/何晓燕/") },
  ]);
  const moved = "redirects:\n  - from: /authors/何晓燕/\n    to: /authors/何小燕/\n";
  expect(afterwards({ ...changed, "redirects.yaml": moved })).toEqual([]);
});

test("the digests of a text never change: what was published is compared with them for years", () => {
  expect(publish(BEFORE).issues["2016/6"]?.items[1]).toMatchInlineSnapshot(`
    {
      "byline": "d8218526a3dd174b2a6e6d26",
      "heading": "b5005e5b27637e36f1f1172a",
      "text": "d8428bbbcdfdeab8ca2c47e5",
    }
  `);
});

test("a withdrawn item may lose its text and its pictures; the others may not", () => {
  const withdrawals = "\n  - date: 2017-05-12\n    item: 3\n    why: 数据有误";
  expect(afterwards({ "2016/06.md": issue(ITEMS, { withdrawals }) })).toEqual([]);
  const codes = afterwards({ "2016/06.md": issue(EDITED, { withdrawals }) }).map(({ code }) => code);
  expect(codes).toEqual(["published/changed"]);
});
