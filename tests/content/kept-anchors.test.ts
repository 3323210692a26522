import { expect, test } from "vitest";
import type { Item } from "../../src/bulletin/archive.ts";
import { archiveOf } from "../support/archive-of.ts";
import { type Files, issueText, readFiles } from "./archive-folder.ts";

const [A, B, C, D] = [
  "州政府八月召开了推进会议。",
  "会议总结了第三季度工作。",
  "州科技局负责同志参加了会议。",
  "下一步将抓好落实。",
] as const;
const text = (paragraphs: readonly string[], front: Readonly<Record<string, string>> = {}): string =>
  issueText(front, `## 座谈会召开\n\n${paragraphs.join("\n\n")}\n`);
const CORRECTED = { corrections: "\n  - date: 2016-10-21\n    item: 1\n    what: 改正" };

/** The texts, oldest first, of an issue that was corrected; the last one is today's. */
function files(
  versions: readonly (readonly string[])[],
  front: Readonly<Record<string, string>> = {},
): Files {
  const days = ["2016-10-19", "2016-10-20", "2016-10-21"];
  return Object.fromEntries(
    versions.map((paragraphs, at) =>
      at === versions.length - 1
        ? ["2016/06.md", text(paragraphs, { ...CORRECTED, ...front })]
        : [`2016/06/versions/${days[at]}.md`, text(paragraphs)],
    ),
  );
}

const issueOf = (...given: Parameters<typeof files>) => archiveOf(files(...given)).issues[0];

/** Each anchor of an item with what stands there, or where it leads. */
function anchors(item: Item | undefined): Record<string, string> {
  const found = [
    ...(item?.html ?? "").matchAll(/<(?:p|a|li|span)[^>]* id="([^"]+)"(?: href="([^"]+)")?[^>]*>([^<]*)/g),
  ];
  return Object.fromEntries(found.map(([, id = "", href, words = ""]) => [id, href ?? words]));
}

const was = (day: string, paragraph: number): string => `/2016/6/versions/${day}/#item-1-p${paragraph}`;

test("where a paragraph was taken out, its anchor leads to the version that had it, and the others keep theirs", () => {
  const issue = issueOf([
    [A, B, C, D],
    [A, C, D],
  ]);
  expect(anchors(issue?.items[0])).toEqual({
    "item-1-p1": A,
    "item-1-p2": was("2016-10-19", 2),
    "item-1-p3": C,
    "item-1-p4": D,
  });
  expect(issue?.items[0]?.html).toContain(
    'aria-label="这里原来的第2段已经删去，见2016年10月19日的版本"></a>',
  );
  expect(issue?.items[0]?.text).not.toContain("删去");
});

test("a paragraph that was changed keeps its number; one that was put in gets the next", () => {
  const changed = B.replace("第三", "第二");
  expect(
    anchors(
      issueOf([
        [A, B, C],
        [A, changed, D, C],
      ])?.items[0],
    ),
  ).toEqual({
    "item-1-p1": A,
    "item-1-p2": changed,
    "item-1-p4": D,
    "item-1-p3": C,
  });
  const rewritten = "全文另写。";
  expect(
    anchors(
      issueOf([
        [A, B, C],
        [A, rewritten, C],
      ])?.items[0],
    )["item-1-p2"],
  ).toBe(rewritten);
  expect(
    anchors(
      issueOf([
        [A, B, C],
        [changed, C],
      ])?.items[0],
    ),
  ).toEqual({
    "item-1-p1": was("2016-10-19", 1),
    "item-1-p2": changed,
    "item-1-p3": C,
  });
});

test("numbers go on through all versions, and none is given twice", () => {
  const issue = issueOf([
    [A, B, C],
    [A, C],
    [A, D, C],
  ]);
  expect(anchors(issue?.items[0])).toEqual({
    "item-1-p1": A,
    "item-1-p2": was("2016-10-19", 2),
    "item-1-p3": C,
    "item-1-p4": D,
  });
  expect(anchors(issue?.versions[1]?.issue.items[0])["item-1-p2"]).toBe(was("2016-10-19", 2));
  expect(issue?.items[0]?.paragraphs).toBe(4);
});

test("of a withdrawn item every anchor stays, and leads nowhere", () => {
  const issue = issueOf([[A, B, C], [A]], {
    withdrawals: "\n  - date: 2016-10-22\n    item: 1\n    why: 数据有误",
  });
  expect(anchors(issue?.items[0])).toEqual({ "item-1-p1": "", "item-1-p2": "", "item-1-p3": "" });
});

test("a link to such an anchor is none to nowhere", () => {
  const linking = issueText(
    { issue: "7", date: "2016-11-01" },
    "## 旧闻\n\n见[上期](/2016/6/#item-1-p3)。\n",
  );
  const { problems } = readFiles({
    ...files([
      [A, B, C],
      [A, B],
    ]),
    "2016/07.md": linking,
  });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
});
