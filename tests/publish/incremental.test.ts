import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wire } from "../../.eleventy.ts";
import { integrityPage, routes } from "../../layouts/routes.tsx";
import { volumePage } from "../../layouts/volume.tsx";
import { formatProblems } from "../../src/content/format.ts";
import { loadArchive } from "../../src/content/load.ts";
import { hasErrors } from "../../src/content/problem.ts";
import { ReadingCache } from "../../src/content/reading-cache.ts";
import { type Built, buildSite } from "../../src/publish/build.ts";
import { PartCache } from "../../src/search/part-cache.ts";
import { snapshotOf } from "../commands/run.ts";

const folder = mkdtempSync(join(tmpdir(), "incremental-"));
const content = join(folder, "content");
const site = join(folder, "site");
let fresh = 0;

/** Builds with what was kept, or without. */
async function build(output: string, isFresh = false): Promise<Built> {
  const { archive, problems } = loadArchive(content, {
    drafts: false,
    ...(isFresh ? {} : { kept: new ReadingCache(content) }),
  });
  if (!archive || hasErrors(problems)) throw new Error(formatProblems(problems, "text"));
  return buildSite(archive, {
    layouts: { wire, routes, integrityPage, volumePage },
    content,
    output,
    releases: 0,
    browser: null,
    progress: { step() {}, count() {} },
    ...(isFresh ? { cache: new PartCache(join(folder, `index-${fresh}`)) } : {}),
  });
}

/** The site as it would be had nothing been built before. */
async function fromNothing(): Promise<Record<string, string>> {
  const output = join(folder, `fresh-${fresh++}`);
  await build(output, true);
  return snapshotOf(output);
}

/** Folders that hold nothing. */
const emptyFolders = (): string[] =>
  readdirSync(site, { recursive: true, encoding: "utf8" }).filter((path) => {
    const whole = join(site, path);
    return statSync(whole).isDirectory() && readdirSync(whole).length === 0;
  });

/** Some file of a site's index with words. */
function indexFile(output: string): string {
  const files = readdirSync(join(output, "pagefind"), { recursive: true, encoding: "utf8" });
  return join(output, "pagefind", files.find((file) => file.endsWith(".pf_index")) ?? "");
}

/** By file, when it was last written and which file on disk it is. */
const traces = (): Map<string, string> =>
  new Map(
    readdirSync(site, { recursive: true, encoding: "utf8" }).map((file) => {
      const { mtimeMs, ino } = statSync(join(site, file));
      return [file, `${mtimeMs} ${ino}`];
    }),
  );

/** Edits a file; an edit that changes nothing would prove nothing. */
function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(join(content, file), "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(content, file), after);
}

beforeAll(async () => {
  cpSync("content", content, { recursive: true });
  await build(site);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CORRECTION = "corrections:\n  - date: 2017-01-05\n    item: 1\n    what: 数字有误\n";

describe("the next build gives the same bytes as a build from nothing", () => {
  test.each<readonly [what: string, change: () => void]>([
    ["a text is changed", () => edit("2016/06.md", (text) => text.replace("推进会", "动员会"))],
    ["a headline is changed", () => edit("2016/06.md", (text) => text.replace(/^## .*$/m, "## 另一个标题"))],
    ["a title is changed", () => edit("2017/03.md", (text) => text.replace(/^title: .*$/m, "title: 另一期"))],
    ["a byline is changed", () => edit("2016/06.md", (text) => text.replaceAll("吴启荣", "吴启明"))],
    [
      "an issue becomes a draft again",
      () => edit("2017/03.md", (text) => text.replace(/^date:/m, "status: draft\ndate:")),
    ],
    ["it is published again", () => edit("2017/03.md", (text) => text.replace("status: draft\n", ""))],
    [
      "an issue is gone",
      () => {
        for (const path of ["2017/03.md", "2017/03"]) rmSync(join(content, path), { recursive: true });
      },
    ],
    [
      "an issue is added",
      () => {
        for (const path of ["2017/03.md", "2017/03"])
          cpSync(join("content", path), join(content, path), { recursive: true });
      },
    ],
    [
      "an issue is about something else",
      () => edit("2016/06.md", (text) => text.replace("- 启迪K栈", "- 另一个主题")),
    ],
    [
      "an issue is corrected",
      () => edit("2016/05.md", (text) => text.replace(/^date:/m, `${CORRECTION}date:`)),
    ],
    [
      "an issue is withdrawn",
      () => edit("2016/04.md", (text) => text.replace(/^date:/m, "status: withdrawn\ndate:")),
    ],
    [
      "an address has moved",
      () => edit("redirects.yaml", (text) => `${text}  - from: /old/\n    to: /2016/6/\n`),
    ],
    [
      "the site has another name",
      () => edit("site.yaml", (text) => text.replace(/^name: .*$/m, "name: 另一种简报")),
    ],
    [
      "another search is watched",
      () => edit("site.yaml", (text) => `${text}  - id: jiangli\n    title: 奖励\n    query: 奖励\n`),
    ],
    ["a text is found by it, too", () => edit("2016/05.md", (text) => `${text}\n奖励\n`)],
    ["a word means the same as another", () => edit("synonyms.yaml", (text) => `${text}  - 甲词、乙词\n`)],
    [
      "an issue mentions an older one and a document",
      () => edit("2017/02.md", (text) => `${text}\n见2016年第6期第2条和国发〔2015〕32号。\n`),
    ],
    [
      "an issue is about the same as a newer one",
      () =>
        edit(
          "2015/04.md",
          (text) => `${text}\n## 创新创业大赛落幕\n\n楚雄启迪K栈众创空间举行创新创业大赛决赛。\n`,
        ),
    ],
    [
      "a document has a title",
      () =>
        writeFileSync(
          join(content, "documents.yaml"),
          "documents:\n  - title: 关于双创的意见\n    number: 国发〔2015〕32号\n",
        ),
    ],
    ["a page was damaged", () => appendFileSync(join(site, "2016/6/index.html"), "x")],
    ["a page was deleted", () => rmSync(join(site, "2016/6/index.html"))],
    ["the search index was damaged", () => rmSync(join(site, "pagefind"), { recursive: true })],
    ["a file of the search index was damaged", () => appendFileSync(indexFile(site), "x")],
  ])("%s", async (_what, change) => {
    change();
    await build(site);
    expect(snapshotOf(site)).toEqual(await fromNothing());
    expect(emptyFolders()).toEqual([]);
  });
});

test("where nothing has changed, no file is touched", async () => {
  await build(site);
  const before = traces();
  expect((await build(site)).changed).toBe(0);
  expect(traces()).toEqual(before);
});

test("a changed text leaves the pages of other issues as they are on disk", async () => {
  await build(site);
  const before = traces();
  edit("2016/06.md", (text) => text.replace("。", "！"));
  await build(site);
  const after = traces();
  for (const file of ["2015/1/index.html", "2017/3/index.html", "2017/3/index.json", "favicon.svg"])
    expect([file, after.get(file)]).toEqual([file, before.get(file)]);
  expect(after.get("2016/6/index.html")).not.toBe(before.get("2016/6/index.html"));
});
