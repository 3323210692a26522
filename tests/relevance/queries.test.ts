import { expect, test } from "vitest";
import { itemPath } from "../../src/bulletin/address.ts";
import { loadArchive } from "../../src/content/load.ts";
import { normalize } from "../../src/search/normalize.ts";
import type { Item } from "./items.ts";
import { QUERIES } from "./queries.ts";
import { syntheticQueries } from "./synthetic-queries.ts";

const items: Item[] = (loadArchive("content", { drafts: false }).archive?.issues ?? []).flatMap((issue) =>
  issue.items.map(({ position, heading, text }) => ({ path: itemPath(issue, position), heading, text })),
);
const searched = new Map(items.map(({ path, heading, text }) => [path, normalize(`${heading}\n${text}`)]));

test("every item that is judged stands in the sample archive and holds every term of the query", () => {
  const wrong = QUERIES.flatMap(({ query, judged }) =>
    Object.keys(judged)
      .filter((path) => !query.split(" ").every((term) => searched.get(path)?.includes(normalize(term))))
      .map((path) => `${query}: ${path}`),
  );
  expect(wrong).toEqual([]);
});

test("every known item is there to be found, and there are enough queries of both kinds", () => {
  const known = QUERIES.filter(({ kind }) => kind === "known-item");
  expect(known.filter(({ judged }) => !Object.values(judged).includes(3))).toEqual([]);
  expect(known.length).toBeGreaterThanOrEqual(40);
  expect(QUERIES.length - known.length).toBeGreaterThanOrEqual(26);
  expect(new Set(QUERIES.map(({ query }) => query)).size).toBe(QUERIES.length);
});

test("made-up queries are the same each time, differ from each other, and have their item as an answer", () => {
  const queries = syntheticQueries(items, 60, 7);
  expect(queries).toEqual(syntheticQueries(items, 60, 7));
  expect(queries).not.toEqual(syntheticQueries(items, 60, 8));
  expect(new Set(queries.map(({ query }) => query)).size).toBe(60);
  for (const { judged } of queries) expect(Object.values(judged)).toContain(3);
});

test("a made-up query is a slice of a headline or two words of one; the text alone only mentions it", () => {
  const [slice, words] = syntheticQueries(items, 2, 7);
  expect(slice?.query.length).toBeGreaterThanOrEqual(4);
  expect(words?.query.split(" ")).toHaveLength(2);
  const answer = { path: "/2001/1/#item-1", heading: "创新创业", text: "正文" };
  const mention = { path: "/2001/1/#item-2", heading: "别的消息", text: "讲创新创业" };
  const [query] = syntheticQueries([answer, mention], 20).filter(({ query: asked }) => asked === "创新创业");
  expect(query?.judged).toEqual({ [answer.path]: 3, [mention.path]: 1 });
});
