import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { loadArchive } from "../../src/content/load.ts";
import { issueText, SITE } from "../content/archive-folder.ts";
import { openDesk } from "./desk-server.ts";

const file = "2016/06.md";
const TEXT = issueText({ status: "draft" }, "## 甲\n\n第一段。\n");
const path = (name = "2016/06.md"): string => join(root, "content", name);
const { root, server } = await openDesk({
  "site.yaml": `${SITE}\nreview:\n  stages:\n    - 审核\n    - 签发\n  since: 2016-10\n`,
  "2016/05.md": issueText({ issue: "5", date: "2016-09-01" }),
  [file]: TEXT,
});
mkdirSync(path("2016/06"));
beforeEach(async () => {
  writeFileSync(path(), TEXT);
  rmSync(path("2016/06.review.yaml"), { force: true });
  rmSync(path("2016/06/a.csv"), { force: true });
  await server.desk.workspace.refresh();
});

const state = z.looseObject({
  hash: z.string(),
  summary: z.string().nullable(),
  isSigned: z.boolean(),
  isVoid: z.boolean(),
});
const call = async (name: string, input: object = {}) => {
  const { status, value } = await server.call(name, { file, ...input });
  return { status, value, message: value.message };
};
const review = async () => state.parse((await call("review")).value);
const sign = async (stage: string, person: string, isReleased = true) =>
  call("sign", { stage, person, comment: "", hash: (await review()).hash, isReleased });
const codes = () =>
  loadArchive(join(root, "content"), { drafts: false }).problems.map(({ code, file, message }) => [
    code,
    file.slice(-18),
    message,
  ]);

test("who sends an issue for review, returns it and signs it is written down, with what was signed", async () => {
  await call("submit", { person: "吴启荣", comment: "" });
  await call("sendBack", { person: "王强", stage: "审核", comment: "第1条\n请再核对" });
  expect((await review()).summary).toBe("王强退回了");
  await sign("审核", "王强");
  const { hash } = await review();
  const written = readFileSync(path("2016/06.review.yaml"), "utf8");
  expect(written).toContain("不核实身份");
  expect(
    written
      .replace(/date: .*/g, "date: D")
      .replaceAll(hash, "H")
      .replace(/^#.*\n/, ""),
  ).toBe(
    `review:
  - date: D
    step: submitted
    person: 吴启荣
    hash: H
  - date: D
    step: returned
    stage: 审核
    person: 王强
    comment: 第1条 请再核对
    hash: H
  - date: D
    step: signed
    stage: 审核
    person: 王强
    hash: H
`,
  );
});

test("the last sign-off takes the draft mark away, and what was signed stays signed", async () => {
  await sign("审核", "王强");
  expect(readFileSync(path(), "utf8")).toBe(TEXT);
  await sign("签发", "李明");
  expect(readFileSync(path(), "utf8")).toBe(TEXT.replace("status: draft\n", ""));
  expect(await review()).toMatchObject({
    isSigned: true,
    isVoid: false,
    summary: "已签：审核 王强、签发 李明",
  });
  expect(codes()).toEqual([]);
});

test("any later change of the text or of an attachment voids every sign-off, and says so", async () => {
  await sign("审核", "王强");
  await sign("签发", "李明");
  const signed = readFileSync(path(), "utf8");
  writeFileSync(path(), signed.replace("第一段", "第二段"));
  expect(await review()).toMatchObject({ isSigned: false, isVoid: true, summary: "签发以后改过，签发作废" });
  expect(codes()).toEqual([
    [
      "review/missing",
      "content/2016/06.md",
      expect.stringMatching(
        /^这一期还没有在“审核”“签发”签发：王强\d{4}-.*在“审核”签过，后来文字或附件改过，不再算数；李明/,
      ),
    ],
  ]);
  writeFileSync(path(), signed.replaceAll("\n", "\r\n"));
  expect((await review()).isVoid).toBe(false);
  writeFileSync(path("2016/06/a.csv"), "甲,乙\n");
  await server.desk.workspace.refresh();
  expect((await review()).isVoid).toBe(true);
});

test("an issue goes out with the stages that site.yaml asks for alone; drafts, older issues and what is withdrawn are not asked", async () => {
  expect(codes()).toEqual([]);
  writeFileSync(path(), TEXT.replace("status: draft\n", ""));
  expect(codes()).toMatchObject([
    ["review/missing", "content/2016/06.md", "这一期还没有在“审核”“签发”签发。"],
  ]);
  expect((await call("publishPlan")).value).toMatchObject({
    problems: [{ code: "review/missing" }],
    plan: null,
  });
  await sign("审核", "王强");
  await call("sendBack", { person: "李明", stage: "签发", comment: "再改" });
  await sign("签发", "李明");
  // Who returns an issue takes back what was signed before.
  expect(codes()).toMatchObject([
    ["review/missing", "content/2016/06.md", expect.stringContaining("“审核”")],
  ]);
  writeFileSync(path(), TEXT.replace("status: draft", "status: withdrawn\nwithdrawn:\n  date: 2016-11-01"));
  expect(codes()).toEqual([]);
});

test("nobody signs what has changed before their eyes, has errors or open questions", async () => {
  const { hash } = await review();
  writeFileSync(path(), TEXT.replace("第一段", "第二段"));
  const late = await call("sign", { stage: "签发", person: "李明", comment: "", hash, isReleased: true });
  expect([late.status, late.message]).toEqual([409, expect.stringContaining("改过了，没有签")]);
  writeFileSync(path(), TEXT.replace("date: 2016", "date: 甲2016"));
  expect((await sign("签发", "李明")).message).toContain("还有1处要改");
  writeFileSync(path(), TEXT.replace("---\n\n", "# 请核对：日期\n---\n\n"));
  expect((await sign("签发", "李明")).message).toContain("还有1处没有核对");
});

test("a record that was written by hand keeps its comments; one with errors is told with its place, and left alone", async () => {
  await sign("审核", "王强");
  const written = `# 手写的\n${readFileSync(path("2016/06.review.yaml"), "utf8")}`;
  writeFileSync(path("2016/06.review.yaml"), written);
  await call("submit", { person: "吴启荣", comment: "" });
  expect(readFileSync(path("2016/06.review.yaml"), "utf8").startsWith(written)).toBe(true);
  const hostile = written.replace("person: 王强", "person: 王\u202E强").replace("hash: ", "hash: x");
  writeFileSync(path("2016/06.review.yaml"), hostile);
  expect((await call("submit", { person: "吴启荣", comment: "" })).message).toMatch(
    /06\.review\.yaml第\d行要先改好/,
  );
  expect(readFileSync(path("2016/06.review.yaml"), "utf8")).toBe(hostile);
});
