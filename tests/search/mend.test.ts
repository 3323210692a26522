import { expect, test } from "vitest";
import { withOneOtherCharacter } from "../../src/search/client/mend.ts";
import { parseTerms } from "../../src/search/client/terms.ts";
import { type News, NO_HINTS, newsOf, textsOf } from "../support/news.ts";

const HINTS = {
  ...NO_HINTS,
  names: [
    { name: "楚雄州科技局", kind: "source", pinyin: "", initials: "" },
    { name: "爱新觉罗", kind: "author", pinyin: "", initials: "" },
  ],
} as const;

async function mended(
  typed: string,
  where: "inside" | "at an end",
  { lookup, items }: News,
): Promise<string | null> {
  const [term] = parseTerms(typed);
  return term ? withOneOtherCharacter(term, where, HINTS, lookup, items) : null;
}

test("only texts are read that hold what stands around a slip where it stands, however many hold it elsewhere", async () => {
  const apart = Array.from({ length: 100 }, () => "动发展和创新");
  const news = textsOf(...apart, "创新驱动发展");
  expect(await mended("创新趋动发展", "inside", news)).toBe("创新驱动发展");
  expect(news.read).toEqual([100]);
});

test("a slip at an end of a term is one that any other word would do for", async () => {
  const news = textsOf("创新趋动发明");
  expect(await mended("创新趋动发展", "inside", news)).toBeNull();
  expect(await mended("创新趋动发展", "at an end", news)).toBe("创新趋动发明");
  expect(await mended("闯新趋动发明", "inside", news)).toBeNull();
  expect(await mended("闯新趋动发明", "at an end", news)).toBe("创新趋动发明");
});

test.each([
  ["科计大会", "科技大会。", "科技大会"],
  ["科技达会", "科技大会。", "科技大会"],
  ["科计会", "科技会。", null],
  ["甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申口", "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉。", null],
  [
    "甲乙丙口戊己庚辛壬癸子丑寅卯辰巳午未申酉",
    "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉。",
    "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉",
  ],
  ["甲乙丙口戊己庚辛壬癸子丑寅卯辰巳午未申酉戌", "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌。", null],
  ["科𠮷大会", "科技大会。", "科技大会"],
  ["科计大会", "科𠮷大会。", "科𠮷大会"],
])("%s, where the archive has %s, is %s", async (typed, text, meant) => {
  expect(await mended(typed, "inside", textsOf(text))).toBe(meant);
});

test("a sign or a digit is no character that was meant, nor is a digit a slip", async () => {
  expect(await mended("科计大会", "inside", textsOf("科、大会。科5大会。"))).toBeNull();
  expect(await mended("召开2016年会", "inside", textsOf("召开2015年会。"))).toBeNull();
  expect(await mended("于第六期发布", "inside", textsOf("于第七期发布。"))).toBeNull();
});

test("of several slips that it may be the last is taken", async () => {
  expect(await mended("科计达会", "inside", textsOf("科技达会。", "科计大会。"))).toBe("科计大会");
});

test("a slip beside a sign is found", async () => {
  expect(await mended("“科计”大会。", "inside", textsOf("“科技”大会。"))).toBe("科技”大会");
  expect(await mended("创新、计术大会", "inside", textsOf("创新、技术大会。"))).toBe("创新、技术大会");
});

test("signs stay as they were typed, those at the ends go", async () => {
  expect(await mended("，科计大会。", "inside", textsOf("科技大会。"))).toBe("科技大会");
  expect(await mended('"科计 大会"', "inside", textsOf("科技大会。"))).toBe("科技 大会");
  expect(await mended("科计、大会", "inside", textsOf("科技，大会。"))).toBe("科技、大会");
  expect(await mended("科技，大会", "inside", textsOf("科技的大会。"))).toBe("科技的大会");
  expect(await mended("ＰＰＴ路眼修改", "inside", textsOf("ppt路演修改。"))).toBe("PPT路演修改");
});

test("what stands between headline and body is no one text", async () => {
  expect(await mended("科计大会", "inside", newsOf(["科技", "大会。"]))).toBeNull();
  expect(await mended("科计大会", "inside", newsOf(["科技大会", "没有。"]))).toBe("科技大会");
});

test("where a headline is asked for, other texts say nothing", async () => {
  const text = newsOf(["没有", "科技大会。"]);
  expect(await mended("标题:科计大会", "inside", text)).toBeNull();
  expect(await mended("标题:口技大会", "at an end", text)).toBeNull();
  const parted = newsOf(["科和大会", "科技大会。"]);
  expect(await mended("标题:科计大会", "inside", parted)).toBe("科和大会");
  expect(await mended("标题:科计大会", "inside", newsOf(["科、大会", "科技大会。"]))).toBeNull();
  const apart = newsOf(["大会和科", "科技大会。"]);
  expect(await mended("标题:科计大会", "inside", apart)).toBeNull();
  expect(apart.read).toEqual([]);
  expect(await mended("标题:科计大会", "inside", newsOf(["科技大会", "没有。"]))).toBe("科技大会");
});

test("a department or author is mended by their names alone", async () => {
  const news = textsOf("楚雄州科级局，爱新各罗。");
  expect(await mended("部门:楚雄州科枝局", "inside", news)).toBe("楚雄州科技局");
  expect(await mended("作者:爱新决罗", "inside", news)).toBe("爱新觉罗");
  expect(await mended("作者:楚雄州科枝局", "inside", news)).toBeNull();
  expect(await mended("部门:爱新决罗", "inside", news)).toBeNull();
  expect(await mended("部门:楚雄州科技处", "at an end", news)).toBe("楚雄州科技局");
  expect(news.read).toEqual([]);
});

test("no more than twelve texts are read for a slip at an end", async () => {
  const others = (count: number): string[] => Array.from({ length: count }, () => "科技大。科技大1");
  expect(await mended("科技大灰", "at an end", textsOf(...others(11), "科技大会"))).toBe("科技大会");
  expect(await mended("科技大灰", "at an end", textsOf(...others(12), "科技大会"))).toBeNull();
});

test("what else a number counts, and a letter in place of an ideograph, is no slip", async () => {
  expect(await mended("1200人", "at an end", textsOf("共1200户。"))).toBeNull();
  expect(await mended("2016年度", "at an end", textsOf("2016年防汛。"))).toBeNull();
  expect(await mended("三级应急", "at an end", textsOf("启动Ⅲ级应急响应。"))).toBeNull();
});
