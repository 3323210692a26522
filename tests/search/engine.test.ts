import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Archive } from "../../src/bulletin/archive.ts";
import { type Answer, createEngine, type Engine } from "../../src/search/client/engine.ts";
import type { Surroundings } from "../../src/search/client/find.ts";
import { parseQuery } from "../../src/search/client/query.ts";
import { archiveOf } from "../support/archive-of.ts";
import { scanningEngine, scanningParts } from "../support/scanned-index.ts";

interface Written {
  readonly day: string;
  readonly text: string;
  readonly title?: string;
  readonly author?: string;
}

/** Issues of one item each, numbered through each year. */
function archiveFrom(written: readonly Written[]): Archive {
  const counted = new Map<string, number>();
  const files = written.map(({ day, text, title = "简报", author = "吴启荣" }): [string, string] => {
    const year = day.slice(0, 4);
    const number = (counted.get(year) ?? 0) + 1;
    counted.set(year, number);
    const front = `title: ${title}\nissue: ${number}\ndate: ${day} 09:30\nsource: 州科技局\nauthor: ${author}`;
    return [`${year}/${number}.md`, `---\n${front}\n---\n\n## 新闻${number}\n\n${text}\n`];
  });
  return archiveOf(Object.fromEntries(files));
}

type Ask = (q: string, more?: Record<string, string>, onFirst?: (answer: Answer) => void) => Promise<Answer>;

const asking =
  (engine: Engine): Ask =>
  (q, more = {}, onFirst) =>
    engine(parseQuery(new URLSearchParams({ q, ...more })), onFirst);
const askIn = (written: readonly Written[]): Ask => asking(scanningEngine(archiveFrom(written)));
const paths = ({ hits }: Pick<Answer, "hits">): string[] =>
  hits.map(({ path }) => path.replace("/#item-1", ""));

/** The same, where something that the search loads besides the index does not come. */
function askWithout(written: readonly Written[], lost: Partial<Surroundings>): Ask {
  const { lookup, table, surroundings } = scanningParts(archiveFrom(written));
  return asking(createEngine(lookup, table, { ...surroundings, ...lost }));
}
const lost = async (): Promise<never> => {
  throw new Error("no network");
};

const days = (count: number, year = 2016): string[] =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, 0, index + 1)).toISOString().slice(0, 10),
  );

const MANY = days(23).map((day) => ({ day, text: `创新会议于${day}举行。` }));

test("hits come in pages of ten; a page behind the last is the last", async () => {
  const many = askIn(MANY);
  const first = await many("创新", { sort: "newest" });
  expect(first).toMatchObject({ total: 23, shown: 23, page: 1, pages: 3 });
  expect(paths(first)).toEqual(Array.from({ length: 10 }, (_, index) => `/2016/${23 - index}`));
  expect(paths(await many("创新", { sort: "newest", page: "2" }))[0]).toBe("/2016/13");
  for (const page of ["3", "9"]) {
    const last = await many("创新", { sort: "newest", page });
    expect(last).toMatchObject({ page: 3, pages: 3 });
    expect(paths(last)).toEqual(["/2016/3", "/2016/2", "/2016/1"]);
  }
  expect(await many("龘")).toMatchObject({ total: 0, page: 1, pages: 1, hits: [] });
});

test("all hits have an address, whichever page is shown", async () => {
  const many = askIn(MANY);
  const answer = await many("创新", { sort: "oldest", page: "2" });
  expect(answer.exact()).toHaveLength(23);
  expect(answer.exact()[0]).toBe("/2016/1/#item-1");
});

test("the first hit is given at once, then three, then all of them", async () => {
  const many = askIn(MANY);
  const given: Answer[] = [];
  const answer = await many("创新", { sort: "newest" }, (first) => void given.push(first));
  expect(answer.hits).toHaveLength(10);
  expect(given.map(({ hits }) => hits.length)).toEqual([1, 3, 3]);
  for (const first of given) {
    expect(first).toMatchObject({ total: 23, page: 1, pages: 3, instead: null, refused: null });
    expect(paths(first)[0]).toBe("/2016/23");
  }
  expect(await given[0]?.counts("year", ["2016", "2015"])).toEqual(
    new Map([
      ["2016", 23],
      ["2015", 0],
    ]),
  );
});

test("where nothing is found nothing is given before the answer, nor is what is shown instead before it is all there", async () => {
  const many = askIn(MANY);
  const given: Answer[] = [];
  await many("龘", {}, (first) => void given.push(first));
  expect(given).toEqual([]);
  expect((await many("創新", {}, (first) => void given.push(first))).shown).toBe(23);
  expect(given.map(({ hits, instead }) => [hits.length, instead])).toEqual([[3, "“创新”的结果"]]);
});

test("first hits that come later than the answer are not given any more", async () => {
  const { lookup, table, surroundings } = scanningParts(archiveFrom(MANY));
  const late: (() => void)[] = [];
  const issue: Surroundings["issue"] = async (key) => {
    if (late.length < 3) await new Promise<void>((resolve) => void late.push(resolve));
    return surroundings.issue(key);
  };
  const given: Answer[] = [];
  const ask = asking(createEngine(lookup, table, { ...surroundings, issue }));
  expect((await ask("创新", {}, (first) => void given.push(first))).hits).toHaveLength(10);
  expect(late).toHaveLength(3);
  for (const come of late) come();
  await setImmediate();
  expect(given.map(({ hits }) => hits.length)).toEqual([3]);
});

test("no more than three hits are given as the answer alone, when they are there", async () => {
  const given: Answer[] = [];
  await askIn(days(3).map((day) => ({ day, text: "創新。" })))("创新", {}, (first) => void given.push(first));
  expect(given).toEqual([]);
});

test("signs alone find nothing, no words at all everything", async () => {
  const many = askIn(MANY);
  expect(await many("，。")).toMatchObject({ total: 0, instead: null, hits: [] });
  expect(await many("")).toMatchObject({ total: 23 });
});

const YEARS: readonly Written[] = [
  { day: "2014-05-01", text: "创新大赛开幕。", author: "李建国" },
  { day: "2015-01-10", text: "创新大赛开幕。" },
  { day: "2015-06-10", text: "创业园开园。" },
  { day: "2016-01-10", text: "创新资金下达。" },
  { day: "2016-08-31", text: "创新会议于1月10日举行。", author: "李建国" },
];

test("each value of a facet is counted, whatever is chosen in that facet, within all that is chosen beside", async () => {
  const years = askIn(YEARS);
  const answer = await years("创新", { year: "2016", author: "李建国" });
  expect(answer).toMatchObject({ total: 1, outside: 4 });
  expect([...(await answer.counts("year", ["2014", "2015", "2016"]))]).toEqual([
    ["2014", 1],
    ["2015", 0],
    ["2016", 1],
  ]);
  expect([...(await answer.counts("author", ["李建国", "吴启荣"]))]).toEqual([
    ["李建国", 1],
    ["吴启荣", 1],
  ]);
});

test("of what is shown instead the counts are its own", async () => {
  const years = askIn(YEARS);
  const answer = await years("創新", { year: "2015" });
  expect(answer).toMatchObject({ total: 0, shown: 1, outside: 0, instead: "“创新”的结果" });
  expect([...(await answer.counts("year", ["2014", "2015"]))]).toEqual([
    ["2014", 1],
    ["2015", 1],
  ]);
});

test("words that something outside of the limits holds are not forgiven", async () => {
  const years = askIn(YEARS);
  expect(await years("资金下达", { year: "2015" })).toMatchObject({ shown: 0, outside: 1, instead: null });
  expect((await years("资金下达")).outside).toBe(0);
  const both = askIn([
    { day: "2015-01-10", text: "创业园开园。" },
    { day: "2016-01-10", text: "創業大赛。" },
  ]);
  expect(await both("創業", { year: "2015" })).toMatchObject({ shown: 0, outside: 1, instead: null });
});

test("who a query names is named with the number of items, within the limits; who has none is not", async () => {
  const years = askIn(YEARS);
  expect((await years("李建国")).named).toMatchObject([{ kind: "author", name: "李建国", total: 2 }]);
  expect((await years("李建国", { year: "2014" })).named).toMatchObject([{ total: 1 }]);
  expect((await years("李建国", { year: "2015" })).named).toEqual([]);
});

test("hits are counted year by year, words that OR joins each by themselves, as a share of what the limits let through", async () => {
  const years = askIn(YEARS);
  const answer = await years("创新 OR 创业园");
  expect(await answer.frequency()).toEqual({
    years: [2014, 2015, 2016],
    series: [
      { q: "创新", items: [1, 1, 2] },
      { q: "创业园", items: [0, 1, 0] },
    ],
    all: [1, 2, 2],
  });
  const narrowed = await years("创新 OR 创业园", { author: "吴启荣" });
  expect(await narrowed.frequency()).toMatchObject({ years: [2015, 2016], all: [2, 1] });
  expect((await (await years("创新 大赛")).frequency()).series).toEqual([{ q: "创新 大赛", items: [1, 1] }]);
});

test("a day that a query names names the issues of that day, newest first, in the year that it is narrowed to", async () => {
  const years = askIn(YEARS);
  const named = ({ issues }: Answer): string[] => issues.map(({ year, number }) => `${year}/${number.id}`);
  expect(named(await years("1月10日"))).toEqual(["2016/1", "2015/1"]);
  expect(named(await years("1月10日", { year: "2015" }))).toEqual(["2015/1"]);
  expect(named(await years("2016年1月10日"))).toEqual(["2016/1"]);
  expect(named(await years("2016年1月11日"))).toEqual([]);
  expect(named(await years("创新"))).toEqual([]);
});

test("a day is forgiven though an issue is of that day; an issue's number is not, if there is such an issue", async () => {
  const years = askIn(YEARS);
  expect(await years("2016年1月10日")).toMatchObject({
    total: 0,
    shown: 1,
    instead: "2016年各期里“1月10日”的结果",
  });
  expect(await years("2016年第1期")).toMatchObject({ shown: 0, instead: null });
  expect(await years("2016年第9期")).toMatchObject({ shown: 0, instead: null, issues: [] });
  const inWords = askIn([{ day: "2016-01-10", text: "2016年第一期发布。" }]);
  expect(await inWords("2016年第1期")).toMatchObject({ shown: 0, instead: null, issues: [{ year: 2016 }] });
  const digits = askIn([{ day: "2016-01-10", text: "第九期培训班开班。" }]);
  expect(await digits("第9期")).toMatchObject({ shown: 1, instead: "“第九期”的结果" });
});

test("a pattern is meant as it is written", async () => {
  const years = askIn(YEARS);
  expect(await years("創?大赛")).toMatchObject({ shown: 0, instead: null });
  expect(await years("创?大赛")).toMatchObject({ total: 2, instead: null });
});

test("a pattern that fits too much is refused, as are more words than forty, a single character counting as five", async () => {
  const years = askIn(YEARS);
  expect(await years("创?新?大?赛?开?幕")).toMatchObject({ refused: "wildcards", total: 0, instead: null });
  expect(await years("创新 OR 创?新?大?赛?开?幕")).toMatchObject({ refused: "wildcards" });
  expect(await years("的 一 在 和 是 了 有 不")).toMatchObject({ refused: null });
  expect(await years("的 一 在 和 是 了 有 不 创新")).toMatchObject({ refused: "words" });
  expect(await years("创 OR 新 OR 大 OR 赛 OR 开 OR 幕 OR 的 OR 一 OR 在")).toMatchObject({
    refused: "words",
  });
});

test("a number stands in front as a whole only where it is looked for in the text and the best are first", async () => {
  const ask = askIn([
    { day: "2016-01-10", text: "表彰50名。" },
    { day: "2016-02-10", text: "口径500米，500强，500个。" },
  ]);
  expect(paths(await ask("50"))).toEqual(["/2016/1", "/2016/2"]);
  expect(paths(await ask("50", { sort: "newest" }))).toEqual(["/2016/2", "/2016/1"]);
  expect(paths(await ask("表彰 OR 口径 -60"))).toEqual(["/2016/2", "/2016/1"]);
});

test("where no item holds all words those come first that hold most of them, unless they are sorted by date", async () => {
  const ask = askIn([
    { day: "2016-01-10", text: "大学生保留学籍休学创业。" },
    { day: "2016-02-10", text: "大学生创业园开园。" },
    { day: "2016-03-10", text: "别的消息。" },
  ]);
  const best = await ask("大学生 休学 创业 龘");
  expect(paths(best)).toEqual(["/2016/1", "/2016/2"]);
  expect(best.terms).toEqual(["大学生", "休学", "创业"]);
  expect(paths(await ask("大学生 休学 创业 龘", { sort: "newest" }))).toEqual(["/2016/2", "/2016/1"]);
  expect((await ask("創業園")).terms).toEqual(["创业园"]);
});

test("who typed the title of an issue is led there, and not to items with some of its words", async () => {
  const ask = askIn([
    { day: "2016-01-10", text: "召开会议。", title: "全州 创新工作 推进 会议" },
    { day: "2016-02-10", text: "创新工作。" },
  ]);
  const answer = await ask("创新工作 推进 会议");
  expect(answer.titled).toMatchObject([{ year: 2016, number: { id: "1" } }]);
  expect(answer).toMatchObject({ shown: 0, instead: null });
  expect((await ask("创新工作 推进 会议", { year: "2015" })).titled).toEqual([]);
  expect(await ask("创新工作 推广 会议")).toMatchObject({ titled: [], shown: 2 });
});

const TWO: readonly Written[] = [
  { day: "2016-01-10", text: "创新大赛开幕。" },
  { day: "2016-02-10", text: "创业园开园。" },
];

test("the hits are there without what is said beside them", async () => {
  const answer = await askWithout(TWO, { hints: lost })("创新大赛");
  expect(answer).toMatchObject({ total: 1, named: [], topics: [], issues: [] });
  expect(paths(answer)).toEqual(["/2016/1"]);
});

test("a query for an issue fails where the list of issues does not load, whether by its number or its day", async () => {
  const ask = askWithout([{ day: "2016-01-10", text: "2016年第1期，2016年1月10日。" }], { hints: lost });
  await expect(ask("2016年第1期")).rejects.toThrow("no network");
  await expect(ask("2016年1月10日")).rejects.toThrow("no network");
});

test("a query fails where its hits do not load", async () => {
  await expect(askWithout(TWO, { issue: lost })("创新大赛")).rejects.toThrow("no network");
});

test("where sounds do not load, all other ways to forgive are tried", async () => {
  const ask = askWithout(TWO, { sounds: lost });
  expect(await ask("創業園")).toMatchObject({ shown: 1, instead: "“创业园”的结果" });
  expect(await ask("创业圆")).toMatchObject({ shown: 1, instead: "“创业”的结果（略去了“圆”）" });
});
