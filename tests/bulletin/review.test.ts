import { expect, test } from "vitest";
import { type ReviewRecord, reviewSchema, type Step, standOf } from "../../src/bulletin/review.ts";
import { faultsOf } from "./schema-faults.ts";

const HASH = "0".repeat(64);
const CHANGED = "f".repeat(64);

const record = (fields: Readonly<Record<string, string>>) => ({
  review: [{ date: "2016-10-19 11:07", step: "submitted", person: "王强", hash: HASH, ...fields }],
});

test.each([
  ["submitted", {}],
  ["signed", { stage: "签发" }],
  ["returned", { comment: "请核对第2条" }],
])("a record of an issue that was %s is read", (step, fields) => {
  expect(faultsOf(reviewSchema, record({ step, ...fields }))).toEqual([]);
});

test.each([
  [{ step: "signed" }, "review 0 stage field/missing"],
  [{ step: "signed", comment: "同意" }, "review 0 stage field/missing"],
  [{ step: "returned", stage: "审核" }, "review 0 comment field/missing"],
  [{ step: "送审" }, "review 0 step field/step → submitted"],
  [{ step: "退回" }, "review 0 step field/step → returned"],
  [{ step: "签发" }, "review 0 step field/step → signed"],
  [{ step: "审核" }, "review 0 step field/step"],
  [{ hash: "0".repeat(63) }, "review 0 hash field/sha256"],
  [{ hash: "F".repeat(64) }, "review 0 hash field/sha256"],
  [{ hash: `x${HASH}` }, "review 0 hash field/sha256"],
  [{ stage: "十个字以内的环节名称啊" }, "review 0 stage field/long"],
])("a record is refused at what is wrong in it: %j", (fields, fault) => {
  expect(faultsOf(reviewSchema, record(fields))).toEqual([fault]);
});

const recordOf = (step: Step, stage?: string, hash = HASH): ReviewRecord => ({
  date: { day: "2016-10-19", time: null, instant: "2016-10-19T00:00:00+08:00" },
  step,
  stage,
  person: "王强",
  hash,
});

/** 审核 ✓ where it was signed as it is, 审核 ✗ where it was changed since, 审核 where nobody signed. */
const standsOf = (records: readonly ReviewRecord[]): string[] =>
  standOf(records, HASH, ["审核", "签发"]).map(
    ({ stage, signed, isValid }) => `${stage}${signed ? ` ${isValid ? "✓" : "✗"}` : isValid ? "?" : ""}`,
  );

test("a stage stands as it was signed last", () => {
  expect(standsOf([])).toEqual(["审核", "签发"]);
  expect(standsOf([recordOf("submitted"), recordOf("signed", "审核")])).toEqual(["审核 ✓", "签发"]);
  expect(standsOf([recordOf("signed", "审核", CHANGED), recordOf("signed", "签发")])).toEqual([
    "审核 ✗",
    "签发 ✓",
  ]);
  expect(standsOf([recordOf("signed", "审核", CHANGED), recordOf("signed", "审核")])).toEqual([
    "审核 ✓",
    "签发",
  ]);
});

test("who only submits an issue at a stage has not signed it", () => {
  expect(standsOf([recordOf("submitted", "审核")])).toEqual(["审核", "签发"]);
});

test("an issue that is returned has lost what was signed before, at every stage", () => {
  const returned = [recordOf("signed", "审核"), recordOf("signed", "签发"), recordOf("returned", "签发")];
  expect(standsOf(returned)).toEqual(["审核", "签发"]);
  expect(standsOf([...returned, recordOf("signed", "审核")])).toEqual(["审核 ✓", "签发"]);
});
