import { expect, test } from "vitest";
import { SITES } from "../support/sites.ts";
import { addressesOf, promised } from "./addresses.ts";

test("every published address still exists; `npm run addresses` adds new ones to the list", () => {
  const present = new Set(addressesOf(SITES.root.folder));
  expect(promised().length).toBeGreaterThan(100);
  expect(promised().filter((address) => !present.has(address))).toEqual([]);
});

test("the list has no duplicates", () => {
  expect(promised().length).toBe(new Set(promised()).size);
});
