import { expect, test } from "vitest";
import type { Answer } from "../../src/search/client/engine.ts";
import { Items } from "../../src/search/client/items.ts";
import { parseQuery } from "../../src/search/client/query.ts";
import { parseTerms } from "../../src/search/client/terms.ts";
import { issuesTitled, mayBeTitle } from "../../src/search/client/titled-issues.ts";
import { textsOf } from "../support/news.ts";
import { openBuiltSite } from "../support/node-engine.ts";
import { SITES } from "../support/sites.ts";

const { engine, items } = await openBuiltSite(SITES.root.folder);
const ask = (q: string, more: Record<string, string> = {}): Promise<Answer> =>
  engine(parseQuery(new URLSearchParams({ q, ...more })));
const held = (text: string): number => items.filter(({ holds }) => holds(text)).length;

test("an issue is found by its title, though no item holds it", async () => {
  const title = "研发经费突破1.4万亿元，分配政策和产业规划出台";
  expect(held(title)).toBe(0);
  expect(await ask(title)).toMatchObject({
    total: 0,
    instead: null,
    titled: [{ year: 2016, number: { id: "7" }, facts: { title } }],
  });
});

test("its signs need not be typed, nor all of it", async () => {
  expect((await ask("国家十三五科技创新规划与重大科技成果")).titled).toMatchObject([
    { year: 2016, number: { id: "5" } },
  ]);
  expect((await ask("规划与重大科技成果")).titled).toMatchObject([{ year: 2016, number: { id: "5" } }]);
});

test("items that hold a long query are found as ever, and the issue of that title besides", async () => {
  const query = "推进大众创业万众创新";
  const answer = await ask(query);
  expect(answer.total).toBe(held(query));
  expect(answer.titled).toMatchObject([
    { year: 2015, number: { id: "2" }, facts: { title: "国务院部署推进大众创业万众创新" } },
  ]);
});

test("words that items hold are words, and no title is looked for", async () => {
  for (const q of ["创新", "众创空间", "重大 -科技", "标题:国务院部署推进大众创业"])
    expect((await ask(q)).titled).toEqual([]);
});

test("in another year the issue is none", async () => {
  const { titled } = await ask("研发经费突破1.4万亿元，分配政策", { year: "2015" });
  expect(titled).toEqual([]);
});

const EIGHT = "规划与重大科技成果".slice(0, 8);
test.each([
  ["创新", 0, true],
  ["创新", 1, false],
  [EIGHT, 3, true],
  [EIGHT, 4, false],
  [EIGHT.slice(1), 3, false],
  [`创新 ${EIGHT}`, 3, true],
  ["创新驱动 专项行动", 3, false],
  ["标题:创新", 0, false],
  ["创新 -大赛", 0, false],
  ["如何创新", 0, false],
  ["创新 什么时候", 0, false],
  ["创".repeat(80), 0, true],
  ["创".repeat(81), 0, false],
  [`${"创".repeat(40)} ${"新".repeat(41)}`, 0, false],
  ["", 0, false],
])("that %j, which %d items answer, may be a title is %s", (q, hits, expected) => {
  expect(mayBeTitle(parseTerms(q), hits)).toBe(expected);
});

test("of issues with a title the five newest are told, with their running numbers", async () => {
  const { lookup, items } = textsOf(...Array.from({ length: 7 }, () => "创新。"));
  const found = await issuesTitled(parseTerms("简 报"), [], lookup, items);
  expect(found.map(({ number, total }) => [number.id, total])).toEqual(
    [7, 6, 5, 4, 3].map((number) => [String(number), { first: number + 40, last: number + 40 }]),
  );
  expect(await issuesTitled(parseTerms("简报 专刊"), [], lookup, items)).toEqual([]);
  expect(await issuesTitled([], [], lookup, items)).toEqual([]);
});

test("only issues are told that are in every range", async () => {
  const { lookup, items } = textsOf("创新。", "创新。", "创新。");
  const [late, early] = [
    new Map([
      [1, []],
      [2, []],
    ]),
    new Map([
      [0, []],
      [1, []],
    ]),
  ];
  const found = await issuesTitled(parseTerms("简报"), [late, early], lookup, items);
  expect(found.map(({ number }) => number.id)).toEqual(["2"]);
});

test.each([
  [null, null, null],
  [24, null, { first: 24, last: 24 }],
  [24, 25, { first: 24, last: 25 }],
])("an issue with the running numbers %j and %j has them told as %j", async (total, totalTo, told) => {
  const { lookup, items } = textsOf("创新。");
  const own = new Items(items.table, {
    issue: async () => ({ ...(await items.issueOf(0)), total, totalTo }),
  });
  expect(await issuesTitled(parseTerms("简报"), [], lookup, own)).toMatchObject([
    { year: 2016, total: told },
  ]);
});
