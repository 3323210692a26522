import { expect, test } from "vitest";
import { parseTerms } from "../../src/search/client/terms.ts";
import { compatible, normalize, splitCharacters } from "../../src/search/normalize.ts";
import { ISSUE_TITLE } from "../../src/search/token-layout.ts";
import {
  ARMOURED,
  extensionsOf,
  letterOf,
  toIssueTitleQuery,
  tokenize,
  tokenizeIssueTitle,
  toPagefindQuery,
} from "../../src/search/tokens.ts";

test("a text becomes overlapping pairs of characters, the last one alone", () => {
  expect(tokenize("楚雄州")).toEqual(["楚雄", "雄州", "州"]);
});

test("signs part two characters, whichever and however many they are", () => {
  expect(tokenize("会议，州")).toEqual(["会议", "议ꞏ", "ꞏ州", "州"]);
  expect(tokenize("会议——“州")).toEqual(tokenize("会议，州"));
});

test("letters that Pagefind would take for others are spelled by their numbers", () => {
  expect(tokenize("Café")).toEqual(["ca", "af", "fꝛ000e9", "ꝛ000e9"]);
  expect(tokenize("ガ")).toEqual(["ꝛ030ac"]);
});

test("a query becomes the same pairs as a phrase, without the last character alone", () => {
  expect(toPagefindQuery("创新驱动")).toBe('"创新 新驱 驱动"');
});

test("a query of one character is looked for as the beginning of a token", () => {
  expect(toPagefindQuery("州")).toBe("州");
});

test("signs at the ends of a query do not matter", () => {
  expect(toPagefindQuery("“科技三会”")).toBe(toPagefindQuery("科技三会"));
  expect(toPagefindQuery("《规划》")).toBe(toPagefindQuery("规划"));
});

test("a query of nothing but signs looks for nothing", () => {
  expect(toPagefindQuery("，。！")).toBeNull();
  expect(toPagefindQuery("")).toBeNull();
});

test.each([
  ["ＰＰＴ", "ppt"],
  ["２０１６ 年 8 月", "2016年8月"],
  ["吴 启荣", "吴启荣"],
  ["㎡", "m2"],
  ["open source", "openꞏsource"],
  ["用 WiFi 上网", "用wifi上网"],
  ["会议 ，州", "会议ꞏ州"],
  ["会议， 州", "会议ꞏ州"],
  ["5 G", "5g"],
  ["10 20", "10ꞏ20"],
  ["会议，州", "会议ꞏ州"],
  ["会议——州", "会议ꞏ州"],
  ["2.07%", "2ꞏ07"],
  ["吴\u2003启荣，2016\t年，10\u202F亿", "吴启荣ꞏ2016年ꞏ10亿"],
])("%s is normalised to %s", (text, normal) => {
  expect(normalize(text)).toBe(normal);
  expect(normalize(normal)).toBe(normal);
});

test.each(["İ。", "会议——“州”", "２０１６ 年", "㎡", "x\u0304", "𠮷，祥", ""])(
  "the characters of %s in a row, with the signs behind them, are its compatibility form",
  (text) => {
    const row = splitCharacters(text).map(({ shown, tail }) => shown + tail);
    expect(row.join("")).toBe(compatible(text));
  },
);

test("what is never seen does not matter, in a query or in the text", () => {
  for (const unseen of ["\u200B", "\u00AD", "\u2060", "\uFEFF", "\uFE00", "\u{E0100}"]) {
    expect(toPagefindQuery(`创新${unseen}驱动`)).toBe(toPagefindQuery("创新驱动"));
    expect(toPagefindQuery(`${unseen}创新，${unseen}驱动${unseen}`)).toBe(toPagefindQuery("创新，驱动"));
    expect(toPagefindQuery(`2016${unseen} 年`)).toBe(toPagefindQuery("2016年"));
    expect(tokenize(`创新${unseen}驱动`)).toEqual(tokenize("创新驱动"));
    expect(parseTerms(`创新${unseen}驱动`)).toHaveLength(1);
    expect(parseTerms(`创新 ${unseen}-大赛`)).toMatchObject([
      { text: "创新" },
      { text: "大赛", isExcluded: true },
    ]);
  }
});

test("a letter's shape does not matter, nor the key cap around a digit", () => {
  expect(normalize("葛\u{E0100}洲坝")).toBe("葛洲坝");
  expect(normalize("第1\uFE0F\u20E3步")).toBe("第1步");
});

test("a combining mark is a character of its own, so a text is found by what stands before the mark", () => {
  expect(tokenize("ax̄")).toEqual(["ax", "xꝛ00304", "ꝛ00304"]);
  expect(toPagefindQuery("ax")).toBe('"ax"');
  expect(tokenize("བོད་ཡིག").join(" ")).toContain(toPagefindQuery("བོད་ཡ")?.replaceAll('"', ""));
});

test("a letter that stays as it is under every normal form is no number, a mark is one", () => {
  expect(tokenize("ø")).toEqual(["ø"]);
  expect(tokenize("й")).toEqual(["\uA75B00439"]);
  expect(tokenize("𠮷")).toEqual(["𠮷"]);
  expect(tokenize("丽")).toEqual(["丽"]);
});

test("what is spelled by its number is read back", () => {
  const [token = ""] = tokenize("é");
  expect(token.replace(ARMOURED, (_, code: string) => letterOf(code))).toBe("é");
  expect(letterOf("20bb7")).toBe("𠮷");
});

test("for a single character all tokens are asked for that begin with it", () => {
  expect(extensionsOf("州", ["长", "é"])).toBe("州 州长 州\uA75B000e9");
});

test("the title of an issue becomes tokens of its own, without signs", () => {
  expect(tokenizeIssueTitle("“三会”召开")).toEqual(
    ["三会", "会召", "召开", "开"].map((pair) => ISSUE_TITLE + pair),
  );
  expect(toIssueTitleQuery("三会，召")).toBe(`"${ISSUE_TITLE}三会 ${ISSUE_TITLE}会召"`);
  expect(toIssueTitleQuery("会")).toBe(`${ISSUE_TITLE}会`);
  expect(toIssueTitleQuery("，")).toBeNull();
});
