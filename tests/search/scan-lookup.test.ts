import { expect, test } from "vitest";
import type { Lookup, Occurrences } from "../../src/search/client/lookup.ts";
import { scanLookup } from "../../src/search/client/scan-lookup.ts";
import { BODY_START } from "../../src/search/token-layout.ts";

const made = (): Lookup =>
  scanLookup(
    [
      {
        heading: "创新大赛",
        text: "创新、创业，再创新。",
        issueTitle: "全州“科技三会”召开",
        sounds: ["ꝑchuang", "ꝑxin"],
        filters: { year: ["2015"], author: ["吴启荣", "李四"] },
      },
      {
        heading: "创业",
        text: "没有别的。",
        issueTitle: null,
        sounds: ["ꝑchuang", "ꝑye"],
        filters: { year: ["2016"], author: ["王五"] },
      },
      { heading: "𠮷祥创业", text: "大赛。", issueTitle: "专刊", sounds: ["ꝑxinxin"], filters: {} },
    ],
    async () => ["创", "新"],
  );
const shown = async (found: Promise<Occurrences>): Promise<Record<number, readonly number[]>> =>
  Object.fromEntries(await found);

test("a text is found with its places, those of the body behind those of the headline", async () => {
  const lookup = made();
  expect(await shown(lookup.text("创新"))).toEqual({ 0: [0, BODY_START, BODY_START + 7] });
  expect(await shown(lookup.places("创业"))).toEqual({ 0: [BODY_START + 3], 1: [0], 2: [2] });
  expect(await shown(lookup.text("“大赛”。"))).toEqual({ 0: [2], 2: [BODY_START] });
  expect(await shown(lookup.text("路演"))).toEqual({});
});

test("a body begins behind a headline, however long that is", async () => {
  const heading = "长".repeat(BODY_START + 10);
  const long = scanLookup(
    [{ heading, text: "正文", issueTitle: null, sounds: [], filters: {} }],
    async () => [],
  );
  expect(await shown(long.text("正文"))).toEqual({ 0: [BODY_START + 11] });
});

test("in headlines, only places of these count", async () => {
  const lookup = made();
  expect(await shown(lookup.title("创新"))).toEqual({ 0: [0] });
  expect(await shown(lookup.title("大赛"))).toEqual({ 0: [2] });
  expect(await shown(lookup.title("别的"))).toEqual({});
});

test("the title of an issue is found without its signs, at its first item", async () => {
  const lookup = made();
  expect(await shown(lookup.issueTitle("科技三会召开"))).toEqual({ 0: [] });
  expect(await shown(lookup.issueTitle("“专”刊"))).toEqual({ 2: [] });
  expect(await shown(lookup.issueTitle("创新"))).toEqual({});
  expect(await shown(lookup.issueTitle("，"))).toEqual({});
});

test("a row of sounds is found whole, not as a part of longer ones", async () => {
  const lookup = made();
  expect(await shown(lookup.sound(["ꝑchuang", "ꝑxin"]))).toEqual({ 0: [] });
  expect(await shown(lookup.sound(["ꝑchuang"]))).toEqual({ 0: [], 1: [] });
  expect(await shown(lookup.sound(["ꝑxin"]))).toEqual({ 0: [] });
  expect(await shown(lookup.sound(["xin"]))).toEqual({});
});

test("a letter with a sign behind it is found where it stands so", async () => {
  const lookup = made();
  expect(await shown(lookup.beforeSign("新"))).toEqual({ 0: [BODY_START + 1, BODY_START + 8] });
  expect(await shown(lookup.beforeSign("创"))).toEqual({});
});

test("what results are narrowed by is any of some values", async () => {
  const lookup = made();
  expect(await shown(lookup.filter("year", ["2016"]))).toEqual({ 1: [] });
  expect(await shown(lookup.filter("author", ["李四", "王五", "无人"]))).toEqual({ 0: [], 1: [] });
  expect(await shown(lookup.filter("year", []))).toEqual({});
  expect(await shown(lookup.filter("source", ["2016"]))).toEqual({});
});

test("the same words are different things to look for in a text, a headline and an issue's title", async () => {
  const lookup = made();
  for (const word of ["专刊", "大赛", "创新"]) {
    await lookup.text(word);
    await lookup.title(word);
    await lookup.issueTitle(word);
  }
  expect(await shown(lookup.text("专刊"))).toEqual({});
  expect(await shown(lookup.issueTitle("专刊"))).toEqual({ 2: [] });
  expect(await shown(lookup.title("创新"))).toEqual({ 0: [0] });
});

test("all records are known, and no wildcard is too wide for a scan", async () => {
  const lookup = made();
  expect(await shown(lookup.all())).toEqual({ 0: [], 1: [], 2: [] });
  expect(await lookup.letters()).toEqual(["创", "新"]);
  expect(await lookup.isTooWide("创*新")).toBe(false);
});

test("an answer is the same after hundreds of others", async () => {
  const lookup = made();
  const before = await shown(lookup.text("创新"));
  for (let other = 0; other < 600; other++) await lookup.text(`没有${other}`);
  expect(await shown(lookup.text("创新"))).toEqual(before);
});
