import { expect, test } from "vitest";
import { openIndex } from "../../src/search/client/open-index.ts";
import type { PagefindModule } from "../../src/search/client/pagefind.ts";

const MANIFEST = {
  engine: "e0",
  parts: [
    { folder: "a1", language: "und-x-0" },
    { folder: "b2", language: "und-x-newest" },
  ],
  opening: [],
  inline: {},
  records: [{ year: 2016, first: 1, items: [2, 1] }],
};

/** A module that notes what it is asked for, and finds these ids. */
function pagefind(
  ids: readonly string[],
  fails?: "engine" | "part",
): { module: PagefindModule; asked: string[] } {
  const asked: string[] = [];
  const instance = {
    mergeIndex: async (path: string, { language }: { readonly language: string }) => {
      asked.push(`merge ${path} ${language}`);
      if (fails === "part") throw new Error("no part");
    },
    preload: async () => {},
    search: async (term: string | null) => {
      asked.push(`search ${term === null ? "all" : term}`);
      if (fails === "engine") throw new Error("no engine");
      return { results: term === null ? ids.map((id) => ({ id, words: [] })) : [] };
    },
  };
  return {
    module: {
      createInstance: ({ basePath, noWorker }) => {
        asked.push(`open ${basePath} ${noWorker}`);
        return instance;
      },
    },
    asked,
  };
}

test("the engine is opened first, then all parts are merged, and records numbered in the order of both", async () => {
  const { module, asked } = pagefind(["engine", "a_x", "a_y", "b_z"]);
  const { numbers, table } = await openIndex(module, MANIFEST, "/below/pagefind/");
  expect(asked).toEqual([
    "open /below/pagefind/e0/ true",
    "search ",
    "merge /below/pagefind/a1/ und-x-0",
    "merge /below/pagefind/b2/ und-x-newest",
    "search all",
  ]);
  expect([...numbers]).toEqual([
    ["a_x", 0],
    ["a_y", 1],
    ["b_z", 2],
  ]);
  expect(table.size).toBe(3);
});

test.each<[string, readonly string[], "engine" | "part" | undefined]>([
  ["has fewer records than the manifest says", ["engine", "a_x", "a_y"], undefined],
  ["has more records than the manifest says", ["engine", "a_x", "a_y", "b_z", "b_w"], undefined],
  ["has an engine that does not load", ["engine", "a_x", "a_y", "b_z"], "engine"],
  ["has a part that does not load", ["engine", "a_x", "a_y", "b_z"], "part"],
])("an index that %s is not opened", async (_, ids, fails) => {
  const { module } = pagefind(ids, fails);
  await expect(openIndex(module, MANIFEST, "/pagefind/")).rejects.toThrow();
});
