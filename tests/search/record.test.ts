import { expect, test } from "vitest";
import { atOnce } from "../../src/base/steps.ts";
import type { Issue } from "../../src/bulletin/archive.ts";
import { numbered } from "../../src/bulletin/issue-number.ts";
import { filtersOf, orderOf, recordsOf, soundsOfItem } from "../../src/search/record.ts";
import { BODY_START, INITIALS, ISSUE_TITLE, SYLLABLE } from "../../src/search/token-layout.ts";
import { unite, vocabularyOf } from "../../src/search/vocabulary.ts";
import { archiveOf } from "../support/archive-of.ts";

const front = (issue: number, date: string): string =>
  `---\ntitle: “三会”\nissue: ${issue}\ndate: ${date}\nsource: 州科技局\nauthor: 吴启荣\n---\n\n`;
/** An issue of two items, and one of one. */
function made(): readonly [Issue, Issue] {
  const { issues } = archiveOf({
    "2016/1.md": `${front(1, "2016-01-10 09:30")}## 开幕\n\n正文。\n\n## 闭幕\n\né。\n`,
    "2016/2.md": `${front(2, "2016-01-10 09:30")}## 路演\n\n没有。\n`,
  });
  const [first, second] = issues;
  if (!first || !second) throw new Error("The made-up issues can't be read");
  return [first, second];
}

test("issues stand in the index by date and time, then by year and number", () => {
  const [first] = made();
  const at = (instant: string, number: number): string =>
    orderOf({ ...first, date: { ...first.date, instant }, number: numbered(number) });
  expect(at("2016-10-19T11:07:00+08:00", 6)).toMatch(/^20161019110700-2016-.*6$/);
  const inOrder = [
    at("2016-10-19T11:07:00+08:00", 9),
    at("2016-10-19T11:07:00+08:00", 10),
    at("2016-10-19T11:07:01+08:00", 1),
  ];
  expect(inOrder.toSorted()).toEqual(inOrder);
});

test("a record has an item's headline, text, sounds and, of the first item, the issue's title", () => {
  const [first] = made();
  const [closing, opening] = atOnce(recordsOf([first])).map(({ url, content }) => ({
    url,
    tokens: content.split(" "),
  }));
  expect([opening?.url, closing?.url]).toEqual(["2016-1-1", "2016-1-2"]);
  expect(opening?.tokens.slice(0, 3)).toEqual(["开幕", "幕", "·"]);
  expect(opening?.tokens.slice(BODY_START - 1, BODY_START + 3)).toEqual(["·", "正文", "文ꞏ", "ꞏ"]);
  expect(opening?.tokens).toEqual(
    expect.arrayContaining([`${SYLLABLE}kai`, `${INITIALS}wq`, `${SYLLABLE}ju`]),
  );
  expect(opening?.tokens.slice(-3)).toEqual(["·", `${ISSUE_TITLE}三会`, `${ISSUE_TITLE}会`]);
  expect(closing?.tokens.join()).not.toContain(ISSUE_TITLE);
});

test("an item is narrowed to by its year, month, day, departments and authors", () => {
  const [, second] = made();
  const [item] = second.items;
  if (!item) throw new Error("The issue has no item");
  expect(filtersOf({ issue: second, item }, new Map())).toEqual({
    year: ["2016"],
    month: ["2016-01"],
    day: ["2016-01-10"],
    source: ["州科技局"],
    author: ["吴启荣"],
  });
  const byline = { ...item.byline, sources: ["州科技局", "州工信委"] };
  const lines = new Map([["州科技局", ["州科技局", "州科委", "州工信委"]]]);
  expect(filtersOf({ issue: second, item: { ...item, byline } }, lines).source).toEqual([
    "州科技局",
    "州科委",
    "州工信委",
  ]);
});

test("headline, departments and authors are found as they sound", () => {
  const [first] = made();
  const sounds = first.items.map((item) => soundsOfItem(item).filter((token) => token.startsWith(SYLLABLE)));
  expect(sounds[1]?.join(" ").replaceAll(SYLLABLE, "").replace(/ +/g, " ")).toBe(
    "bi mu zhou ke ji ju wu qi rong ",
  );
});

test("the vocabulary of records has their letters, those that are spelled by numbers too, and their syllables", () => {
  const [first] = made();
  const { letters, syllables } = atOnce(vocabularyOf(atOnce(recordsOf([first]))));
  for (const letter of "开闭幕正文é") expect(letters).toContain(letter);
  expect(syllables).toEqual(expect.arrayContaining(["kai", "mu", "bi", "wu", "qi", "rong"]));
  expect(syllables.every((syllable) => /^[a-z]+$/.test(syllable))).toBe(true);
});

test("vocabularies of several parts are united, in order, each once", () => {
  expect(
    unite([
      { letters: ["新", "创"], syllables: ["xin"] },
      { letters: ["创", "业"], syllables: ["ye", "xin", "chuang"] },
    ]),
  ).toEqual({ letters: ["业", "创", "新"].toSorted(), syllables: ["chuang", "xin", "ye"] });
});
