import { expect, test } from "vitest";
import type { Occurrences } from "../../src/search/client/lookup.ts";
import { rank } from "../../src/search/client/rank.ts";
import { BODY_START } from "../../src/search/token-layout.ts";

/** Where a term stands in a body, by how many tokens precede it there. */
const inBody = (...starts: readonly number[]): number[] => starts.map((start) => BODY_START + start);

/**
 * Two items, by where each term stands in them; answers with the better one. They come in both orders, so no tie is taken for a choice.
 *
 * @param elsewhere in how many of the archive's 100 items each term stands besides
 */
function better(
  first: readonly number[][],
  second: readonly number[][],
  elsewhere: readonly number[] = [],
): string {
  const terms = first.map(
    (places, term) =>
      new Map<number, readonly number[]>([
        [0, places],
        [1, second[term] ?? []],
      ]),
  );
  const occurrences = terms.map((term, index): Occurrences => {
    const known = new Map([...term].filter(([, starts]) => starts.length > 0));
    for (let other = 0; other < (elsewhere[index] ?? 0); other++) known.set(2 + other, [0]);
    return known;
  });
  const [best, other] = [
    [0, 1],
    [1, 0],
  ].map((records) => rank(records, occurrences, 100)[0]);
  return best === other ? (["first", "second"][best ?? 2] ?? "") : "neither";
}

test("a term in the headline is worth more than any number of places in the body", () => {
  const everywhere = inBody(...Array.from({ length: 200 }, (_, index) => index));
  expect(better([[0]], [everywhere])).toBe("first");
  expect(better([[BODY_START - 1]], [everywhere])).toBe("first");
});

test("of two headlines the one that begins with the term is better", () => {
  expect(better([[0]], [[5]])).toBe("first");
  expect(better([[9, 0]], [[5]])).toBe("first");
});

test("of two headlines alike the one whose body has the term too is better", () => {
  expect(better([[0, ...inBody(40)]], [[0]])).toBe("first");
});

test("in the body, early is better than late and often better than seldom", () => {
  expect(better([inBody(10)], [inBody(300)])).toBe("first");
  expect(better([inBody(10, 300)], [inBody(10)])).toBe("first");
});

test("the first sentence outweighs two mentions far below, but not two that follow soon", () => {
  expect(better([inBody(0)], [inBody(600, 620)])).toBe("first");
  expect(better([inBody(0)], [inBody(100, 120)])).toBe("second");
});

test("a rare term counts for more than a common one", () => {
  expect(better([inBody(0), []], [[], inBody(0)], [0, 60])).toBe("first");
  expect(better([inBody(0), []], [[], inBody(0)], [60, 0])).toBe("second");
  expect(better([inBody(0), []], [[], inBody(0)])).toBe("neither");
});

test("terms that stand close together are better than the same terms far apart, whichever comes first", () => {
  expect(better([inBody(50), inBody(52)], [inBody(50), inBody(90)])).toBe("first");
  expect(better([inBody(52), inBody(50)], [inBody(10), inBody(50)])).toBe("first");
});

test("of three terms the one that is farthest away counts", () => {
  const near = [inBody(50), inBody(56), inBody(44)];
  const far = [inBody(50), inBody(51), inBody(20)];
  expect(better(near, far)).toBe("first");
});

test("terms are as close as at the narrowest place", () => {
  expect(better([inBody(0, 300), inBody(304)], [inBody(0, 300), inBody(340)])).toBe("first");
});

test("a few signs between two terms weigh less than whether they stand in the first sentence", () => {
  expect(better([inBody(0), inBody(4)], [inBody(200), inBody(202)])).toBe("first");
});

test("terms close together outweigh that they stand a few sentences later", () => {
  expect(better([inBody(100), inBody(102)], [inBody(0), inBody(40)])).toBe("first");
  expect(better([inBody(100), inBody(100)], [inBody(0), inBody(8)])).toBe("first");
});

test("items that are alike stay in the order that they came in, and one term alone has no closeness", () => {
  expect(better([inBody(3)], [inBody(3)])).toBe("neither");
  expect(rank([], [], 100)).toEqual([]);
});
