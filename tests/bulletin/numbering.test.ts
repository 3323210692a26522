import { expect, test } from "vitest";
import { fullIssueNumber, issueNumber } from "../../src/bulletin/numbering.ts";

test("an issue is named by both numbers, the running one in brackets", () => {
  expect(issueNumber({ number: 6, total: 46 })).toBe("第6期（总第46期）");
  expect(fullIssueNumber({ year: 2016, number: 6, total: 46 })).toBe("2016年第6期（总第46期）");
});

test("where the running number is not known, it is left out", () => {
  expect(issueNumber({ number: 6, total: null })).toBe("第6期");
  expect(fullIssueNumber({ year: 2016, number: 6, total: null })).toBe("2016年第6期");
});
