import { expect, test } from "vitest";
import { find, narrow, publishedIn } from "../../src/search/client/find.ts";
import type { Lookup, Occurrences } from "../../src/search/client/lookup.ts";
import { parseQuery, type Query } from "../../src/search/client/query.ts";
import { scanLookup } from "../../src/search/client/scan-lookup.ts";
import { parseTerms } from "../../src/search/client/terms.ts";
import { RecordTable } from "../../src/search/record-table.ts";
import { BODY_START } from "../../src/search/token-layout.ts";
import { openBuiltSite } from "../support/node-engine.ts";
import { SITES } from "../support/sites.ts";

test("by date, issues are sorted either way; an issue's items always stand as in the issue", async () => {
  const { engine } = await openBuiltSite(SITES.root.folder);
  const sorted = async (sort: string): Promise<string[]> => {
    const { hits } = await engine(parseQuery(new URLSearchParams({ from: "2017-02", to: "2017-06", sort })));
    return hits.map(({ path }) => path);
  };
  const first = ["/2017/1/#item-1", "/2017/1/#item-2", "/2017/1/#item-3"];
  const second = ["/2017/2/#item-1", "/2017/2/#item-2", "/2017/2/#item-3"];
  expect(await sorted("newest")).toEqual([...second, ...first]);
  expect(await sorted("oldest")).toEqual([...first, ...second]);
});

/** One item a line, oldest first: day, department, author, headline, text. */
const ITEMS = [
  ["2015-12-30", "州科技局", "吴启荣", "大赛落幕", "创新大赛在楚雄落幕。"],
  ["2016-01-10", "州财政局", "吴启华", "资金下达", "创新资金下达到县市。"],
  ["2016-02-20", "市科技局", "李建国", "培训开班", "创新培训开班，大赛报名。"],
  ["2016-03-01", "州科技局", "李建国", "创新之星", "表彰先进。"],
] as const;

const hints = async () => ({
  names: [],
  departments: [
    ["州科技局", "楚雄州科学技术局"],
    ["市科技局", "楚雄市科学技术局"],
  ],
  synonyms: [],
  topics: [],
  issues: [],
  variants: { simplified: "", traditional: "" },
  syllables: [],
});
const named = async () => ({
  ...(await hints()),
  names: [
    ...["州科技局", "州财政局", "市科技局"].map((name) => ({ name, kind: "source" as const })),
    ...["吴启荣", "吴启华", "李建国"].map((name) => ({ name, kind: "author" as const })),
  ].map((known) => ({ ...known, pinyin: "", initials: "" })),
});
const lookup = scanLookup(
  ITEMS.map(([day, source, author, heading, text]) => ({
    heading,
    text,
    issueTitle: null,
    sounds: [],
    filters: {
      year: [day.slice(0, 4)],
      month: [day.slice(0, 7)],
      day: [day],
      source: [source],
      author: [author],
    },
  })),
  async () => [],
);
/** The third issue has the last two items. */
const table = new RecordTable([
  { year: 2015, first: 12, items: [1] },
  { year: 2016, first: 1, items: [1, 2] },
]);
const query = (of: Record<string, string> = {}): Query => parseQuery(new URLSearchParams(of));
const foundBy = async (q: string, narrowed: readonly Occurrences[] = [], sort = "newest", by = lookup) =>
  (await find(parseTerms(q), narrowed, query({ sort }), by, table, { hints: named })).hits;

test.each<[q: string, hits: readonly number[]]>([
  ["创新", [3, 2, 1, 0]],
  ["创新 大赛", [2, 0]],
  ["创新 -大赛", [3, 1]],
  ["-大赛 -资金", [3]],
  ["标题:创新", [3]],
  ["大赛 OR 资金", [2, 1, 0]],
  ["标题:大赛 OR 标题:资金", [1, 0]],
  ["作者:吴启", [1, 0]],
  ["作者:李建国 部门:州科技局", [3]],
  ["部门:科学技术局", [3, 2, 0]],
  ["部门:吴启荣", []],
  ["作者:张三", []],
  ["创新 -部门:科技", [1]],
  ["没有的词 创新", []],
])("%s finds what holds every term and nothing excluded", async (q, hits) => {
  expect(await foundBy(q)).toEqual(hits);
});

test("without words all items are found, or all in every set that narrows them", async () => {
  const set = (...records: readonly number[]): Occurrences => new Map(records.map((record) => [record, []]));
  expect(await foundBy("")).toEqual([3, 2, 1, 0]);
  expect(await foundBy("", [set(0, 1, 2), set(1, 2, 3)])).toEqual([2, 1]);
  expect(await foundBy("创新", [set(0, 3)])).toEqual([3, 0]);
  expect(await foundBy("", [set()])).toEqual([]);
});

test("everything is asked for only where nothing else is", async () => {
  const all = (): never => {
    throw new Error("asked for everything");
  };
  const counting: Lookup = { ...lookup, all };
  expect(await foundBy("创新", [], "newest", counting)).toHaveLength(4);
  expect(await foundBy("", [new Map([[1, []]])], "newest", counting)).toEqual([1]);
  expect(await foundBy("创新", [new Map([[1, []]])], "newest", counting)).toEqual([1]);
});

test("of a name that nobody has, the index is asked nothing", async () => {
  const filter = (): never => {
    throw new Error("asked for nobody");
  };
  expect(await foundBy("作者:张三", [], "newest", { ...lookup, filter })).toEqual([]);
});

test("oldest first, the items of an issue stay as they stand in it", async () => {
  expect(await foundBy("创新", [], "oldest")).toEqual([0, 1, 3, 2]);
});

test("the best are first where there are words, the newest where there are only names", async () => {
  expect(await foundBy("大赛", [], "relevance")).toEqual([0, 2]);
  expect(await foundBy("大赛", [], "newest")).toEqual([2, 0]);
  expect(await foundBy("部门:科技局", [], "relevance")).toEqual([3, 2, 0]);
  expect(await foundBy("", [], "relevance")).toEqual([3, 2, 1, 0]);
});

test("marked are the words that were looked for in texts and headlines, not names, nor what is excluded", async () => {
  const q = "创新 标题:大赛 OR 标题:资金 作者:吴启荣 部门:州科技局 -培训 会议 OR 推进会";
  const { marks } = await find(parseTerms(q), [], query(), lookup, table, { hints: named });
  expect(marks).toEqual(["创新", "大赛", "资金", "会议", "推进会"]);
});

test("where not all places are asked for, the first one tells which is better", async () => {
  const found = new Map([
    [0, [0, 600]],
    [1, [BODY_START]],
  ]);
  const one: Lookup = { ...lookup, text: async () => found };
  expect(await foundBy("创新驱动", [], "relevance", one)).toEqual([0, 1]);
});

test("where they are asked for, all places tell; of what has none, the first one", async () => {
  const first = [BODY_START + 10];
  const often: Lookup = {
    ...lookup,
    text: async () => new Map([0, 1, 2].map((record) => [record, first])),
    places: async () =>
      new Map([
        [0, [BODY_START + 10, BODY_START + 300]],
        [2, [BODY_START + 200]],
      ]),
  };
  expect(await foundBy("创新", [], "relevance", often)).toEqual([0, 1, 2]);
});

test.each<[asked: string, q: string, hits: number]>([
  ["are", "创新", 4],
  ["are", "创新", 500],
  ["are not", "创新", 501],
  ["are not", "创新资金", 3],
  ["are", "创新资金", 4],
  ["are", "新资金", 3],
  ["are", "创", 1],
])("all places %s asked for of %s with %i hits", async (asked, q, hits) => {
  const found = new Map(Array.from({ length: hits }, (_, record) => [record, [0]]));
  const places: string[] = [];
  const many: Lookup = {
    ...lookup,
    text: async () => found,
    places: async (term) => {
      places.push(term);
      return found;
    },
  };
  const size = new RecordTable([{ year: 2016, first: 1, items: [hits] }]);
  await find(parseTerms(q), [], query(), many, size, { hints });
  expect(places).toEqual(asked === "are" ? [q] : []);
});

test.each<[filters: Record<string, string>, records: readonly (readonly number[])[]]>([
  [{}, []],
  [{ year: "2016" }, [[1, 2, 3]]],
  [{ source: "州科技局", author: "吴启荣" }, [[0, 3], [0]]],
  [{ from: "2016-02" }, [[2, 3]]],
  [{ to: "2016-01-10" }, [[0, 1]]],
  [
    { year: "2016", to: "2016-02-19" },
    [
      [1, 2, 3],
      [0, 1],
    ],
  ],
  [{ from: "abc" }, []],
])("%j lets these through", async (filters, records) => {
  const sets = await narrow(query(filters), lookup, [2015, 2016]);
  expect(sets.map((set) => [...set.keys()].sort())).toEqual(records);
});

test("a span is looked up by its months and by the days at its ends, what has none of them not at all", async () => {
  const asked: [string, readonly string[]][] = [];
  const noting: Lookup = {
    ...lookup,
    filter: async (name, values) => {
      asked.push([name, values]);
      return lookup.filter(name, values);
    },
  };
  const found = async (from: string, to: string): Promise<number[]> =>
    [...(await publishedIn({ from, to }, noting, [2015, 2016])).keys()].sort();
  expect(await found("2015-12-30", "2016-01")).toEqual([0, 1]);
  expect(asked).toEqual([
    ["month", ["2016-01"]],
    ["day", ["2015-12-30", "2015-12-31"]],
  ]);
  asked.length = 0;
  expect(await found("2016-03-01", "2016-03-01")).toEqual([3]);
  expect(await found("2016-02", "2016-02")).toEqual([2]);
  expect(asked).toEqual([
    ["day", ["2016-03-01"]],
    ["month", ["2016-02"]],
  ]);
});
