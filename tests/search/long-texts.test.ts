import { expect, test } from "vitest";
import { itemPath } from "../../src/bulletin/address.ts";
import { loadArchive } from "../../src/content/load.ts";
import type { Hit } from "../../src/search/client/items.ts";
import { forTerms, isLong } from "../../src/search/client/long-texts.ts";
import { parseQuery } from "../../src/search/client/query.ts";
import { scanLookup } from "../../src/search/client/scan-lookup.ts";
import { parseTerms } from "../../src/search/client/terms.ts";
import { normalize } from "../../src/search/normalize.ts";
import { BODY_START } from "../../src/search/token-layout.ts";
import { createRandom } from "../bench/random.ts";
import { scanningEngine } from "../support/scanned-index.ts";

const { archive } = loadArchive("content", { drafts: false });
if (!archive) throw new Error("The sample archive can't be read");
const engine = scanningEngine(archive);
const items = archive.issues.flatMap((issue) =>
  issue.items.map((item) => ({
    path: itemPath(issue, item.position),
    written: item.text.replace(/[\n"]/g, " "),
    texts: [normalize(item.heading), normalize(item.text)],
  })),
);

/** Stretches of 41 to 400 characters of random items. */
function* longStretches(count: number): Generator<{ path: string; query: string }> {
  const random = createRandom(13);
  while (count > 0) {
    const { path, written } = items[random.between(0, items.length - 1)] ?? { path: "", written: "" };
    const characters = [...written];
    const length = random.between(41, 400);
    if (characters.length < length) continue;
    const start = random.between(0, characters.length - length);
    count--;
    yield {
      path,
      query: characters
        .slice(start, start + length)
        .join("")
        .trim(),
    };
  }
}

const ask = (q: string) => engine(parseQuery(new URLSearchParams({ q })));

test("long stretches of a text are found in exactly the items that hold all of their parts", async () => {
  for (const { query } of longStretches(150)) {
    const terms = query
      .split(/\s+/)
      .map(normalize)
      .filter((term) => term !== "");
    if (terms.length > 40 || /(^|\s)[-－]|(标题|作者|部门|来源)[:：]/.test(query)) continue;
    const scanned = items.filter(({ texts }) =>
      terms.every((term) => texts.some((text) => text.includes(term))),
    );
    const { hits } = await ask(query);
    expect(hits.map(({ path }) => path).sort(), query).toEqual(scanned.map(({ path }) => path).sort());
  }
});

test("with a wrong character in the middle, such a stretch leads to its item, and is no exact hit", async () => {
  for (const { path, query } of longStretches(40)) {
    const plain = [...query.replace(/\s/g, "")];
    const wrong = [...plain.slice(0, plain.length / 2), "龘", ...plain.slice(plain.length / 2 + 1)].join("");
    const { total, hits } = await ask(wrong);
    expect(total, wrong).toBe(0);
    expect(hits[0]?.path, wrong).toBe(path);
  }
});

test("more than forty words are refused; a single character counts as five", async () => {
  const words = (count: number): string =>
    Array.from({ length: count }, (_, index) => `词${index}`).join(" ");
  expect(await ask(words(41))).toMatchObject({ refused: "words", hits: [] });
  expect(await ask(words(40))).toMatchObject({ refused: null });
  expect(await ask("的 一 在 和")).toMatchObject({ refused: null });
  expect(await ask("的 一 在 和 是 了 有 不 这")).toMatchObject({ refused: "words" });
});

/** So many characters, none of them twice. */
const run = (length: number, from = 0): string =>
  Array.from({ length }, (_, index) => String.fromCodePoint(0x4e00 + from + index)).join("");

test.each<[is: string, q: string]>([
  ["is", run(41)],
  ["is not", run(40)],
  ["is", `${run(40)}，了`],
  ["is not", `${run(39)}——！`],
  ["is", `${run(21)} ${run(20, 100)}`],
  ["is not", `${run(21)} -${run(20, 100)}`],
  ["is not", `${run(21)} 标题:${run(20, 100)}`],
  ["is not", `${run(41)} OR ${run(41, 100)}`],
  ["is not", `${run(21)}?${run(20, 100)}`],
])("a query %s long: %s", (is, q) => {
  expect(isLong(parseTerms(q))).toBe(is === "is");
});

/** A lookup in such items, and what it was asked for. */
function archiveOfItems(items: readonly { readonly heading: string; readonly text: string }[]) {
  const asked: string[] = [];
  const read: number[] = [];
  const scan = scanLookup(
    items.map((item) => ({ ...item, issueTitle: null, sounds: [], filters: {} })),
    async () => [],
  );
  const names = { sources: [], authors: [], tables: [] };
  const hit = async (record: number): Promise<Hit> => {
    read.push(record);
    const item = items[record] ?? { heading: "", text: "" };
    return { ...item, ...names, path: "", page: "", day: "", status: "published" };
  };
  const note = async (term: string) => {
    asked.push(term);
    return scan.text(term);
  };
  return { lookup: { ...scan, text: note, places: note }, items: { hit }, asked, read };
}

test("of a long text four stretches of six characters are looked for, and what holds them is read", async () => {
  const text = run(60);
  const { lookup, items, asked, read } = archiveOfItems([
    { heading: "甲乙", text: `前言。${text}后记。` },
    { heading: text, text: `再说一遍：${text}` },
    { heading: "别的", text: run(30) },
    { heading: "丙丁", text: `${run(30)}。${run(30, 30)}` },
  ]);
  const long = await forTerms(parseTerms(text), lookup, items);
  expect(asked).toEqual([run(6), run(6, 12), run(6, 24), run(6, 36)]);
  expect(read.sort()).toEqual([0, 1, 3]);
  const found = new Map([
    [0, [BODY_START + 3]],
    [1, [0, BODY_START + 5]],
  ]);
  expect(await long.text(text)).toEqual(found);
  expect(await long.places(text)).toEqual(found);
  expect(asked).toHaveLength(4);
});

test("all other words are looked for in the index", async () => {
  const text = run(60);
  const { lookup, items, asked } = archiveOfItems([{ heading: "大赛", text }]);
  const long = await forTerms(parseTerms(`${text} -大赛`), lookup, items);
  asked.length = 0;
  expect((await long.text("大赛")).size).toBe(1);
  expect((await long.places("大赛")).size).toBe(1);
  expect(asked).toEqual(["大赛", "大赛"]);
});

test("stretches are between signs, and have two characters at least", async () => {
  const { lookup, items, asked } = archiveOfItems([]);
  const [first, second] = [run(7), run(34, 100)];
  await forTerms(parseTerms(`${first}，的。“${second}”`), lookup, items);
  expect(asked).toEqual([run(6), run(6, 100), run(6, 106), run(6, 112)]);
  asked.length = 0;
  await forTerms(parseTerms(`创新，大赛。${"的、".repeat(20)}`), lookup, items);
  expect(asked).toEqual(["创新", "大赛"]);
});

test("what is not long, and what too many items may hold, is looked for in the index as it stands", async () => {
  const text = run(60);
  const of = (count: number) => archiveOfItems(Array.from({ length: count }, () => ({ heading: "", text })));
  const [few, many] = [of(30), of(31)];
  expect(await forTerms(parseTerms("创新"), few.lookup, few.items)).toBe(few.lookup);
  expect(few.asked).toEqual([]);
  expect(await forTerms(parseTerms(text), few.lookup, few.items)).not.toBe(few.lookup);
  expect(await forTerms(parseTerms(text), many.lookup, many.items)).toBe(many.lookup);
  expect(many.read).toEqual([]);
});
