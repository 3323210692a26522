import { expect, test } from "vitest";
import type { Alternative } from "../../src/search/client/forgive.ts";
import { holdersOfAll, inPieces, isFew } from "../../src/search/client/pieces.ts";
import { parseTerms } from "../../src/search/client/terms.ts";
import type { Hints } from "../../src/search/hints.ts";
import { type News, NO_HINTS, textsOf } from "../support/news.ts";

const SOUNDS = { you: "幼呦", ke: "科客", xin: "新薪", tai: "台抬", zhan: "展占" };

interface Shown {
  readonly said: string;
  readonly terms: readonly string[];
  readonly ranked: readonly number[] | null;
  readonly marks: readonly string[] | null;
}

async function pieces(q: string, { lookup, items }: News, hints: Partial<Hints> = {}): Promise<Shown[]> {
  const all: Alternative[] = [];
  for await (const one of inPieces(
    parseTerms(q),
    { ...NO_HINTS, ...hints },
    async () => SOUNDS,
    lookup,
    items,
  ))
    all.push(one);
  return all.map(({ said, terms, ranked = null, marks = null, within }) => {
    expect(within.map((set) => [...set.keys()])).toEqual(ranked ? [ranked] : []);
    return {
      said,
      terms: terms.map(({ text, isExcluded }) => (isExcluded ? "-" : "") + text),
      ranked,
      marks,
    };
  });
}

test("first what holds all of the words is looked for, then what holds most of them", async () => {
  const news = textsOf(
    "返乡创业。",
    "科技人员返乡，大学生创业。",
    "科技人员创业，返乡。",
    "返乡的科技人员创业。",
  );
  expect(await pieces("科技人员返乡创业", news)).toEqual([
    {
      said: "“科技 人员 返乡 创业”的结果",
      terms: ["科技", "人员", "返乡", "创业"],
      ranked: null,
      marks: null,
    },
    {
      said: "含“科技”“人员”“返乡”“创业”的结果",
      terms: [],
      ranked: [3, 2, 1],
      marks: ["科技", "人员", "返乡", "创业"],
    },
  ]);
});

test("one or two items that hold all of the words come first among those that hold a part", async () => {
  const news = textsOf("科技人员返乡创业大会。", "科技的人员。", "科技人员创业。", "别的。");
  const [first, second] = await pieces("创业科技人员", news);
  expect(first).toEqual({
    said: "“创业 科技 人员”的结果，以及只含其中一部分的",
    terms: [],
    ranked: [2, 0, 1],
    marks: ["创业", "科技", "人员"],
  });
  expect(second?.said).toBe("“创业 科技 人员”的结果");
});

test("where one or two items hold all of the words and none holds a part, these alone are listed", async () => {
  const all = await pieces("创业科技人员", textsOf("科技人员返乡创业大会。", "别的。"));
  expect(all.map(({ said }) => said)).toEqual(["“创业 科技 人员”的结果", "含“创业”“科技”“人员”的结果"]);
});

test("words that ask or say nothing are left out, and that is said", async () => {
  const news = textsOf("科技人员开会。", "科技人员的会。");
  expect((await pieces("谁和科技人员", news)).map(({ said }) => said)).toEqual([
    "“科技 人员”的结果（略去了“谁”“和”）",
    "含“科技”“人员”的结果（略去了“谁”“和”）",
  ]);
});

test("what no item holds is said to be missing, the rest is looked for", async () => {
  expect(await pieces("科技人员 互联网", textsOf("科技的人员。", "科技。"))).toEqual([
    { said: "含“科技”“人员”、没有“互联网”的结果", terms: [], ranked: [0], marks: ["科技", "人员"] },
  ]);
});

test("of more than six words six are said", async () => {
  const words = ["科技", "人员", "返乡", "创业", "大会", "开幕", "路演"];
  const [first] = await pieces(`${words.join(" ")} 互联网`, textsOf(`${words.join("，")}。`));
  expect(first?.said).toBe("含“科技”“人员”“返乡”“创业”“大会”“开幕”等、没有“互联网”的结果");
});

test("where no item holds any word there is nothing", async () => {
  expect(await pieces("科技人员", textsOf("别的消息。"))).toEqual([]);
  expect(await pieces("谁的", textsOf("谁的消息。"))).toEqual([]);
});

test("what is left out and what is looked for in one field stays as it is", async () => {
  const news = textsOf("科技的人员。", "人员，科技。");
  const [all, most] = await pieces("科技人员 -大会 标题:新闻", news);
  expect(all?.terms).toEqual(["-大会", "新闻", "科技", "人员"]);
  expect(most).toMatchObject({ terms: ["-大会", "新闻"], ranked: [1, 0] });
});

test("a word is looked for once, though it was typed twice", async () => {
  const { lookup, items, asked, read } = textsOf("科技的人员。");
  const [first] = await pieces("科技人员 科技", { lookup, items, asked, read });
  expect(first?.terms).toEqual(["科技", "人员"]);
});

test("a word that no item holds is looked for as numbers, departments and synonyms are written otherwise", async () => {
  const hints = { synonyms: [["扶贫", "减贫", "脱贫"]], departments: [["州科技局", "楚雄州科学技术局"]] };
  const said = async (q: string, text: string): Promise<string | undefined> =>
    (await pieces(q, textsOf(text), hints))[0]?.said;
  expect(await said("十月 大会", "10月开大会。")).toBe("“10月 大会”的结果");
  expect(await said("扶贫 大会", "脱贫的大会。")).toBe("“脱贫 大会”的结果");
  expect(await said("楚雄州科学技术局 大会", "州科技局的大会。")).toMatch(/大会/);
});

test("a word that no item holds is taken for a slip, but not where it is all of the query", async () => {
  const news = textsOf("屠呦呦的大会。", "大会。");
  expect((await pieces("屠幼幼 大会", news))[0]).toMatchObject({ terms: ["屠呦呦", "大会"] });
  expect(await pieces("屠幼幼", news)).toEqual([]);
});

test("no more than four words are taken for slips", async () => {
  const news = textsOf("创新，客人，平台，展览，屠呦呦。");
  const typed = ["创薪", "科人", "平抬", "占览", "屠幼幼"];
  const said = async (...words: readonly string[]): Promise<string> =>
    (await pieces(words.join(" "), news)).map((one) => one.said).join();
  expect(await said(...typed.slice(1), "路演")).toContain("屠呦呦");
  expect(await said(...typed)).not.toContain("屠呦呦");
  expect(await said("创新", "客人", "平台", "展览", "屠幼幼")).toContain("屠呦呦");
});

test("a mended word is missing as it was typed", async () => {
  const all = await pieces("屠幼幼 互联网 大会", textsOf("屠呦呦获奖。", "互联网大会。", "大会，互联网。"));
  expect(all.map(({ said }) => said)).toEqual([
    "“屠呦呦 互联网 大会”的结果",
    "含“互联网”“大会”、没有“屠幼幼”的结果",
  ]);
});

test("a longer word that no item holds is looked for by its pairs of characters", async () => {
  expect(await pieces("国勿院 大会", textsOf("国勿，大会。", "大会。"))).toMatchObject([
    { said: "含“国勿”“大会”、没有“勿院”的结果", ranked: [0], marks: ["国勿", "大会"] },
  ]);
  const [after] = await pieces("大会 国勿院", textsOf("国勿，大会。", "大会。"));
  expect(after?.said).toBe("含“大会”“国勿”、没有“勿院”的结果");
  const [first] = await pieces("国勿院会 大会", textsOf("国勿，勿院，大会。", "大会。"));
  expect(first?.said).toBe("含“国勿院”“大会”、没有“院会”的结果");
});

test("Latin words, and words of two characters, are whole", async () => {
  expect((await pieces("COMAC 大会", textsOf("大会，comb。")))[0]?.said).toBe("含“大会”、没有“COMAC”的结果");
  expect((await pieces("路演 大会", textsOf("大会，道路。")))[0]?.said).toBe("含“大会”、没有“路演”的结果");
});

test("a word of which no pair stands anywhere is missing as a whole", async () => {
  expect((await pieces("互联网 大会", textsOf("大会。", "大会开幕。")))[0]?.said).toBe(
    "含“大会”、没有“互联网”的结果",
  );
});

test("a long text is cut into stretches over all of its words", async () => {
  const [first] = await pieces(
    "州政府召集各部门推动落实成效比较明显 主要指标有的已经完成思想认识还跟不上要求现实基础责任",
    textsOf("州政府召集。", "主要指标有的。"),
  );
  expect(first?.marks).toEqual(["州政府召集", "主要指标有"]);
});

test("one or two holders are few; none, and three, are not", () => {
  expect([[], [1], [1, 2], [1, 2, 3]].map(isFew)).toEqual([false, true, true, false]);
});

test("what holds all pieces is in the set of each", () => {
  const piece = (...records: readonly number[]) => ({
    text: "",
    found: new Map(records.map((record) => [record, []])),
  });
  expect(holdersOfAll([piece(1, 2, 3), piece(3, 2), piece(2, 9, 3)])).toEqual([2, 3]);
  expect(holdersOfAll([piece(1, 2), piece()])).toEqual([]);
  expect(holdersOfAll([])).toEqual([]);
});

test("a year is answered by the words beside it in what it published as well, and that is said", async () => {
  const news = textsOf("科技大会，1月。", "科技大会，2月。", "科技大会，2016年。", "别的。", "大会。");
  const published = new Map([1, 3].map((record) => [record, []]));
  const filter = async (name: string, values: readonly string[]) =>
    `${name} ${values.join()}` === "year 2016" ? published : new Map();
  const [first] = await pieces("2016年科技大会", { ...news, lookup: { ...news.lookup, filter } });
  expect(first).toMatchObject({
    said: "“2016年 科技 大会”的结果，以及只含其中一部分的（“2016年”也包括当年发布的）",
    ranked: [2, 1, 0],
  });
});

test("a year that published nothing else with those words is not said to be more than written", async () => {
  const news = textsOf("科技大会，1月。", "科技大会，2月。", "科技大会，2016年。", "别的。", "大会。");
  const filter = async () => new Map([2, 3].map((record) => [record, []]));
  const [first] = await pieces("2016年科技大会", { ...news, lookup: { ...news.lookup, filter } });
  expect(first?.said).toBe("“2016年 科技 大会”的结果，以及只含其中一部分的");
});

test("a department's name stays whole", async () => {
  const news = textsOf("州科技局办了大赛。", "科技大赛，本州和局里。");
  const names = [{ name: "州科技局", kind: "source", pinyin: "", initials: "" }] as const;
  const [first] = await pieces("州科技局大赛", news, { names });
  expect(first?.said).toBe("“州科技局 大赛”的结果");
});
