import { expect, test } from "vitest";
import type { Answer } from "../../src/search/client/engine.ts";
import { parseQuery } from "../../src/search/client/query.ts";
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
