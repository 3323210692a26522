import { expect, test } from "vitest";
import type { Answer } from "../../src/search/client/engine.ts";
import { parseQuery } from "../../src/search/client/query.ts";
import { archiveOf } from "../support/archive-of.ts";
import { scanningEngine } from "../support/scanned-index.ts";

/** An archive of one issue for each text, of one item. */
function ask(texts: readonly string[]): (q: string, more?: Record<string, string>) => Promise<Answer> {
  const front = (issue: number): string =>
    `---\ntitle: 简报\nissue: ${issue}\ndate: 2016-0${issue}-10 09:30\nsource: 州科技局\nauthor: 吴启荣\n---\n`;
  const files = texts.map((text, index) => [
    `2016/${index + 1}.md`,
    `${front(index + 1)}\n## 新闻\n\n${text}\n`,
  ]);
  const engine = scanningEngine(archiveOf(Object.fromEntries(files)));
  return (q, more = {}) => engine(parseQuery(new URLSearchParams({ q, ...more })));
}
const paths = ({ hits }: Answer): string[] => hits.map(({ path }) => path.replace("/#item-1", ""));

test("where no item holds all words, those with most of the rare ones are listed, and the missing words are named", async () => {
  const answer = await ask(["大学生创业园开园。", "保留学籍休学创业。", "创业大赛开幕。"])(
    "大学生 休学 创业",
  );
  expect(answer).toMatchObject({ total: 0, shown: 2 });
  expect(paths(answer)[0]).toBe("/2016/2");
  expect(answer.instead).toMatch(/^含“.+”、没有“.+”的结果$/);
});

test("words that ask are left out, and the page says so", async () => {
  const answer = await ask(["副州长主持推进会。", "推进会的通知。", "别的消息。"])("谁主持了推进会");
  expect(paths(answer)).toEqual(["/2016/1"]);
  expect(answer.instead).toContain("略去了“谁”");
});

test("a slip that sounds or looks alike is forgiven, also in a name of three characters", async () => {
  const search = ask(["副州长夭建国讲话。", "屠呦呦获奖。", "墨子号升空。"]);
  for (const [typed, found] of [
    ["天建国", "/2016/1"],
    ["屠幼幼", "/2016/2"],
    ["墨子好", "/2016/3"],
  ] as const)
    expect(paths(await search(typed)), typed).toEqual([found]);
});

test("OR, | and 或 are satisfied by either side; AND adds nothing; what excludes is no side", async () => {
  const search = ask(["大赛开幕。", "培训开班。", "大赛培训。"]);
  for (const or of ["OR", "|", "｜", "或"])
    expect(await search(`大赛 ${or} 培训`), or).toMatchObject({ total: 3, instead: null });
  expect(await search("大赛 AND 培训")).toMatchObject({ total: 1 });
  expect(await search("大赛 OR")).toMatchObject({ total: 0 });
});

test("a whole number comes before one that holds its digits, the sign with it first", async () => {
  const search = ask([
    "占比50%。",
    "口径500米，500强，500个。",
    "第50个，50名，50家。",
    "增长1.50%，2.50%，3.50%。",
  ]);
  const answer = await search("50%");
  expect(answer.total).toBe(4);
  expect(paths(answer)[0]).toBe("/2016/1");
});

test("a day with its year finds what was published that year and says the day alone", async () => {
  const answer = await ask(["会议于8月31日举行。", "别的消息。"])("2016年8月31日");
  expect(paths(answer)).toEqual(["/2016/1"]);
});

test("a query that names an issue brings its title, day and items", async () => {
  const { issues } = await ask(["一条消息。"])("2016年第1期");
  expect(issues).toMatchObject([{ year: 2016, facts: { title: "简报", day: "2016-01-10" } }]);
  expect(issues[0]?.facts?.items).toEqual([{ path: "/2016/1/#item-1", heading: "新闻" }]);
});

test("beside a weak answer, words that find clearly more are offered", async () => {
  const search = ask(["GDP增长。", "国内生产总值一。", "国内生产总值二。", "国内生产总值三。"]);
  expect(await (await search("GDP")).also()).toEqual([{ q: "国内生产总值", total: 3 }]);
  expect(await (await search("国内生产总值")).also()).toEqual([]);
});

test("a narrowed answer tells how many there are without the limits", async () => {
  const answer = await ask(["创新。", "创新。"])("创新", { from: "2016-02" });
  expect(answer).toMatchObject({ total: 1, outside: 2 });
});
