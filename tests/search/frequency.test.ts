import { expect, test } from "vitest";
import { loadArchive } from "../../src/content/load.ts";
import { countByYear, seriesOf } from "../../src/search/client/frequency.ts";
import { parseQuery } from "../../src/search/client/query.ts";
import { parseTerms } from "../../src/search/client/terms.ts";
import { normalize } from "../../src/search/normalize.ts";
import { RecordTable } from "../../src/search/record-table.ts";
import { createRandom } from "../bench/random.ts";
import { expectSteadyGrowth } from "../support/growth.ts";
import { scanningEngine } from "../support/scanned-index.ts";

const { archive } = loadArchive("content", { drafts: false });
if (!archive) throw new Error("The sample archive can't be read");
const items = archive.issues.flatMap(({ year, items }) =>
  items.map((item) => ({ year, texts: [normalize(item.heading), normalize(item.text)] })),
);
const engine = scanningEngine(archive);
const scan = (word: string, year: number): number =>
  items.filter((item) => item.year === year && item.texts.some((text) => text.includes(normalize(word))))
    .length;

/** `PROPERTY_RUNS=500` asks as often. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 150);

test("the counts of each year equal a scan, for words by themselves and beside each other", async () => {
  const random = createRandom(5);
  const word = (): string => {
    const text = items[random.between(0, items.length - 1)]?.texts[1] ?? "";
    const start = random.between(0, text.length - 3);
    return text.slice(start, start + random.between(1, 3));
  };
  const wrong: string[] = [];
  for (let asked = 0; asked < RUNS; ) {
    const words = Array.from({ length: random.between(1, 4) }, word);
    if (!words.every((one) => /^[\p{Script=Han}]+$/u.test(one) && !/^或者?$/.test(one))) continue;
    asked++;
    const answer = await engine(parseQuery(new URLSearchParams({ q: words.join(" OR ") })));
    const { years, series, all } = await answer.frequency();
    for (const [index, year] of years.entries()) {
      if (all[index] !== scan("", year)) wrong.push(`${year}: ${all[index]}`);
      for (const [place, one] of words.entries())
        if (series[place]?.items[index] !== scan(one, year)) wrong.push(`${one} ${year}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("filters narrow the counts and what they are a share of", async () => {
  const [year = 0] = archive.years.map(({ key }) => key);
  const answer = await engine(parseQuery(new URLSearchParams({ q: "科技", year: String(year) })));
  const { years, series, all } = await answer.frequency();
  expect({ years, items: series[0]?.items, all }).toEqual({
    years: [year],
    items: [scan("科技", year)],
    all: [scan("", year)],
  });
});

test("thirty thousand hits are counted, in time that grows with their number", () => {
  const runs = Array.from({ length: 30 }, (_, index) => ({
    year: 1990 + index,
    first: 1,
    items: Array.from({ length: 100 }, () => 10),
  }));
  const table = new RecordTable(runs);
  const every = Array.from({ length: table.size }, (_, record) => record);
  const count = (number: number) => {
    const hits = every.slice(0, number);
    return countByYear([{ q: "的", hits }], hits, table).all;
  };
  expectSteadyGrowth((number) => void count(number), every.length);
  expect(count(every.length)).toEqual(runs.map(() => 1000));
});

test.each<[q: string, series: readonly string[]]>([
  ["创新 OR 创业", ["创新", "创业"]],
  ["创新 OR 创业 OR 创新", ["创新", "创业"]],
  ["标题:创新 OR 标题:创业", ["标题:创新", "标题:创业"]],
  ["创新 OR 创业 OR 大赛 OR 培训", ["创新", "创业", "大赛", "培训"]],
  ["创新 OR 创业 OR 大赛 OR 培训 OR 人才", ["创新 OR 创业 OR 大赛 OR 培训 OR 人才"]],
  ["创新 OR 创业 大赛", ["创新 OR 创业 大赛"]],
  ["创新", ["创新"]],
  ["", [""]],
])("of %j these are counted: %j", (q, series) => {
  expect(seriesOf(q, parseTerms(q))).toEqual(series.map((one) => ({ q: one, terms: parseTerms(one) })));
});

test("years are without gaps from the first that has anything to the last", () => {
  const table = new RecordTable(
    [2012, 2013, 2014, 2016, 2017].map((year) => ({ year, first: 1, items: [2] })),
  );
  expect(
    countByYear(
      [
        { q: "大赛", hits: [7, 6, 2] },
        { q: "培训", hits: [4] },
      ],
      [0, 2, 3, 4, 6, 7, 8],
      table,
    ),
  ).toEqual({
    years: [2013, 2014, 2015, 2016],
    series: [
      { q: "大赛", items: [1, 0, 0, 2] },
      { q: "培训", items: [0, 1, 0, 0] },
    ],
    all: [2, 1, 0, 2],
  });
  expect(countByYear([{ q: "龘", hits: [] }], [0], table)).toEqual({
    years: [],
    series: [{ q: "龘", items: [] }],
    all: [],
  });
});
