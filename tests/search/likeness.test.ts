import { expect, test } from "vitest";
import { likeTo } from "../../src/search/client/likeness.ts";

test("characters that are read alike or look alike may be meant by each other, each once", () => {
  const sounds = { xi: "析西", zhe: "折哲", cai: "拆" };
  expect(likeTo("折", sounds)).toEqual(["哲", "拆", "析"]);
  expect(likeTo("西", sounds)).toEqual(["析"]);
  expect(likeTo("夭", sounds)).toEqual(["天", "夫", "无", "元"]);
});

test("nothing is like a character that neither sounds nor looks like another", () => {
  expect(likeTo("楚", { chu: "楚", xi: "西" })).toEqual([]);
  expect(likeTo("楚", {})).toEqual([]);
});
