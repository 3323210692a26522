import { expect, test } from "vitest";
import type { Answer } from "../../src/search/client/engine.ts";
import { type NamedSearch, searchesNamed } from "../../src/search/client/named-search.ts";
import { parseQuery, type Query } from "../../src/search/client/query.ts";
import { parseTerms } from "../../src/search/client/terms.ts";
import { NO_HINTS } from "../support/news.ts";
import { openBuiltSite } from "../support/node-engine.ts";
import { SITES } from "../support/sites.ts";

const { engine, items } = await openBuiltSite(SITES.root.folder);
const ask = (query: Record<string, string>): Promise<Answer> =>
  engine(parseQuery(new URLSearchParams(query)));
const count = (matches: (item: (typeof items)[number]) => boolean): number => items.filter(matches).length;

test("an author's name leads to all that is by them, and finds what holds it as ever", async () => {
  const answer = await ask({ q: "吴启荣" });
  const byAuthor = count(({ author }) => author === "吴启荣");
  expect(byAuthor).toBeGreaterThan(answer.total);
  expect(answer).toMatchObject({
    total: count(({ holds }) => holds("吴启荣")),
    instead: null,
    named: [{ kind: "author", name: "吴启荣", total: byAuthor, query: { q: "", author: "吴启荣" } }],
  });
});

test("a department is led to by each of its names", async () => {
  const total = count(({ source }) => source === "州财政局");
  for (const q of ["州财政局", "楚雄州财政局"])
    expect((await ask({ q })).named).toMatchObject([{ kind: "source", name: "州财政局", total }]);
});

test("a day or a month leads to what was published in it, however it is written", async () => {
  const day = "2016-10-19";
  for (const q of ["2016年10月19日", "2016-10-19", "2016.10.19", "２０１６年１０月１９日"])
    expect((await ask({ q })).named).toMatchObject([
      {
        kind: "date",
        name: "2016年10月19日",
        total: count((item) => item.day === day),
        query: { q: "", from: day, to: day },
      },
    ]);
  expect((await ask({ q: "2016年10月" })).named).toMatchObject([{ name: "2016年10月" }]);
  for (const q of ["2016", "2016年10月18日", "2016年13月"]) expect((await ask({ q })).named).toEqual([]);
});

test("what narrows the results narrows what the name leads to", async () => {
  const total = count(({ source, year }) => source === "州科技局" && year === 2016);
  expect((await ask({ q: "州科技局", year: "2016" })).named).toMatchObject([
    { total, query: { year: "2016" } },
  ]);
});

test("beside other words a name leads nowhere", async () => {
  for (const q of ["吴启荣 大赛", "作者:吴启荣", '-"吴启荣"', "吴启"])
    expect((await ask({ q })).named).toEqual([]);
});

test("where the chosen range holds no words that others do, that is said, and nothing is forgiven; both counts are told", async () => {
  const outside = count(({ holds }) => holds("可燃冰"));
  expect(await ask({ q: "可燃冰", year: "2015" })).toMatchObject({ total: 0, instead: null, outside });
  expect(await ask({ q: "可燃冰", year: "2017" })).toMatchObject({ total: outside, outside });
});

const HINTS = {
  ...NO_HINTS,
  names: [
    { name: "吴启荣", kind: "author", pinyin: "wuqirong", initials: "wqr" },
    { name: "州科技局", kind: "source", pinyin: "zhoukejiju", initials: "zkjj" },
  ],
  departments: [["州科技局", "楚雄州科学技术局", "楚雄州科委"]],
} as const;
const narrowed = (q: string): Query =>
  parseQuery(new URLSearchParams({ q, year: "2016", sort: "oldest", page: "3" }));
const named = (q: string): NamedSearch[] => searchesNamed(narrowed(q), parseTerms(q), HINTS);

test.each([
  ["吴启荣", "author", "吴启荣", { author: "吴启荣" }],
  ["楚雄州科学技术局", "source", "州科技局", { source: "州科技局" }],
  ["吴启荣主任", "author", "吴启荣", { author: "吴启荣" }],
  ["吴启荣同志", "author", "吴启荣", { author: "吴启荣" }],
  ["科技局", "source", "州科技局", { source: "州科技局" }],
  ["科学技术局", "source", "州科技局", { source: "州科技局" }],
  ["2016-10-9", "date", "2016年10月9日", { from: "2016-10-09", to: "2016-10-09" }],
  ["二〇一六年十月", "date", "2016年10月", { from: "2016-10", to: "2016-10" }],
  ["2016年第三季度", "date", "2016年第三季度", { from: "2016-07", to: "2016-09" }],
])("%s leads to the %s %s, first page, otherwise as narrow", (q, kind, name, more) => {
  expect(named(q)).toEqual([{ kind, name, query: { ...narrowed(""), page: 1, ...more } }]);
});

test("more than three departments of one name are not led to one by one", () => {
  const names = ["州科技局", "甲县科技局", "乙市科技局", "丙区科技局"].map((name) => ({
    name,
    kind: "source" as const,
    pinyin: "",
    initials: "",
  }));
  const found = (count: number): string[] =>
    searchesNamed(narrowed("科技局"), parseTerms("科技局"), { ...HINTS, names: names.slice(0, count) }).map(
      ({ name }) => name,
    );
  expect(found(3)).toEqual(["州科技局", "甲县科技局", "乙市科技局"]);
  expect(found(4)).toEqual([]);
});

test.each([
  "技术局",
  "科委",
  "启荣主任",
  "2016",
  "2016年",
  "标题:吴启荣",
  "吴启荣 大赛",
  '-"吴启荣"',
  "创新",
  "",
])("%j leads nowhere", (q) => {
  expect(named(q)).toEqual([]);
});
