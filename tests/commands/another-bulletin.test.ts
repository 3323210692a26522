/** A hospital's weekly, which shares nothing with the sample but the program: its own words, look, logo, and no more pages than it wants. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { run, snapshotOf, workshop } from "./run.ts";

const SITE = `name: 安平县人民医院院务周报
short: 院务周报
description: 安平县人民医院每周的医疗、护理和后勤消息
url: https://news.anping-hospital.example
sample: true
footer:
  sponsor: 安平县人民医院
  contact: 电话 0318-7520001
  copyright: 转载请注明来源
theme:
  colour: "#1b5e4b"
  typeface: 黑体
  without:
    - 作者
    - 主题
words:
  bulletin: 周报
  issue: 号
  item: 篇
`;

const issue = (number: number, total: number, date: string, extra = ""): string => `---
title: 门诊楼${number}层启用
issue: ${number}
total: ${total}
date: ${date}
source: 医务科、护理部
author: 李雨桐
keywords:
  - 门诊
${extra}---

## 门诊楼${number}层启用

诊室和候诊区全部开放。

（医务科 李雨桐）

## 护理技能比赛闭幕

十二个病区的护士参加比赛。

（护理部 何静）
`;

const FILES = {
  "site.yaml": SITE,
  "2025/51.md": issue(51, 99, "2025-12-19"),
  "2026/01.md": issue(1, 100, "2026-01-09"),
  "2026/02.md": issue(
    2,
    101,
    "2026-01-16",
    "corrections:\n  - date: 2026-01-17\n    item: 2\n    what: 人数\n  - date: 2026-01-18\n    what: 标题\n    minor: true\n",
  ),
  "2026/03.md": issue(
    3,
    102,
    "2026-01-23",
    "withdrawals:\n  - item: 2\n    date: 2026-01-24\n    who: 院办公室\n    why: 重复\n",
  ),
};

const folder = mkdtempSync(join(tmpdir(), "hospital-"));
afterAll(() => rmSync(folder, { recursive: true }));
for (const [path, text] of Object.entries(FILES)) {
  mkdirSync(dirname(join(folder, "content", path)), { recursive: true });
  writeFileSync(join(folder, "content", path), text);
}
const built = run("build", ["--content", join(folder, "content"), "--output", join(folder, "site")]);
const files = Object.fromEntries(
  Object.entries(snapshotOf(join(folder, "site"))).map(([path, bytes]) => [
    path,
    Buffer.from(bytes, "latin1").toString(),
  ]),
);
const written = Object.entries(files).filter(([path]) => /\.(html|xml|json|jsonld|csv|txt|md)$/.test(path));

test("the site is built, and nothing in it is of another bulletin", () => {
  expect([built.status, built.stderr]).toEqual([0, expect.not.stringContaining("错误")]);
  expect(written.length).toBeGreaterThan(50);
  for (const [path, text] of written)
    expect(text.match(/.{0,20}(简报|楚雄|创新驱动|吴启荣|州科技局).{0,20}/u)?.[0], path).toBeUndefined();
});

test("issues and items are called what the office calls them, on pages, in feeds, in data and in citations", () => {
  // Columns and the editors’ own Markdown are named by the contract.
  const told = written.filter(([path]) => !/^(search\/.*json|\d+\/\d+\/index\.md|.*\.csv)$/.test(path));
  for (const [path, text] of told)
    expect(
      text.match(/.{0,20}(第\d+期|\d期|[本每各一]期|\d条|[本每各一]条).{0,20}/u)?.[0],
      path,
    ).toBeUndefined();
  expect(files["2026/2/index.html"]).toContain("第2号（总第101号）");
  expect(files["2026/2/index.html"]).toContain("引用本号");
  expect(files["2026/2/index.html"]).toMatch(/《安平县人民医院院务周报》2026年第2号（总第101号）/);
  expect(files["index.html"]).toContain("共4号、8篇新闻");
  expect(files["about/index.html"]).toContain("<h1>关于周报</h1>");
  expect(files["feed.xml"]).toContain("2026年第2号");
  expect(files["2026/2/index.json"]).toContain('"label": "第2号（总第101号）"');
  expect(files["search/index.html"]).toMatch(/data-words="周报 号 篇"/);
});

test("words with the same signs in another sense stay as they are", () => {
  expect(files["search/index.html"]).toContain("起始日期");
  expect(files["index.html"]).toContain("近期更正与撤回");
  expect(files["about/index.html"]).toContain("<h2>期号</h2>");
});

test("there are no pages of what the office does without, nothing links to them, and their addresses lead on", () => {
  for (const [path, text] of written)
    if (path.endsWith(".html") && !/^(authors|topics)\//.test(path))
      expect(text, path).not.toMatch(/href="\/(authors|topics)\//);
  expect(files["sitemap.xml"]).not.toMatch(/\/(authors|topics)\//);
  expect(files["sitemap.xml"]).toContain("/sources/");
  expect(files["authors/李雨桐/index.html"]).toContain(
    `content="0; url=/search/?q=${encodeURIComponent("作者:李雨桐")}"`,
  );
  const search = `/search/?q=${encodeURIComponent("门诊")}`;
  expect(files["topics/门诊/index.html"]).toContain(`content="0; url=${search}"`);
  expect(files["redirects/nginx.conf"]).toContain(
    'location = "/topics/门诊/feed.xml" { return 301 "/feed.xml"; }',
  );
});

test("a part that can't be left out, and a word that no sentence takes, are named", () => {
  const wrong = SITE.replace("- 主题", "- 更正")
    .replace("issue: 号", "issue: 回")
    .replace("item: 篇", "item: a");
  const { check } = workshop({ ...FILES, "site.yaml": wrong });
  const { stdout } = check();
  expect([...stdout.matchAll(/错误 (\S+)/g)].map(([, code]) => code)).toEqual([
    "theme/without",
    "words/issue",
    "words/form",
  ]);
});
