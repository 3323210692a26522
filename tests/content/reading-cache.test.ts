import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadArchive } from "../../src/content/load.ts";
import { ReadingCache } from "../../src/content/reading-cache.ts";
import { contentFolder, issueText, PNG } from "./archive-folder.ts";

const KEPT = ".cache/readings";

/** Some of everything that a reading says: problems with and without a place, allowances, links, names that look alike. */
const FILES = {
  "2015/01.md": issueText({ issue: "1", date: "2015-01-05 08:00" }),
  "2016/01.md": issueText(
    { issue: "1", total: "9", author: "吴启荣" },
    "## 甲\n\n见[上一期](/2015/1/#item-9)。\n",
  ),
  "2016/02.md": issueText(
    { issue: "2", total: "7", author: "吴启荥" },
    "## 甲\n\n电话13812341234，的的确确。\n",
  ),
  "2016/03.md": issueText({ issue: "3", date: "2016年3月1日" }),
  "2016/05.md": "不是简报",
  "2016/06.md": issueText({ issue: "6" }, "## 乙\n\n![](06/a.png)\n"),
  "2016/06/a.png": PNG,
  "2016/06/b.png": PNG,
};
const load = (content: string, kept?: ReadingCache) =>
  loadArchive(content, { drafts: true, ...(kept ? { kept } : {}) });

test("a reading that was kept says what a new one says", () => {
  const content = contentFolder(FILES);
  const anew = load(content);
  expect(anew.problems.length).toBeGreaterThan(5);
  expect(load(content, new ReadingCache(content))).toEqual(anew);
  expect(load(content, new ReadingCache(content))).toEqual(anew);
});

test("a changed file, a changed department or another picture beside it is seen at once", () => {
  const content = contentFolder(FILES);
  const kept = new ReadingCache(content);
  load(content, kept);
  for (const [file, change] of [
    ["2015/01.md", (text: string) => text.replace("正文", "改过的正文")],
    ["2016/06.md", (text: string) => text.replace("a.png", "b.png")],
    ["site.yaml", (text: string) => text.replace("州教育局", "州教体局")],
  ] as const) {
    writeFileSync(join(content, file), change(readFileSync(join(content, file), "utf8")));
    expect(load(content, kept)).toEqual(load(content));
  }
  writeFileSync(join(content, "2016/06/c.png"), PNG);
  expect(load(content, kept)).toEqual(load(content));
});

test("a damaged cache is no cache", () => {
  const content = contentFolder(FILES);
  const anew = load(content);
  load(content, new ReadingCache(content));
  for (const name of readdirSync(KEPT)) writeFileSync(join(KEPT, name), "damaged");
  expect(load(content, new ReadingCache(content))).toEqual(anew);
});
