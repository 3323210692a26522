import { expect, test } from "vitest";
import { lastChange } from "../../src/bulletin/changes.ts";
import { issueText, soundIssue } from "../content/archive-folder.ts";

const correction = (date: string, item = "") =>
  `\n  - date: ${date}${item && `\n    item: ${item}`}\n    what: 更正内容`;
const corrected = (...corrections: string[]) =>
  soundIssue(
    issueText(
      { date: "2016-10-19 11:07", ...(corrections.length > 0 ? { corrections: corrections.join("") } : {}) },
      "## 甲\n\n第一条。\n\n## 乙\n\n第二条。\n",
    ),
  );

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
