import { expect, test } from "vitest";
import type { Answer } from "../../src/search/client/engine.ts";
import { parseQuery } from "../../src/search/client/query.ts";
import { openBuiltSite } from "../support/node-engine.ts";
import { SITES } from "../support/sites.ts";

const { engine, items } = await openBuiltSite(SITES.root.folder);
const ask = (q: string): Promise<Answer> => engine(parseQuery(new URLSearchParams({ q })));

test("a digit is never taken for another: a day that is not there stays unfound", async () => {
  for (const query of ["2016年10月18日", "2014年7月8日", "2016年13月19日"]) {
    expect(items.some(({ holds }) => holds(query))).toBe(false);
    expect((await ask(query)).instead ?? "").not.toMatch(/年\d+月\d+日/);
  }
});

test("what is said to have been found never shows a letter of the index", async () => {
  for (const query of ["源：州财", "州财正局，", "驱动：战咯"])
    expect((await ask(query)).instead ?? "").not.toMatch(/[\uA78F\uA750\uA751\uA756\uA757\uA75A\uA75B]/u);
});

test("a forgiven term is looked for where the reader wanted it", async () => {
  const inTitles = items.filter(({ heading }) => heading.includes("创新")).length;
  expect(await ask("标题:創新")).toMatchObject({ total: inTitles, instead: "“标题:创新”的结果" });
  const byAuthor = items.filter(({ author }) => author === "吴启荣").length;
  expect(await ask("作者:吳启荣")).toMatchObject({ total: byAuthor, instead: "“作者:吴启荣”的结果" });
  expect(await ask("作者:wuqirong")).toMatchObject({ total: byAuthor, instead: "读音相同的结果" });
  const bySource = items.filter(({ source }) => source === "州科技局").length;
  expect(await ask("部门:州科枝局")).toMatchObject({ total: bySource, instead: "“部门:州科技局”的结果" });
});
