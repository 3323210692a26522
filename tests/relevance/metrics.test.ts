import { expect, test } from "vitest";
import { mean, ndcg, reciprocalRank } from "./metrics.ts";

const judged = { answer: 3, about: 2, mention: 1 } as const;
const others = (count: number): string[] => Array.from({ length: count }, (_, index) => `other ${index}`);

test("the reciprocal rank is 1 for an answer that comes first and falls with its place", () => {
  expect(reciprocalRank(["answer", "about"], judged)).toBe(1);
  expect(reciprocalRank(["about", "answer"], judged)).toBe(1 / 2);
  expect(reciprocalRank(["about", "mention", "other", "answer"], judged)).toBe(1 / 4);
});

test("of two answers the reciprocal rank counts the one that comes first", () => {
  expect(reciprocalRank(["other", "b", "a"], { a: 3, b: 3 })).toBe(1 / 2);
});

test("an item that only has to do with the query is no answer to the reciprocal rank", () => {
  expect(reciprocalRank(["about", "mention"], judged)).toBe(0);
});

test("an answer below the first page counts as not found", () => {
  expect(reciprocalRank([...others(9), "answer"], judged)).toBe(1 / 10);
  expect(reciprocalRank([...others(10), "answer"], judged)).toBe(0);
  expect(ndcg([...others(10), "answer"], judged)).toBe(0);
});

test("results in the order of their grades have the best nDCG, whatever follows them", () => {
  expect(ndcg(["answer", "about", "mention"], judged)).toBe(1);
  expect(ndcg(["answer", "about", "mention", "other"], judged)).toBe(1);
});

test("the nDCG weighs 7, 3 and 1 for the grades by the logarithm of the place", () => {
  const best = 7 + 3 / Math.log2(3) + 1 / 2;
  expect(ndcg(["mention", "other", "answer"], judged)).toBeCloseTo((1 + 7 / 2) / best, 12);
});

test("an item out of place, and one that is missing, lower the nDCG", () => {
  expect(ndcg(["about", "answer", "mention"], judged)).toBeLessThan(1);
  expect(ndcg(["answer", "mention"], judged)).toBeLessThan(1);
  expect(ndcg(["answer", "other", "about", "mention"], judged)).toBeLessThan(1);
});

test("the order among items of one grade is no matter to the nDCG", () => {
  expect(ndcg(["b", "a"], { a: 2, b: 2 })).toBe(1);
});

test("where more was judged than a page holds, a page of the best is the best", () => {
  const many = Object.fromEntries(others(30).map((path) => [path, 3] as const));
  expect(ndcg(others(10), many)).toBe(1);
});

test("an item that is listed twice counts once", () => {
  expect(ndcg(["answer", "answer"], { answer: 3, second: 3 })).toBeLessThan(1);
  expect(ndcg(["answer", "answer"], { answer: 3 })).toBe(1);
});

test("no results, and no judgements, measure 0", () => {
  expect(ndcg([], judged)).toBe(0);
  expect(reciprocalRank([], judged)).toBe(0);
  expect(ndcg(["other"], {})).toBe(0);
});

test("the mean of nothing is 0", () => {
  expect(mean([])).toBe(0);
  expect(mean([1, 0.5])).toBe(0.75);
});
