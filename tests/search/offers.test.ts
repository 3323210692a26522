import { expect, test } from "vitest";
import { type Offer, offers } from "../../src/search/client/offers.ts";
import { parseTerms } from "../../src/search/client/terms.ts";
import { NO_HINTS } from "../support/news.ts";

/** What is offered beside a query that finds `total` items, where each word finds so many. */
function offered(
  q: string,
  total: number,
  counts: Readonly<Record<string, number>>,
  ...more: string[]
): Promise<Offer[]> {
  const words = [...Object.keys(counts), ...more];
  return offers(parseTerms(q), total, { ...NO_HINTS, synonyms: [["扶贫", ...words]] }, async (terms) =>
    terms.reduce((sum, { text }) => sum + (counts[text] ?? 0), 0),
  );
}

test("words that find twice as much, and two items more, are offered, the most first", async () => {
  expect(await offered("扶贫", 4, { 脱贫: 8, 减贫: 7, 攻坚: 20 })).toEqual([
    { q: "攻坚", total: 20 },
    { q: "脱贫", total: 8 },
  ]);
  expect(await offered("扶贫", 1, { 脱贫: 3, 减贫: 2 })).toEqual([{ q: "脱贫", total: 3 }]);
});

test("where nothing is found something else answers, and a hundred hits are enough", async () => {
  expect(await offered("扶贫", 0, { 脱贫: 500 })).toEqual([]);
  expect(await offered("扶贫", 100, { 脱贫: 500 })).toEqual([{ q: "脱贫", total: 500 }]);
  expect(await offered("扶贫", 101, { 脱贫: 500 })).toEqual([]);
});

test("nothing is offered beside what leaves something out, or asks for nothing", async () => {
  expect(await offered("扶贫 -大赛", 1, { 脱贫: 9 })).toEqual([]);
  expect(await offered("", 1, { 脱贫: 9 })).toEqual([]);
});

test("no more than three are offered, and none twice", async () => {
  expect((await offered("扶贫", 1, { 甲: 6, 乙: 9, 丙: 8, 丁: 7 })).map(({ q }) => q)).toEqual([
    "乙",
    "丙",
    "丁",
  ]);
  expect(await offered("扶贫", 1, { 脱贫: 9 }, "脱贫")).toEqual([{ q: "脱贫", total: 9 }]);
});

test("only the nearest twelve are counted", async () => {
  const counts = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`词${"甲".repeat(index + 1)}`, 0]),
  );
  const { 词甲: _, ...eleven } = counts;
  expect(await offered("扶贫", 1, { ...eleven, 脱贫: 9 })).toEqual([{ q: "脱贫", total: 9 }]);
  expect(await offered("扶贫", 1, { ...counts, 脱贫: 9 })).toEqual([]);
});

test("what is offered is spelled as it would be typed", async () => {
  expect(await offered("标题:扶贫 大赛", 1, { 脱贫: 9 })).toEqual([{ q: "标题:脱贫 大赛", total: 9 }]);
});
