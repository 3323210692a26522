import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { digestOfFile } from "../../src/base/file-digest.ts";
import { MANIFEST_FILE, writeManifest } from "../../src/publish/integrity/manifest.ts";
import { deleteWithdrawn, publishRelease, rollBack } from "../../src/publish/releases.ts";
import { inWorkplace, swap } from "../../src/publish/swap.ts";

const MAKER = { generator: "bulletin-archive 1.0.0", commit: null };

/** A place with a site's folder, and ways to publish sites of one page there. */
function workshop() {
  const place = mkdtempSync(join(tmpdir(), "releases-"));
  const output = join(place, "site");
  const page = join(output, "index.html");
  const lay = (folder: string, text: string, digests: object = {}) => {
    mkdirSync(folder);
    writeFileSync(join(folder, "digests.json"), JSON.stringify(digests));
    writeFileSync(join(folder, "index.html"), text);
    writeFileSync(join(folder, MANIFEST_FILE), writeManifest(new Map(), MAKER));
  };
  return {
    place,
    page,
    releases: () => readdirSync(join(place, ".site-releases")),
    shown: () => readFileSync(page, "utf8"),
    rollBack: () => rollBack(output),
    deleteWithdrawn: () => deleteWithdrawn(output),
    release: (text: string, keep: number, digests?: object) =>
      inWorkplace(output, async (workplace) => {
        lay(workplace.stage, text, digests);
        const digest = { key: "", ...digestOfFile(Buffer.from(text)) };
        await publishRelease(workplace, output, new Map([["index.html", digest]]), keep);
      }),
    folder: async (text: string) => {
      await new Promise((resolve) => setTimeout(resolve, 20)); // the file system's clock is a coarse one
      await inWorkplace(output, async (workplace) => {
        lay(workplace.stage, text);
        await swap(output, workplace);
      });
    },
  };
}

test("a release of the same content as the one that is served takes its place without a moment in which there is none", async () => {
  const { page, releases, shown, release } = workshop();
  await release("甲", 2);
  let isDone = false;
  const publishing = release("甲", 2).finally(() => {
    isDone = true;
  });
  while (!isDone) {
    expect(existsSync(page)).toBe(true);
    await new Promise(setImmediate);
  }
  await publishing;
  expect(shown()).toBe("甲");
  expect(releases()).toHaveLength(1);
});

test("a site can become a plain folder and a release again as often as it likes, and no release is harmed", async () => {
  const { shown, release, folder, rollBack } = workshop();
  for (const round of ["一", "二", "三"]) {
    await release(`${round}甲`, 9);
    await folder(`${round}乙`);
    expect(shown()).toBe(`${round}乙`);
  }
  await release("丁", 9);
  for (const earlier of ["三乙", "三甲", "二乙", "二甲", "一乙", "一甲"]) {
    await rollBack();
    expect(shown()).toBe(earlier);
  }
});

test("of releases that come back to an earlier content as many are kept as were asked for", async () => {
  const { shown, release, releases, rollBack } = workshop();
  for (const text of ["甲", "乙", "甲", "丙"]) await release(text, 2);
  expect(releases()).toHaveLength(2);
  await rollBack();
  expect(shown()).toBe("甲");
});

test("whatever else lies among the releases is left alone", async () => {
  const { place, releases, release } = workshop();
  await release("甲", 1);
  mkdirSync(join(place, ".site-releases/abcdefabcdef"));
  writeFileSync(join(place, ".site-releases/abcdefabcdef/precious.txt"), "");
  mkdirSync(join(place, ".site-releases/photos"));
  writeFileSync(join(place, ".site-releases/link"), "");
  await release("乙", 1);
  expect(releases()).toEqual(expect.arrayContaining(["abcdefabcdef", "photos", "link"]));
  expect(releases()).toHaveLength(4);
});

const ITEM = { heading: "", text: "", byline: "" };
const ISSUE = {
  title: "",
  date: "",
  byline: "",
  preamble: "",
  items: [ITEM, ITEM],
  attachments: {},
  corrections: [],
};
const site = (withdrawn: readonly string[], issues: object = { "2016/6": ISSUE }) => ({
  version: 1,
  pages: [],
  issues,
  withdrawn,
});

test("a site that has withdrawn something goes back to none that has its text, and keeps none", async () => {
  const { shown, release, releases, rollBack, deleteWithdrawn } = workshop();
  await release("没有这一期", 9, site([], {}));
  await release("读不出来", 9);
  await release("原文", 9, site([]));
  await release("撤回另一条", 9, site(["2016/6/1"]));
  await release("撤回", 9, site(["2016/6/2"]));
  await expect(rollBack()).rejects.toThrow("撤回");
  expect(shown()).toBe("撤回");
  await deleteWithdrawn();
  expect(releases()).toHaveLength(2);
  await rollBack();
  expect(shown()).toBe("没有这一期");
});
