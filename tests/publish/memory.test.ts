import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { MachineError, UsageError } from "../../src/base/errors.ts";
import { readMemory, withoutIssues } from "../../src/publish/memory.ts";

const DIGESTS = { version: 1, issues: {}, pages: ["/about/"], withdrawn: [] };

function siteOf(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), "memory-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), JSON.stringify(content));
  return folder;
}

async function remember(call: { against?: string; live?: string; output?: string }) {
  const notes: string[] = [];
  const memory = await readMemory({
    against: "",
    live: undefined,
    output: "/nowhere/at/all",
    shown: "_site",
    ...call,
    tell: (note) => notes.push(note),
  });
  return { memory, notes };
}

test("the site that is replaced is the memory, unless another is named", async () => {
  const output = siteOf({ "archive.json": {}, "digests.json": DIGESTS });
  expect(await remember({ output })).toEqual({ memory: DIGESTS, notes: [] });
  expect((await remember({ output, against: "none" })).memory).toBeNull();
  const other = siteOf({ "digests.json": { ...DIGESTS, pages: [] } });
  expect((await remember({ output, against: other })).memory?.pages).toEqual([]);
});

test("who never published is not bothered; a site of an older generator is said to be none to compare with", async () => {
  expect(await remember({})).toEqual({ memory: null, notes: [] });
  const { memory, notes } = await remember({ output: siteOf({ "archive.json": {} }) });
  expect([memory, notes.length]).toEqual([null, 1]);
});

test("a folder that is not there, or no such site, is wrong usage, with the way to publish for the first time", async () => {
  for (const against of ["/nowhere/at/all", siteOf({ "index.html": "" }), siteOf({ "archive.json": {} })]) {
    await expect(remember({ against })).rejects.toThrow(UsageError);
    await expect(remember({ against })).rejects.toThrow("--against none");
  }
});

test("an address that can't be reached is the machine's failure, never silence", async () => {
  for (const call of [{ against: "http://127.0.0.1:1/" }, { live: "http://127.0.0.1:1/" }])
    await expect(remember(call)).rejects.toThrow(MachineError);
});

test("issues that never went out are named by year and number", () => {
  const issue = {
    title: "",
    date: "",
    byline: "",
    preamble: "",
    items: [],
    attachments: {},
    corrections: [],
    versions: [],
  };
  const memory = { ...DIGESTS, version: 1 as const, issues: { "2016/6": issue, "2016/6-7": issue } };
  expect(Object.keys(withoutIssues(memory, "2016/6")?.issues ?? {})).toEqual(["2016/6-7"]);
  expect(() => withoutIssues(memory, "第6期")).toThrow(UsageError);
});
