import { expect, test } from "vitest";
import { synonymsSchema } from "../../src/bulletin/synonyms.ts";
import { faultsOf } from "./schema-faults.ts";

test("synonyms are two words at least", () => {
  expect(synonymsSchema.parse({ groups: ["研发经费、研发投入"] }).groups).toEqual([["研发经费", "研发投入"]]);
  expect(faultsOf(synonymsSchema, { groups: ["甲、乙", "研发经费", "研发、研发"] })).toEqual([
    "groups 1 synonyms/single",
    "groups 2 synonyms/single",
  ]);
});
