import { expect, test } from "vitest";
import type { Answer } from "../../src/search/client/engine.ts";
import { parseQuery } from "../../src/search/client/query.ts";
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
