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
  expect(await ask("标题:創新")).toMatchObject({ total: 0, shown: inTitles, instead: "“标题:创新”的结果" });
  const byAuthor = items.filter(({ author }) => author === "吴启荣").length;
  expect(await ask("作者:吳启荣")).toMatchObject({ shown: byAuthor, instead: "“作者:吴启荣”的结果" });
  expect(await ask("作者:wuqirong")).toMatchObject({ shown: byAuthor, instead: "读音相同的结果" });
  const bySource = items.filter(({ source }) => source === "州科技局").length;
  expect(await ask("部门:州科枝局")).toMatchObject({ shown: bySource, instead: "“部门:州科技局”的结果" });
});

test("a department's own name finds that department, by whichever of its names, and nothing that sounds like it", async () => {
  expect(await ask("楚雄州科技局")).toMatchObject({ instead: "“州科技局”的结果" });
  expect(await ask("楚雄市科学技术局")).toMatchObject({ instead: "“楚雄市科技局”的结果" });
  for (const { name, short } of [
    { name: "楚雄州发改委", short: "州发改委" },
    { name: "楚雄州工业和信息化委员会", short: "州工信委" },
    { name: "楚雄州财政局", short: "州财政局" },
  ])
    expect([null, `“${short}”的结果`]).toContain((await ask(name)).instead);
});

test("部门: takes a part of any of a department's names", async () => {
  const of = (...sources: string[]): number => items.filter(({ source }) => sources.includes(source)).length;
  expect(await ask("部门:科学技术局")).toMatchObject({
    total: of("州科技局", "楚雄市科技局"),
    instead: null,
  });
  expect(await ask("部门:楚雄州科技")).toMatchObject({ total: of("州科技局"), instead: null });
});

test("nothing is cut or mended inside a number, a date or an issue's number", async () => {
  for (const query of ["2016年10月18日", "2016-10-18", "13,015.7", "2016年9期", "2017年第九期"]) {
    expect(items.some(({ holds }) => holds(query))).toBe(false);
    expect(await ask(query)).toMatchObject({ total: 0, instead: null });
  }
  expect(await ask("人工智能2030年")).toMatchObject({
    instead: expect.stringContaining("“人工 智能 2030年”的结果"),
  });
});

test("words that stand together in an item come before a word that differs in a character", async () => {
  expect(await ask("创新大赛")).toMatchObject({ instead: "“创新 大赛”的结果" });
  expect(await ask("科技大会")).toMatchObject({ instead: "“科技 大会”的结果" });
  expect(await ask("诺贝尔奖")).toMatchObject({ instead: "“诺贝尔 奖”的结果" });
});

test("single characters are not looked for apart where they are a large part of the query", async () => {
  expect(await ask("大数据")).toMatchObject({ total: 0, instead: "“数据”的结果（略去了“大”）" });
});

test("what is cut is cut as the archive writes it", async () => {
  expect(await ask("農民工返鄉創業")).toMatchObject({ instead: "“农民 工 返乡 创业”的结果" });
});

test("pinyin may be typed as one word, as syllables, or as a name is spelled", async () => {
  const { shown } = await ask("wuqirong");
  expect(shown).toBeGreaterThan(0);
  for (const query of ["wu qi rong", "Wu Qirong", "WU QIRONG"])
    expect(await ask(query)).toMatchObject({ shown, instead: "读音相同的结果" });
  expect((await ask("tu youyou")).shown).toBe((await ask("tuyouyou")).shown);
});

test("beside other words, an issue's number is where they are looked for", async () => {
  const inIssue = items.filter(({ path, holds }) => path.startsWith("/2016/5/") && holds("墨子号")).length;
  expect(inIssue).toBeGreaterThan(0);
  for (const issue of ["2016年第5期", "2016年5期"])
    expect(await ask(`${issue} 墨子号`)).toMatchObject({
      shown: inIssue,
      instead: `“${issue}”里“墨子号”的结果`,
    });
  expect(await ask("2016年第99期 墨子号")).toMatchObject({ total: 0 });
});
