import { expect, test } from "vitest";
import { numbered } from "../../../src/bulletin/issue-number.ts";
import { authors, departments, nextNumber, nextTotal, readKnown } from "../../../src/editor/new/known.ts";
import { contentFolder, issueText } from "../../content/archive-folder.ts";
import { ARCHIVE } from "./order.ts";

const known = (files = ARCHIVE) => readKnown(contentFolder(files));
const issue = (number: number, total: number | null) =>
  issueText({ issue: String(number), total: total === null ? null : String(total) });

test("the next number of a year follows its last; a new year begins at 1", () => {
  const archive = known();
  expect([2015, 2016, 2017].map((year) => nextNumber(archive, year))).toEqual([3, 2, 1]);
});

test("a 合刊 counts as two, 增刊 have no place in the row", () => {
  const archive = known({
    "2016/05.md": issue(5, 45),
    "2016/06-07.md": issueText({ issue: "6-7", total: "46-47" }),
    "2016/增刊09.md": issueText({ issue: "增刊9" }),
  });
  expect(nextNumber(archive, 2016)).toBe(8);
  expect(nextTotal(archive, 2016, numbered(8))).toEqual({ first: 48, last: 48 });
  expect(nextTotal(archive, 2016, numbered(8, 9))).toEqual({ first: 48, last: 49 });
  expect(nextTotal(archive, 2016, numbered(10, 10, "增刊"))).toBeNull();
});

test("a file with errors still counts by its number", () => {
  expect(nextNumber(known({ "2016/9.md": "broken" }), 2016)).toBe(10);
});

test("the running number is counted from the last issue that has one", () => {
  expect(nextTotal(known(), 2016, numbered(2))?.first).toBe(4);
  expect(nextTotal(known(), 2017, numbered(1))?.first).toBe(4);
  const gap = known({
    "2016/06.md": issue(6, 10),
    "2016/07.md": issue(7, null),
    "2017/01.md": issue(1, null),
  });
  expect(nextTotal(gap, 2016, numbered(8))?.first).toBe(12);
  expect(nextTotal(gap, 2017, numbered(2))?.first).toBe(13);
});

test("a skipped issue gets the skipped running number", () => {
  const archive = known({ "2016/05.md": issue(5, 45), "2016/07.md": issue(7, 47) });
  expect(nextTotal(archive, 2016, numbered(6))?.first).toBe(46);
});

test("no running number is suggested without a predecessor, or if it is taken", () => {
  expect(nextTotal(known({ "2016/05.md": issue(5, null) }), 2016, numbered(6))).toBeNull();
  expect(
    nextTotal(known({ "2016/05.md": issue(5, 45), "2016/07.md": issue(7, 46) }), 2016, numbered(6)),
  ).toBeNull();
  expect(nextTotal(known({ "2016/05.md": issue(5, 45) }), 2016, numbered(4))).toBeNull();
});

test("departments: most recently used first, then in the order of site.yaml", () => {
  expect(departments(known())).toEqual([
    "州教育局",
    "州科技局",
    "州发改委",
    "州人社局",
    "州工信委",
    "州财政局",
    "楚雄市科技局",
  ]);
});

test("authors: the department's, most recent first, then the others; any spelling of the department works", () => {
  const expected = { own: ["吴启荣", "张慧", "陈思远"], others: ["周文博"] };
  expect(authors(known(), "州科技局")).toEqual(expected);
  expect(authors(known(), "楚雄州科学技术局")).toEqual(expected);
  expect(authors(known(), "州财政局").own).toEqual([]);
});

test("authors of a department's items are authors of that department", () => {
  const archive = known({
    "2016/06.md": issueText({}, "## 甲\n\n正文。\n\n（州财政局 何晓燕）\n"),
  });
  expect(authors(archive, "州财政局")).toEqual({ own: ["何晓燕"], others: ["吴启荣"] });
});
