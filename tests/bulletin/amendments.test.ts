import { expect, test } from "vitest";
import {
  amendedItem,
  amendmentPath,
  amendments,
  amendmentTitle,
  dayOf,
  lastChange,
  lastChangeOf,
  lateAmendments,
} from "../../src/bulletin/amendments.ts";
import { issueText, soundIssue } from "../content/archive-folder.ts";
import { archiveOf } from "../support/archive-of.ts";

const correction = (date: string, item = "") =>
  `\n  - date: ${date}${item && `\n    item: ${item}`}\n    what: 更正内容`;
const corrected = (...corrections: string[]) =>
  soundIssue(
    issueText(
      { date: "2016-10-19 11:07", ...(corrections.length > 0 ? { corrections: corrections.join("") } : {}) },
      "## 甲\n\n第一条。\n\n## 乙\n\n第二条。\n",
    ),
  );

test("corrections and withdrawals stand newest first, those without a date last", () => {
  const { issues } = archiveOf({
    "2016/01.md": issueText({
      issue: "1",
      date: "2016-01-04",
      corrections: "\n  - date: 2016-03-01\n    what: 一\n  - date: 2016-01-05\n    what: 二",
    }),
    "2016/02.md": issueText({ issue: "2", date: "2016-02-01", status: "withdrawn" }),
    "2016/03.md": issueText({
      issue: "3",
      date: "2016-02-02",
      status: "withdrawn",
      withdrawn: "\n  date: 2016-02-03",
      corrections: "\n  - date: 2016-03-01 09:00\n    what: 三",
    }),
  });
  expect(
    amendments(issues).map(({ issue, correction, date }) => [
      issue.number.first,
      correction?.what ?? "撤回",
      date?.day ?? null,
    ]),
  ).toEqual([
    [3, "三", "2016-03-01"],
    [1, "一", "2016-03-01"],
    [3, "撤回", "2016-02-03"],
    [1, "二", "2016-01-05"],
    [2, "撤回", null],
  ]);
});

test("late is what was changed in the year before the newest issue, or after it", () => {
  const { issues } = archiveOf({
    "2015/01.md": issueText({
      issue: "1",
      date: "2015-01-04",
      corrections:
        "\n  - date: 2015-10-18\n    what: 早\n  - date: 2015-10-19\n    what: 一年\n  - date: 2016-12-01\n    what: 晚",
    }),
    "2016/01.md": issueText({ issue: "1", date: "2016-10-19" }),
    "2016/02.md": issueText({ issue: "2", date: "2016-10-18", status: "withdrawn" }),
  });
  const late = (most: number) => lateAmendments(issues, most).map(({ correction }) => correction?.what);
  expect(late(9)).toEqual(["晚", "一年"]);
  expect(late(1)).toEqual(["晚"]);
  expect(lateAmendments([], 9)).toEqual([]);
});

test("an issue changed last when it was published, or when it was last corrected", () => {
  expect(lastChange(corrected())).toBe("2016-10-19T11:07:00+08:00");
  expect(lastChange(corrected(correction("2016-10-21")))).toBe("2016-10-21T00:00:00+08:00");
  expect(lastChange(corrected(correction("2016-11-02 15:00"), correction("2016-10-21")))).toBe(
    "2016-11-02T15:00:00+08:00",
  );
});

test("a correction is later than what was there before, though its day alone does not say so", () => {
  expect(lastChange(corrected(correction("2016-10-19")))).toBe("2016-10-19T11:07:01+08:00");
  expect(lastChange(corrected(correction("2016-10-21"), correction("2016-10-21")))).toBe(
    "2016-10-21T00:00:01+08:00",
  );
});

test("a withdrawal changes the issue and all its items", () => {
  const issue = soundIssue(
    issueText({
      date: "2016-10-19",
      status: "withdrawn",
      withdrawn: "\n  date: 2017-05-12\n  who: 州科技局",
    }),
  );
  expect([lastChange(issue), ...issue.items.map((item) => lastChange(issue, item))]).toEqual([
    "2017-05-12T00:00:00+08:00",
    "2017-05-12T00:00:00+08:00",
  ]);
});

test("an item is changed by corrections of its own and of the issue as a whole", () => {
  const issue = corrected(correction("2016-10-21", "2"), correction("2016-10-20"));
  expect(issue.items.map((item) => lastChange(issue, item).slice(0, 10))).toEqual([
    "2016-10-20",
    "2016-10-21",
  ]);
});

test("some issues changed last when the one did that was published or corrected last, whatever their order", () => {
  const early = soundIssue(issueText({ date: "2016-10-19 11:07" }));
  const late = soundIssue(issueText({ date: "2016-10-20 09:00" }));
  const correctedLater = corrected(correction("2016-11-01"));
  expect(lastChangeOf([late, early])).toBe("2016-10-20T09:00:00+08:00");
  expect(lastChangeOf([correctedLater, late])).toBe("2016-11-01T00:00:00+08:00");
  expect(dayOf("2016-11-01T00:00:00+08:00")).toBe("2016-11-01");
  expect(lastChangeOf([])).toBeUndefined();
});

test("of an issue's corrections on one day, the one that is listed last stands first", () => {
  const issue = corrected(correction("2016-11-01", "1"), correction("2016-11-01", "2"));
  expect(amendments([issue]).map(({ correction: each }) => each?.item)).toEqual([2, 1]);
});

test("each leads to its place in the issue, and is called by the item that it names, or by the issue", () => {
  const issue = soundIssue(
    issueText(
      {
        title: "全州推进会",
        date: "2016-10-19",
        corrections: correction("2016-10-20", "2") + correction("2016-10-21"),
        withdrawals: "\n  - item: 1\n    date: 2016-10-22\n    why: 数据有误",
      },
      "## 甲\n\n第一条。\n\n## 乙\n\n第二条。\n",
    ),
  );
  const gone = soundIssue(issueText({ title: "全州推进会", status: "withdrawn" }));
  const told = [...amendments([issue]), ...amendments([gone])].map((amendment) => [
    amendmentPath(amendment),
    amendmentTitle(amendment),
    amendedItem(amendment)?.position,
  ]);
  expect(told).toEqual([
    ["/2016/6/#item-1", "甲", 1],
    ["/2016/6/#correction-2", "全州推进会", undefined],
    ["/2016/6/#correction-1", "乙", 2],
    ["/2016/6/#withdrawn", "全州推进会", undefined],
  ]);
});
