import { expect, test } from "vitest";
import { alternatives, askAhead } from "../../src/search/client/forgive.ts";
import { Items } from "../../src/search/client/items.ts";
import { parseTerms, spell } from "../../src/search/client/terms.ts";
import { SEPARATOR } from "../../src/search/normalize.ts";
import { archiveOf } from "../support/archive-of.ts";
import { scanningParts } from "../support/scanned-index.ts";

/** One item an issue, oldest first. */
const ITEMS = [
  {
    path: "2015/1.md",
    day: "2015-08-20",
    author: "李建国",
    text: "创新驱动发展大会，大赛开幕。园区，挂牌。",
  },
  { path: "2016/1.md", day: "2016-01-10", author: "吴启荣", text: "“四众”平台上线。科技人员返乡，创业。" },
  {
    path: "2016/2.md",
    day: "2016-08-31",
    author: "阿布·买买提",
    text: "会议于8月31日举行，副州长主持推进会。园区开放。",
  },
  {
    path: "2016/3.md",
    day: "2016-09-01",
    author: "吴启荣",
    text: "墨子号升空，第二批“双创”人才，创业大赛。",
  },
] as const;

let made: ReturnType<typeof scanningParts> | undefined;

function parts(): ReturnType<typeof scanningParts> {
  made ??= scanningParts(
    archiveOf(
      Object.fromEntries(
        ITEMS.map(({ path, day, author, text }): [string, string] => {
          const front = `title: 简报\nissue: ${Number.parseInt(path.slice(5), 10)}\ndate: ${day} 09:30`;
          const names = `source: 州科技局\nauthor: ${author}`;
          return [path, `---\n${front}\n${names}\n---\n\n## 新闻\n\n${text}\n`];
        }),
      ),
    ),
  );
  return made;
}

/** All ways to forgive a query, in their order: what the page says, the terms, and the records that these are looked for in. */
async function ways(q: string): Promise<{ said: string; terms: string }[]> {
  const { lookup, table, surroundings } = parts();
  const { years, sounds, hints } = surroundings;
  const all: { said: string; terms: string }[] = [];
  const items = new Items(table, surroundings);
  for await (const way of alternatives(parseTerms(q), await hints(), sounds, lookup, items, years)) {
    const terms = way.terms.map((term) => (term.isExcluded ? "-" : "") + spell(term));
    const within = way.within.map((set) => `in ${[...set.keys()].join(",")}`);
    all.push({ said: way.said, terms: [...terms, ...within].join(" ").replaceAll(SEPARATOR, "·") });
  }
  return all;
}

test.each<[q: string, ways: readonly string[]]>([
  ["創新", ["创新", "创新", "创新", "in 0"]],
  ["-大赛 創新", ["创新 -大赛", "创新 -大赛", "-大赛 创新", "-大赛 in 0"]],
  [
    "会议 2016年8月31日 -大赛",
    ["会议 2016年八月三十一日 -大赛", "会议 8月31日 -大赛 in 1,2,3", "-大赛 in 2"],
  ],
  ["标题:2016年8月31日", ["标题:2016年八月三十一日"]],
  ["2016年第三季度", ["2016年第3季度", "in 2,3", "2016年 第三 季度"]],
  ["2016年第三季度 创新 -开幕", ["2016年第3季度 创新 -开幕", "创新 -开幕 in 2,3", "-开幕 in 0"]],
  ["标题:2016年第三季度", ["标题:2016年第3季度", "标题:2016年 标题:第三 标题:季度"]],
  ["2016年第1期 创新 -大赛", ["2016年第一期 创新 -大赛", "创新 -大赛 in 1", "-大赛 in 0"]],
  ["2016年第1期", ["2016年第一期"]],
  ["标题:2016年第1期 创新", ["标题:2016年第一期 创新", "标题:2016年第1期 创新", "标题:2016年第1期 in 0"]],
  ["创新 第1期", ["创新 第一期", "创新 in 0,1", "in 0"]],
  [
    "创新、大赛 -开幕",
    ["创新 大赛 -开幕", "-开幕 创新 大赛", "-开幕 in 0", "创新 大赛 -开幕", "-开幕 创新 大赛", "-开幕 in 0"],
  ],
  ["阿布·买买提", []],
  ["阿布·买买提 创新、大赛", ["阿布·买买提 创新 大赛", "in 0"]],
  ["谁主持会议", ["主持 会议", "in 2", "谁 主持 会议", "主持 会议", "in 2"]],
  ["会议 谁主持", ["会议 主持", "in 2", "会议 主持", "in 2"]],
  ["标题:谁主持会议", ["标题:谁 标题:主持 标题:会议"]],
  ["wu qirong", ["in 1,3"]],
  ["wu qirong -大赛", ["-大赛 in 1,3"]],
  ["标题:wu qirong", []],
  ["wuqirong", ["in 1,3"]],
  ["wqr -大赛", ["-大赛 in 1,3"]],
  ["作者:wqr", ["in 1,3"]],
  ["标题:wqr", []],
  ["四众平台", ["四众·平台", "四众 平台", "in 1", "四众 平台", "四众 平台", "in 1"]],
  ["标题:四众平台", ["标题:四众·平台", "标题:四众 标题:平台"]],
  ["作者:四众平台", ["作者:四众 作者:平台"]],
  ["第二批双创人才", ["第二批·双创·人才", "第二 批双创 人才", "in 3"]],
  ["墨子好", ["墨子号", "墨子", "in 3"]],
  ["标题:墨子好", []],
  ["墨子好升空了", ["墨子 升空", "in 3"]],
  [
    "科技人员返乡创业",
    [
      "科技人员返乡·创业",
      "科技 人员 返乡 创业",
      "in 1",
      "科技 人员 返乡 创业",
      "科技 人员 返乡 创业",
      "in 1",
    ],
  ],
  ["吴启荣", []],
  ["副州长主持推广会", ["副州长主持推进会", "副 州长 主持 推广 会", "in 2"]],
  ["副州长主持推进大", ["副 州长 主持 推进 大", "副州长主持推进会", "州长 主持 推进", "in 2"]],
  [
    "8月31日会议举行",
    ["八月三十一日会议举行", "8月31日 会议 举行", "in 2", "8月31日 会议 举行", "8月31日 会议 举行", "in 2"],
  ],
  ["创新大赛", ["创新 大赛", "in 0", "创新 大赛", "创业大赛", "创新 大赛", "in 0"]],
  ["大数据", []],
  ["墨子好升空", ["墨子号升空", "墨子 好 升空", "墨子 升空", "in 3"]],
  ["7", []],
  ["园区挂牌", ["园区·挂牌", "园区 挂牌", "in 0", "园区 挂牌", "园区 挂牌", "in 0"]],
  ["区挂牌", ["区·挂牌", "in 0"]],
])("%s is forgiven in these ways, one after the other", async (q, expected) => {
  expect((await ways(q)).map(({ terms }) => terms)).toEqual(expected);
});

test("a sign inside is looked for in up to twelve characters", async () => {
  const parted = async (q: string): Promise<string[]> =>
    (await ways(q)).map(({ terms }) => terms).filter((terms) => terms.includes("·"));
  expect(await parted("8月31日举行副州长主持")).toEqual(["8月31日举行·副州长主持"]);
  expect(await parted("于8月31日举行副州长主持")).toEqual([]);
});

test.each<[q: string, said: readonly string[]]>([
  ["会议 2016年8月31日", ["2016年各期里“8月31日”的结果"]],
  ["2016年第三季度", ["2016年第三季度的新闻"]],
  ["2016年第三季度 标题:创新", ["2016年第三季度的新闻里“标题:创新”的结果"]],
  ["2016年第三季度 创新 会议", ["2016年第三季度的新闻里“创新 会议”的结果"]],
  ["2016年第1期 创新 标题:大赛", ["“2016年第1期”里“创新 标题:大赛”的结果"]],
  ["wqr", ["读音相同的结果"]],
  ["wu qirong", ["读音相同的结果"]],
  ["四众平台", ["中间有标点的结果"]],
  ["标题:創新 大赛", ["“标题:创新 大赛”的结果"]],
])("of %s the page says what it shows instead", async (q, said) => {
  expect((await ways(q)).map((way) => way.said)).toEqual(expect.arrayContaining([...said]));
});

/** What is asked for before it is known that nothing holds a query. */
async function askedAhead(q: string, isFailing = false): Promise<string[]> {
  const { lookup, surroundings } = parts();
  const asked: string[] = [];
  const note = (what: string): void => {
    asked.push(what);
    if (isFailing) throw new Error("no network");
  };
  await askAhead(
    parseTerms(q),
    {
      hints: surroundings.hints,
      sounds: async () => {
        note("sounds");
        return surroundings.sounds();
      },
    },
    {
      ...lookup,
      text: async (term) => {
        note(term.replaceAll(SEPARATOR, "·"));
        return lookup.text(term);
      },
      letters: async () => {
        note("letters");
        return lookup.letters();
      },
    },
  );
  return asked;
}

test("ahead are asked for the words written otherwise, the word with a sign inside, and what slips are told by", async () => {
  const asked = await askedAhead("創業平台");
  expect(asked).toEqual(expect.arrayContaining(["创业平台", "sounds", "letters", "平台"]));
  expect(await askedAhead("創業 -開幕")).not.toContain("开幕");
  expect(await askedAhead("标题:創業 龘")).not.toContain("创业");
});

test("ahead no signs are looked for in several words, nor in a question", async () => {
  expect(await askedAhead("四众平台")).toContain("四众");
  for (const q of ["四众平台 龘", "谁在四众平台", "-四众平台 -龘"])
    expect((await askedAhead(q)).sort(), q).toEqual(["letters", "sounds"]);
});

test("ahead no more than six other wordings are asked for", async () => {
  const wordings = await askedAhead("10月10日 10月11日 10月12日 10月13日 10月14日 10月15日 10月16日");
  expect(wordings.filter((word) => /^十月/.test(word))).toHaveLength(6);
});

test("what fails ahead is no failure", async () => {
  expect(await askedAhead("四众平台", true)).toContain("sounds");
});
