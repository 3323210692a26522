import { describe, expect, test } from "vitest";
import { countItems, type Issue } from "../../src/bulletin/archive.ts";
import { cutIntoParts } from "../../src/search/parts.ts";
import { issuesOfSizes } from "../support/archive-of.ts";

const SIZES = { finished: 6, newest: 2, parts: 4 };
const cut = (issues: readonly Issue[]) =>
  cutIntoParts(issues, SIZES).map(({ language, issues: own }) => [
    language,
    own.map(({ number }) => number.id).join(" "),
  ]);
/** So many issues of one item each. */
const single = (count: number): readonly Issue[] => issuesOfSizes(Array.from({ length: count }, () => 1));

describe("an archive is cut into parts of the index", () => {
  test("by the number of items, never within an issue", () => {
    expect(cut(issuesOfSizes([4, 5, 6, 2, 1]))).toEqual([
      ["und-x-0", "1 2"],
      ["und-x-1", "3"],
      ["und-x-recent", "4"],
      ["und-x-newest", "5"],
    ]);
  });

  test("in the order of dates, whatever the order of numbers", () => {
    const [first, second, ...others] = single(8);
    const late = first && { ...first, date: { ...first.date, instant: "2016-12-31T09:30:00+08:00" } };
    expect(cut(late && second ? [late, second, ...others] : [])).toEqual([
      ["und-x-0", "2 3 4 5 6 7"],
      ["und-x-recent", "8 1"],
    ]);
  });

  test("a new issue changes the newest part alone, until that is full", () => {
    for (const count of [7, 8, 9, 10]) {
      const [before, after] = [cut(single(count)), cut(single(count + 1))];
      const isGrown = count % 2 === 1;
      expect(after.filter((part, index) => part.join() !== before[index]?.join()).length).toBe(1);
      expect(after.at(-1)?.[0]).toBe(isGrown ? "und-x-recent" : "und-x-newest");
    }
  });

  test("the oldest neighbours are joined where there are too many, and the others stay as they are", () => {
    expect(cut(single(6 * 5 + 1))).toEqual([
      ["und-x-0", "1 2 3 4 5 6 7 8 9 10 11 12"],
      ["und-x-2", "13 14 15 16 17 18 19 20 21 22 23 24"],
      ["und-x-4", "25 26 27 28 29 30"],
      ["und-x-newest", "31"],
    ]);
  });

  test("each is joined with its neighbour once, however many there are", () => {
    expect(cut(single(6 * 12)).map(([, numbers]) => numbers?.split(" ").length)).toEqual([
      12, 12, 12, 12, 12, 12,
    ]);
  });

  test("every item is in one part, and no two parts have one name", () => {
    for (let count = 0; count < 60; count++) {
      const parts = cutIntoParts(single(count), SIZES);
      expect(parts.flatMap(({ issues }) => issues.map(({ number }) => number.id))).toEqual(
        Array.from({ length: count }, (_, index) => String(index + 1)),
      );
      expect(new Set(parts.map(({ language }) => language)).size).toBe(parts.length);
      expect(parts.every(({ issues }) => countItems(issues) > 0)).toBe(true);
    }
  });
});
