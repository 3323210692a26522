import { expect, test } from "vitest";
import { parseQuery } from "../../src/search/client/query.ts";
import { openBuiltSite } from "../support/node-engine.ts";
import { SITES } from "../support/sites.ts";

test("by date, issues are sorted either way; an issue's items always stand as in the issue", async () => {
  const { engine } = await openBuiltSite(SITES.root.folder);
  const sorted = async (sort: string): Promise<string[]> => {
    const { hits } = await engine(parseQuery(new URLSearchParams({ from: "2017-02", to: "2017-06", sort })));
    return hits.map(({ path }) => path);
  };
  const first = ["/2017/1/#item-1", "/2017/1/#item-2", "/2017/1/#item-3"];
  const second = ["/2017/2/#item-1", "/2017/2/#item-2", "/2017/2/#item-3"];
  expect(await sorted("newest")).toEqual([...second, ...first]);
  expect(await sorted("oldest")).toEqual([...first, ...second]);
});
