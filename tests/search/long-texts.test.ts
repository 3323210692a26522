import { expect, test } from "vitest";
import { itemPath } from "../../src/bulletin/address.ts";
import { loadArchive } from "../../src/content/load.ts";
import { parseQuery } from "../../src/search/client/query.ts";
import { normalize } from "../../src/search/normalize.ts";
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
