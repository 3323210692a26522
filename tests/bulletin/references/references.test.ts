import { expect, test } from "vitest";
import { routes } from "../../../layouts/routes.tsx";
import { hashOfValue } from "../../../src/base/value-hash.ts";
import type { Issue } from "../../../src/bulletin/archive.ts";
import { issuesOnPages, itemsOnPages } from "../../../src/bulletin/pages.ts";
import { referencesOf } from "../../../src/bulletin/references/references.ts";
import { withLinks } from "../../../src/bulletin/references/text-link.ts";
import { type Files, issueText, SITE } from "../../content/archive-folder.ts";
import { editionOf } from "../../publish/edition.ts";
import { archiveOf } from "../../support/archive-of.ts";
import { expectSteadyGrowth, repeated } from "../../support/growth.ts";
import { bulletin, foundIn, marked } from "./measure.ts";

/** Below this, readers would be led astray, or find too little. */
const LEAST = { precision: 0.98, f1: 0.95 };

test("of 300 references marked by hand, nearly all are found, and hardly anything else", () => {
  const found = foundIn(bulletin());
  const marks = marked.flatMap((sentence) => sentence.marks).length;
  expect(marks).toBeGreaterThanOrEqual(300);
  let hits = 0;
  let answers = 0;
  for (const [sentence, shown] of found) {
    const left = [...sentence.marks];
    answers += shown.length;
    for (const each of shown) {
      const index = left.indexOf(each);
      if (index >= 0) left.splice(index, 1);
      if (index >= 0) hits++;
    }
  }
  const precision = hits / answers;
  const f1 = (2 * hits) / (answers + marks);
  expect(precision).toBeGreaterThanOrEqual(LEAST.precision);
  expect(f1).toBeGreaterThanOrEqual(LEAST.f1);
});

test("other journals, courses, lotteries, and numbers that do not exist lead nowhere", () => {
  const innocent = [...foundIn(bulletin())].filter(([{ marks }]) => marks.length === 0);
  expect(innocent.length).toBeGreaterThanOrEqual(80);
  expect(innocent.filter(([, shown]) => shown.length > 0)).toEqual([]);
});

const issueOf2016 = (number: number, body: string, front: Readonly<Record<string, string>> = {}): string =>
  issueText({ issue: `${number}`, date: `2016-0${number}-10`, title: `第${number}次推进会`, ...front }, body);

const OLDER = issueOf2016(1, "## 推进会召开\n\n会议部署了工作。\n\n## 大赛开幕\n\n大赛在州城开幕。\n");

/** The links of an item of 2016/2, as the text shows them. */
function linksIn(text: string, others: Files = {}): string[] {
  const archive = archiveOf({
    "2016/01.md": OLDER,
    "2016/02.md": issueOf2016(2, `## 新闻一\n\n${text}\n`),
    ...others,
  });
  const issue = archive.issues.find(({ number }) => number.id === "2") ?? fail();
  const html = issue.items[0]?.html ?? "";
  const { links } = referencesOf(archive).of(issue, 1);
  return links.map(({ start, end, path }) => `${html.slice(start, end)} ${decodeURIComponent(path)}`);
}

const fail = (): never => {
  throw new Error("The issue is not there");
};

test.each([
  ["code", "输入`见2016年第1期`。"],
  ["a block of code", "```\n见2016年第1期\n```"],
  ["a link that an editor wrote", "[见2016年第1期第2条](https://www.gov.cn/)"],
  ["a heading within an item", "### 见2016年第1期，国发〔2015〕32号\n\n正文。"],
  ["what goes across emphasis", "见2016年**第1期**。"],
])("there are no links of the archive's own in %s", (_where, text) => {
  expect(linksIn(text)).toEqual([]);
});

test("references are found in lists, tables, quotations, emphasis and beside signs that HTML escapes", () => {
  const text = `- 见2016年第1期第1条；

| 依据 |
| --- |
| 国发〔2015〕32号 |

> **国办发〔2015〕47号**

研发（R&D）<投入>见《“R&D”经费管理暂行办法》（财教〔2016〕5号）。`;
  expect(linksIn(text)).toEqual([
    "2016年第1期第1条 /2016/1/1/",
    "国发〔2015〕32号 /documents/#国发-2015-32",
    "国办发〔2015〕47号 /documents/#国办发-2015-47",
    "《“R&amp;D”经费管理暂行办法》 /documents/#财教-2016-5",
    "财教〔2016〕5号 /documents/#财教-2016-5",
  ]);
});

test.each([
  [
    "an item that is told behind an issue with emphasis in its number is found",
    "见2016年第**1**期第1条和第2条。",
    ["第2条 /2016/1/2/"],
  ],
  ["wide digits are digits", "见２０１６年第１期第１条。", ["２０１６年第１期第１条 /2016/1/1/"]],
  ["the issue before is one", "见上期。", ["上期 /2016/1/"]],
])("%s", (_what, text, links) => {
  expect(linksIn(text)).toEqual(links);
});

test("a number across emphasis is no link, and tells what is a code elsewhere", () => {
  const others = { "2016/03.md": issueOf2016(3, "## 甲\n\n通知（楚江科〔**2015**〕3号）。\n") };
  expect(linksIn("据楚江科[2016]5号。")).toEqual([]);
  expect(linksIn("据楚江科[2016]5号。", others)).toEqual(["楚江科[2016]5号 /documents/#楚江科-2016-5"]);
});

test("where nothing is numbered by itself, a number alone names no issue", () => {
  expect(linksIn("见1。", { "site.yaml": `${SITE}\nseries: []\n` })).toEqual([]);
});

test("issues and items are called as the office calls them", () => {
  const site = `${SITE}\nwords:\n  issue: 号\n  item: 篇\n`;
  expect(linksIn("见2016年第1号第2篇，国发〔2015〕32号。", { "site.yaml": site })).toEqual([
    "2016年第1号第2篇 /2016/1/2/",
    "国发〔2015〕32号 /documents/#国发-2015-32",
  ]);
});

test("a title that two numbers stand beside leads nowhere", () => {
  const others = {
    "2016/03.md": issueOf2016(
      3,
      "## 甲\n\n《全州科技工作先进集体评选办法》（楚政发〔2015〕3号）施行。\n\n## 乙\n\n《全州科技工作先进集体评选办法》（楚政发〔2016〕8号）施行。\n",
    ),
  };
  expect(linksIn("根据《全州科技工作先进集体评选办法》评选。", others)).toEqual([]);
});

test("a link says that the archive made it, and leaves the rest of the text as it is", () => {
  const html = "<p>见2016年第1期。</p>";
  const start = html.indexOf("2016");
  const link = { start, end: html.indexOf("。"), path: "/2016/1/", label: "2016年第1期" };
  expect(withLinks(html, [link], (path) => `/base${path}`)).toBe(
    '<p>见<a class="reference" href="/base/2016/1/" title="本站自动加的链接：2016年第1期">2016年第1期</a>。</p>',
  );
  expect(withLinks(html, [], (path) => path)).toBe(html);
  const again = { ...link, start: html.indexOf("。"), end: html.indexOf("<", 3), label: "“&”" };
  expect(withLinks(html, [link, again], () => "/?a&b")).toBe(
    '<p>见<a class="reference" href="/?a&amp;b" title="本站自动加的链接：2016年第1期">2016年第1期</a><a class="reference" href="/?a&amp;b" title="本站自动加的链接：“&amp;”">。</a></p>',
  );
});

const mentionsOf = (files: Files, path: string): string[] => {
  const { archive, edition } = editionOf(files);
  const outputs = routes.flatMap((route) => route.outputs(archive)).filter((output) => output.path === path);
  const page = outputs.map((output) => output.render(edition)).join("");
  const list =
    /<section class="briefs on-screen" aria-labelledby="mentions">[\s\S]*?<\/section>/.exec(page)?.[0] ?? "";
  return [...list.matchAll(/<a href="([^"]*)"/g)].map(([, href = ""]) => href);
};

const MENTIONING = {
  "2016/01.md": OLDER,
  "2016/02.md": issueOf2016(2, "## 续报\n\n见2016年第1期第2条、第1期第2条。\n\n## 总结\n\n见2016年第1期。\n"),
  "2016/03.md": issueOf2016(3, "## 再续\n\n大赛的开幕见2016年第1期第2条。\n"),
};

test("the page of an item or issue lists what mentions it, newest first, each once", () => {
  expect(mentionsOf(MENTIONING, "/2016/1/2/")).toEqual(["/2016/3/1/", "/2016/2/1/"]);
  expect(mentionsOf(MENTIONING, "/2016/1/")).toEqual(["/2016/2/2/"]);
  expect(mentionsOf(MENTIONING, "/2016/1/1/")).toEqual([]);
});

test("what is withdrawn mentions nothing, shown or not, and teaches no titles", () => {
  const withdrawn = (show: string): Files => ({
    ...MENTIONING,
    "2016/03.md": issueOf2016(3, "## 再续\n\n见2016年第1期第2条。据国发〔2015〕32号。\n", {
      withdrawals: `\n  - item: 1\n    date: 2016-05-12\n    why: 有误${show}`,
    }),
  });
  for (const show of ["", "\n    show: true"]) {
    expect(mentionsOf(withdrawn(show), "/2016/1/2/")).toEqual(["/2016/2/1/"]);
    expect(referencesOf(archiveOf(withdrawn(show))).documents).toEqual([]);
  }
});

test("a link to what is withdrawn says nothing of its text", () => {
  const files = {
    "2016/01.md": issueOf2016(1, "## 推进会召开\n\n机密的正文。\n", {
      status: "withdrawn",
      withdrawn: "\n  date: 2016-05-12\n  why: 有误",
    }),
    "2016/02.md": issueOf2016(2, "## 续报\n\n见2016年第1期第1条。\n"),
  };
  const { archive, edition } = editionOf(files);
  const pages = routes.flatMap((route) => route.outputs(archive)).map((output) => output.render(edition));
  expect(pages.some((page) => page.includes('class="reference" href="/2016/1/1/"'))).toBe(true);
  expect(pages.filter((page) => page.includes("机密的正文"))).toEqual([]);
});

/** A hash of all that each page of an issue or item shows. */
const entriesOf = (files: Files): ReadonlyMap<string, string> => {
  const archive = archiveOf(files);
  const keyOf = ({ year, number }: Issue): string => `${year}/${number.id}`;
  return new Map([
    ...issuesOnPages(archive).map(({ links, mentions, issue }): [string, string] => [
      keyOf(issue),
      hashOfValue([links, mentions]),
    ]),
    ...itemsOnPages(archive).map(({ links, mentions, issue, item }): [string, string] => [
      `${keyOf(issue)}/${item.position}`,
      hashOfValue([links, mentions]),
    ]),
  ]);
};

test("a new reference changes the page that is meant, and those of its own issue; no other", () => {
  const before = entriesOf(MENTIONING);
  const after = entriesOf({
    ...MENTIONING,
    "2016/04.md": issueOf2016(4, "## 第四次\n\n见2016年第2期第1条。\n"),
  });
  const changed = [...before.keys()].filter((path) => before.get(path) !== after.get(path));
  expect(changed).toEqual(["2016/2/1"]);
});

test("a changed text of what mentions a page leaves that page as it is", () => {
  const edited = MENTIONING["2016/03.md"].replace("大赛的开幕", "大赛的盛况");
  expect(entriesOf({ ...MENTIONING, "2016/03.md": edited }).get("2016/1/2")).toBe(
    entriesOf(MENTIONING).get("2016/1/2"),
  );
});

const page = (files: Files, path: string): string | undefined => {
  const { archive, edition } = editionOf(files);
  return routes
    .flatMap((route) => route.outputs(archive))
    .find((output) => output.path === path)
    ?.render(edition);
};

test("the list of documents has each by its number and title, with what mentions it", () => {
  const files = {
    "documents.yaml": "documents:\n  - title: 中华人民共和国促进科技成果转化法\n    names: 成果转化法\n",
    "2016/01.md": issueOf2016(1, "## 甲\n\n《关于支持返乡创业的意见》（国办发〔2015〕47号）印发。\n"),
    "2016/02.md": issueOf2016(2, "## 乙\n\n贯彻国办发〔2015〕47号和《成果转化法》。\n"),
  };
  const list = page(files, "/documents/") ?? "";
  const sections = [...list.matchAll(/<section id="([^"]*)">([\s\S]*?)<\/section>/g)].map(
    ([, id, section = ""]) => [id, ...[...section.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href)],
  );
  expect(sections).toEqual([
    ["国办发-2015-47", "/2016/2/1/", "/2016/1/1/"],
    ["中华人民共和国促进科技成果转化法", "/2016/2/1/"],
  ]);
  expect(list).toContain("《关于支持返乡创业的意见》");
});

test("a document that the list names without its number has the number that a text tells, and stands there once", () => {
  const files = {
    "documents.yaml": "documents:\n  - title: 关于支持返乡创业的意见\n    names: 返乡创业意见\n",
    "2016/01.md": issueOf2016(1, "## 甲\n\n《关于支持返乡创业的意见》（国办发〔2015〕47号）印发。\n"),
    "2016/02.md": issueOf2016(2, "## 乙\n\n贯彻《返乡创业意见》。\n"),
  };
  const { documents } = referencesOf(archiveOf(files));
  expect(documents.map(({ id, title, mentions }) => [id, title, mentions.length])).toEqual([
    ["国办发-2015-47", "关于支持返乡创业的意见", 2],
  ]);
});

test("without a document that is mentioned there is no list; where the office does without it, no link leads to it", () => {
  expect(page({ "2016/01.md": OLDER }, "/documents/")).toBeUndefined();
  const files = {
    "site.yaml": `${SITE}\ntheme:\n  without:\n    - 文件\n`,
    "2016/01.md": issueOf2016(1, "## 甲\n\n据国办发〔2015〕47号。\n\n## 乙\n\n见本期第1条。\n"),
  };
  expect(page(files, "/documents/")).not.toContain("国办发");
  expect(page(files, "/2016/1/1/")).not.toContain("reference");
  expect(page(files, "/2016/1/2/")).toContain('class="reference" href="/2016/1/1/"');
});

test("what stands before the first item mentions as the whole issue", () => {
  const archive = archiveOf({
    "2016/01.md": OLDER,
    "2016/02.md": issueOf2016(2, "编者按：见2016年第1期第2条。\n\n## 新闻一\n\n正文。\n"),
  });
  const [older, issue] = archive.issues;
  const references = referencesOf(archive);
  expect(issue && references.of(issue, null).links).toHaveLength(1);
  expect(issue && references.of(issue, 1).links).toEqual([]);
  expect(older && references.of(older, 2).mentions.map(({ path, heading }) => [path, heading])).toEqual([
    ["/2016/2/", "第2次推进会"],
  ]);
});

test("a withdrawn issue mentions nothing, though its text may be read", () => {
  const withdrawn = { status: "withdrawn", withdrawn: "\n  date: 2016-05-12\n  show: true" };
  const archive = archiveOf({
    "2016/01.md": OLDER,
    "2016/02.md": issueOf2016(2, "见2016年第1期。\n\n## 新闻一\n\n见2016年第1期第2条。\n", withdrawn),
  });
  const [older] = archive.issues;
  const { of } = referencesOf(archive);
  expect(older && [of(older, null), of(older, 2)].flatMap(({ mentions }) => mentions)).toEqual([]);
});

test("documents stand by their year, the newest first, then by code and number; those without a number last", () => {
  const numbers = ["国发〔2015〕9号", "国办发〔2015〕2号", "国发〔2016〕1号", "国发〔2015〕10号"];
  const archive = archiveOf({
    "documents.yaml": "documents:\n  - title: 乙办法\n  - title: 甲办法\n  - title: 丙办法\n",
    "2016/01.md": issueOf2016(1, `## 甲\n\n据${numbers.join("，据")}，《乙办法》《甲办法》。\n`),
  });
  const { documents } = referencesOf(archive);
  expect(documents.map(({ id }) => id)).toEqual([
    "国发-2016-1",
    "国办发-2015-2",
    "国发-2015-9",
    "国发-2015-10",
    ...["乙办法", "甲办法"].sort((a, b) => (a < b ? -1 : 1)),
  ]);
});

test("the label of a link says what is meant, in the office's words", () => {
  const archive = archiveOf({
    "site.yaml": `${SITE}\nwords:\n  issue: 号\n  item: 篇\n`,
    "2016/01.md": OLDER,
    "2016/02.md": issueOf2016(2, "## 新闻一\n\n见2016年第1号、2016年第1号第2篇，国发〔2015〕32号。\n"),
  });
  const [, issue] = archive.issues;
  expect(
    issue &&
      referencesOf(archive)
        .of(issue, 1)
        .links.map(({ label }) => label),
  ).toEqual(["2016年第1号", "2016年第1号第2篇", "提到国发〔2015〕32号的新闻"]);
});

/** Just below the length of a paragraph that is refused. */
const LONGEST = 19_000;

test.each([
  ["numbers of issues", "见2016年第1期、"],
  ["numbers of documents", "国发〔2015〕32号、"],
  ["titles", "《关于召开会议的通知》（"],
  ["titles with numbers", "《关于召开会议的通知》（国发〔2015〕32号），"],
  ["signs that HTML escapes", "“&”《<>》见2016年第1期"],
  ["numbers that name none, behind a long sentence", "丙第1期丁", "甲"],
])(
  "a paragraph full of %s is looked through in time that grows with its length",
  (_what, piece, before = "") => {
    expectSteadyGrowth(
      (size) => {
        const text =
          before === ""
            ? repeated(piece, size)
            : `${repeated(before, size / 2)}。${repeated(piece, size / 2)}`;
        const issue = issueOf2016(2, `## 新闻一\n\n${text}\n`);
        const archive = archiveOf({ "2016/01.md": OLDER, "2016/02.md": issue });
        expect(referencesOf(archive).documents.length).toBeLessThan(3);
      },
      LONGEST,
      piece,
    );
  },
);
