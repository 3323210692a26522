import { describe, expect, test } from "vitest";
import { itemPath } from "../../src/bulletin/address.ts";
import { loadArchive } from "../../src/content/load.ts";
import type { Engine } from "../../src/search/client/engine.ts";
import { mark } from "../../src/search/client/excerpt.ts";
import { parseQuery } from "../../src/search/client/query.ts";
import { asSigns, hasWildcards, matcherOf, withWildcards } from "../../src/search/client/wildcards.ts";
import { normalize, SEPARATOR } from "../../src/search/normalize.ts";
import { BODY_START } from "../../src/search/token-layout.ts";
import { createRandom } from "../bench/random.ts";
import { archiveOf } from "../support/archive-of.ts";
import { type News, newsOf, textsOf } from "../support/news.ts";
import { scanningEngine } from "../support/scanned-index.ts";

const { archive } = loadArchive("content", { drafts: false });
if (!archive) throw new Error("The sample archive can't be read");
const items = archive.issues.flatMap((issue) =>
  issue.items.map((item) => ({
    path: itemPath(issue, item.position),
    texts: [normalize(item.heading), normalize(item.text)],
  })),
);
const engine = scanningEngine(archive);

async function paths(q: string, ask: Engine = engine): Promise<string[]> {
  const found: string[] = [];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const answer = await ask(parseQuery(new URLSearchParams({ q, page: String(page) })));
    if (answer.instead !== null) return [];
    pages = answer.pages;
    found.push(...answer.hits.map(({ path }) => path));
  }
  return found.sort();
}

/** Stretches of random items without signs, some of whose inner characters gave way to wildcards. */
function randomPatterns(count: number): string[] {
  const random = createRandom(11);
  const patterns: string[] = [];
  while (patterns.length < count) {
    const text = items[random.between(0, items.length - 1)]?.texts[random.between(0, 1)] ?? "";
    const start = random.between(0, text.length);
    const stretch = text.slice(start, start + random.between(3, 8));
    if (!/^[\p{L}\p{N}]{3,}$/u.test(stretch) || stretch.includes(SEPARATOR)) continue;
    const at = random.between(1, stretch.length - 2);
    const cut = random.between(0, Math.min(4, stretch.length - 1 - at));
    const sign = random.between(0, 1) === 0 ? "*" : "?".repeat(Math.max(1, cut));
    patterns.push(
      stretch.slice(0, at) + sign + stretch.slice(at + Math.max(cut, sign.startsWith("?") ? 1 : 0)),
    );
  }
  return patterns;
}

test("two hundred patterns find exactly the items in which a regular expression finds them", async () => {
  const wrong: string[] = [];
  for (const pattern of randomPatterns(200)) {
    const expression = new RegExp(
      pattern.replaceAll("?", `[^${SEPARATOR}]`).replaceAll("*", `[^${SEPARATOR}]{0,4}`),
      "u",
    );
    const scanned = items.filter(({ texts }) => texts.some((text) => expression.test(text)));
    if (
      (await paths(pattern)).join() !==
      scanned
        .map(({ path }) => path)
        .sort()
        .join()
    )
      wrong.push(pattern);
  }
  expect(wrong).toEqual([]);
});

describe("wildcards", () => {
  const ask = (q: string, ...texts: string[]): Promise<string[]> => {
    const files = texts.map((text, index) => [
      `2016/${index + 1}.md`,
      `---\ntitle: 简报\nissue: ${index + 1}\ndate: 2016-0${index + 1}-10 09:30\nsource: 州科技局\nauthor: 吴启荣\n---\n\n## 新闻\n\n${text}\n`,
    ]);
    return paths(q, scanningEngine(archiveOf(Object.fromEntries(files))));
  };

  test("do not cross a sign", async () => {
    expect(await ask("创新?动", "创新驱动。", "创新、动员。", "创新，驱动。")).toEqual(["/2016/1/#item-1"]);
    expect(await ask("第*届", "第届。", "第二十五届。", "第一、二届。", "第一二三四五届。")).toEqual([
      "/2016/1/#item-1",
      "/2016/2/#item-1",
    ]);
  });

  test("go with other terms and fields", async () => {
    expect(await ask("创新?动 -推动", "创新驱动。", "创新推动。")).toEqual(["/2016/1/#item-1"]);
    expect(await ask("标题:新?闻 OR 创新?动", "创新驱动。", "新的闻。")).toEqual([]);
  });

  test("are signs in quotes, and at the end of a term", async () => {
    expect(await ask('"创新?动"', "创新驱动。", "创新？动员。")).toEqual(["/2016/2/#item-1"]);
    expect(await ask("创新?", "创新驱动。")).toEqual(["/2016/1/#item-1"]);
  });

  test("are marked with what they stand for, as little of it as fits", () => {
    const marked = mark("第一届和第二届，创新、动员", ["第*届", "创新?动"]).filter(
      ({ isMarked }) => isMarked,
    );
    expect(marked.map(({ text }) => text)).toEqual(["第一届", "第二届"]);
  });

  test("made to be slow are answered or refused", async () => {
    for (const q of [
      "?*?*?*",
      `创${"?*".repeat(300)}动`,
      "的*的*的*的*的",
      "的*的*的*的*的*的",
      "创*".repeat(400),
    ]) {
      const answer = await engine(parseQuery(new URLSearchParams({ q })));
      expect(answer.total === 0 || answer.refused === null).toBe(true);
    }
    expect((await engine(parseQuery(new URLSearchParams({ q: "的*的*的*的*的*的" })))).refused).toBe(
      "wildcards",
    );
  });

  test("more than forty words are refused, whatever stands between them; forty are answered", async () => {
    const ask = (words: readonly string[], between: string) =>
      engine(parseQuery(new URLSearchParams({ q: words.join(between) })));
    const words = Array.from({ length: 41 }, () => "创新");
    expect((await ask(words, " ")).refused).toBe("words");
    expect((await ask(words, " OR ")).refused).toBe("words");
    expect((await ask(words, " -")).refused).toBe("words");
    expect((await ask(words.slice(1), " ")).total).toBeGreaterThan(10);
  });
});

describe("a pattern", () => {
  test.each(["创新?动", "创*动", "第*届", "c?19", "a\u0301?b", "创?*新"])("is %s", (term) => {
    expect(hasWildcards(term)).toBe(true);
  });

  test.each(["创新", "创新?", "?创新", "创新？动", "创 ?新", "创? 新", "“?”", "*", ""])(
    "is not %s",
    (term) => {
      expect(hasWildcards(term)).toBe(false);
      expect(matcherOf(term)).toBeNull();
    },
  );

  const stands = (term: string, text: string): (readonly number[])[] =>
    (matcherOf(term)?.(normalize(text)) ?? []).map(({ start, end }) => [start, end]);

  test.each([
    ["创?新", "创X新创新创XX新", [[0, 3]]],
    ["创??新", "创X新创XX新", [[3, 7]]],
    ["创*新", "创新，创五个字才到新", [[0, 2]]],
    ["创*新", "创一二三四新", [[0, 6]]],
    ["创*新", "创一二三四五新", []],
    ["创**新", "创一二三四五六七八新", [[0, 10]]],
    ["创**新", "创一二三四五六七八九新", []],
    ["创?*新", "创新，创一新", [[3, 6]]],
    ["创?*新", "创一二三四五新", [[0, 7]]],
    ["创*新", "创，新", []],
    [
      "创*新",
      "创新创新",
      [
        [0, 2],
        [2, 4],
      ],
    ],
    ["创*新", "𠮷创𠮷新", [[1, 4]]],
    ["创*新*动", "创一新二动", [[0, 5]]],
    ["Ａ?c", "abc", [[0, 3]]],
  ])("%s stands in %s at %j", (term, text, places) => {
    expect(stands(term, text)).toEqual(places);
  });

  test("in quotes has wide signs, which mean nothing", () => {
    expect(asSigns("创?*新?")).toBe("创？＊新？");
    expect(hasWildcards(asSigns("创?*新"))).toBe(false);
  });
});

describe("a lookup with wildcards", () => {
  const lookupOf = ({ lookup, items }: News): typeof lookup => withWildcards(lookup, items);
  const shown = async (news: News, term: string): Promise<Record<number, readonly number[]>> =>
    Object.fromEntries(await lookupOf(news).text(term));

  test("tells where a pattern stands, in headlines and in bodies", async () => {
    const news = newsOf(["创新驱动", "创业驱动，又创新推动。"], ["别的", "创新、驱动。"], ["没有", "没有"]);
    const both = { 0: [0, BODY_START, BODY_START + 6] };
    expect(await shown(news, "创?*动")).toEqual(both);
    expect(Object.fromEntries(await lookupOf(news).places("创?*动"))).toEqual(both);
  });

  test("finds in headlines only what stands in these", async () => {
    const news = newsOf(["创新驱动", "没有。"], ["别的", "创新驱动。"]);
    expect([...(await lookupOf(news).title("创*动")).keys()]).toEqual([0]);
    expect([...(await lookupOf(news).title("别的")).keys()]).toEqual([1]);
  });

  test("looks up what is no pattern as ever", async () => {
    const news = newsOf(["创新驱动", "没有。"]);
    expect(await shown(news, "驱动")).toEqual({ 0: [2] });
    expect(Object.fromEntries(await lookupOf(news).places("驱动"))).toEqual({ 0: [2] });
    expect(news.read).toEqual([]);
  });

  test("reads only texts that hold the pieces at the right distance", async () => {
    const news = textsOf(
      "创新驱动。",
      "驱动创新。",
      "创新的一二三四五驱动。",
      "创新一二三四驱动。",
      "创新，创新驱动。",
    );
    expect(Object.keys(await shown(news, "创新*驱动"))).toEqual(["0", "3", "4"]);
    expect(news.read.sort()).toEqual([0, 3, 4]);
  });

  test("knows where a piece of a single character stands", async () => {
    const news = textsOf("第一届大赛。", "届时第一。", "第一二三四五届。");
    expect(await shown(news, "第*届大赛")).toEqual({ 0: [BODY_START] });
    expect(await shown(news, "第*届")).toEqual({ 0: [BODY_START] });
    expect(news.read.filter((record) => record > 0)).toEqual([]);
  });

  const texts = textsOf("创新驱动发展战略纲要专项行动推进会议。");
  test.each([
    ["创新*驱动*发展*战略*纲要", false],
    ["创新*驱动*发展*战略*纲要*专项", true],
    ["创新*****驱动", false],
    ["创新******驱动", true],
    [`创新${"?".repeat(20)}驱动`, false],
    [`创新${"?".repeat(21)}驱动`, true],
    [`创新*驱动${"?".repeat(21)}发展`, true],
    ["创**新", false],
    ["创***新", true],
    ["创***新驱", false],
    [`创${"?".repeat(8)}新`, false],
    [`创${"?".repeat(9)}新`, true],
    ["创*新驱*动", false],
    ["创*新驱*动*发", true],
    ["创*新*动", true],
    ["创新驱动", false],
  ])("that %s is too wide is %s", async (term, expected) => {
    expect(await lookupOf(texts).isTooWide(term)).toBe(expected);
    if (expected) expect(await shown(texts, term)).toEqual({});
  });

  test("reads no more than two hundred issues", async () => {
    const many = (count: number): News => textsOf(...Array.from({ length: count }, () => "创新驱动。"));
    expect(await lookupOf(many(200)).isTooWide("创新?动")).toBe(false);
    expect(await lookupOf(many(201)).isTooWide("创新?动")).toBe(true);
  });
});
