import type { Engine } from "../../src/search/client/engine.ts";
import { parseQuery } from "../../src/search/client/query.ts";
import { DEPTH } from "./metrics.ts";
import type { ReaderQuery } from "./reader-queries.ts";

/** What the first page leads to: issues by number, day or title with their items, then the items that are listed. */
export async function firstPage(engine: Engine, q: string): Promise<string[]> {
  const { issues, titled, hits } = await engine(parseQuery(new URLSearchParams({ q })));
  const listed = [...issues, ...titled].flatMap(({ year, number, facts }) => [
    `${year}/${number.id}`,
    ...(facts?.items ?? []).map(({ path }) => short(path)),
  ]);
  return [...listed.slice(0, DEPTH), ...hits.map(({ path }) => short(path))];
}

/** `/2016/6/#item-2` and `/2016/6/2/` are 2016/6#2, `/2016/6/` is 2016/6. */
export const short = (path: string): string =>
  path
    .replace(/^\//, "")
    .replace("/#item-", "#")
    .replace(/^(\d+\/[^/]+)\/(\d+)\/$/, "$1#$2")
    .replace(/\/$/, "");

/** How far down the first page what was wanted stands, from 1; 0 where it does not. */
export const rankOf = (found: readonly string[], [, , wanted]: ReaderQuery): number =>
  1 +
  found.findIndex((path) =>
    wanted.some((one) => one === "any" || one === path || path.startsWith(`${one}#`)),
  );
