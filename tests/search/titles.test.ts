import { expect, test } from "vitest";
import { titleFirst, withoutTitle } from "../../src/search/client/titles.ts";

test.each([
  ["吴启荣主任", ["主任吴启荣"], "吴启荣"],
  ["夭副州长", ["副州长夭"], "夭"],
  ["夭建国常务副州长", ["常务副州长夭建国"], "夭建国"],
  ["周局长", ["局长周"], "周"],
  ["吴启荣同志", ["吴启荣"], "吴启荣"],
  ["吴启荣", [], null],
  ["局长", [], null],
  ["增长", [], null],
])("%s is named %j, and %j alone", (typed, written, name) => {
  expect(titleFirst(typed)).toEqual(written);
  expect(withoutTitle(typed)).toBe(name);
});
