import { expect, test } from "vitest";
import { imprintOf, imprintSchema } from "../../src/bulletin/imprint.ts";
import { faultsOf } from "./schema-faults.ts";

test("an issue's imprint takes the place of the site's line by line", () => {
  const site = { office: "州科技局办公室", send: "州级各部门", copies: 100 };
  expect(imprintOf(site, { copies: 120, report: "州委" })).toEqual({
    office: "州科技局办公室",
    send: "州级各部门",
    report: "州委",
    copies: 120,
  });
  expect(imprintOf(undefined, { copies: 120 })).toEqual({ copies: 120 });
  expect(imprintOf(site, {})).toEqual(site);
});

test("copies are a number, all else is a line", () => {
  expect(imprintSchema.parse({ copies: "120" })).toEqual({ copies: 120 });
  expect(faultsOf(imprintSchema, { copies: "120份" })).toEqual(["copies field/number → 120"]);
  expect(faultsOf(imprintSchema, { office: "长".repeat(61), send: "长".repeat(500) })).toEqual([
    "office field/long",
  ]);
});
