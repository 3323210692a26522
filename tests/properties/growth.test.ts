/** What is twice as long takes about twice as long to read, up to the longest file: no editor waits for minutes. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { atOnce } from "../../src/base/steps.ts";
import { findingsInside } from "../../src/content/attachments/findings.ts";
import { NOTHING_INSIDE } from "../../src/content/attachments/inside.ts";
import { checkArchive } from "../../src/content/check/archive-checks.ts";
import { checkRedirects } from "../../src/content/check/check-redirects.ts";
import { NOTHING_KNOWN } from "../../src/content/check/known-addresses.ts";
import { FORMATS, formatProblems } from "../../src/content/format.ts";
import { readIssue } from "../../src/content/read-issue.ts";
import { readRedirects } from "../../src/content/read-redirects.ts";
import { readSite } from "../../src/content/read-site.ts";
import type { IssueReading } from "../../src/content/reading.ts";
import type { IssueFile } from "../../src/content/scan.ts";
import { expectSteadyGrowth, repeated } from "../support/growth.ts";
import { PIECES } from "./nasty.ts";

const FRONT = { title: "全州", issue: "6", date: "2016-10-19", source: "州科技局", author: "吴启荣" };
const SOURCE: IssueFile = {
  year: 2016,
  stem: "06",
  file: "content/2016/06.md",
  attachments: new Map(),
  originals: new Map(),
  versions: [],
  review: null,
};
const SITE = readFileSync("content/site.yaml", "utf8");
const inOneLine = (words: string): string => words.replaceAll("\n", " ");

function readWith(front: Readonly<Record<string, string>>, body: string): IssueReading {
  const lines = Object.entries({ ...FRONT, ...front }).map(([key, value]) => `${key}: ${value}`);
  const reading = readIssue(SOURCE, Buffer.from(`---\n${lines.join("\n")}\n---\n\n${body}\n`), {
    base: "/",
    series: [],
    isUnsigned: false,
    departments: new Map([["州科技局", "州科技局"]]),
  });
  for (const format of FORMATS) formatProblems(reading.problems, format);
  return reading;
}

test("what grows with the square of the size is noticed", () => {
  const readEachRest = (size: number): void => {
    const text = repeated("甲", size);
    for (let at = 0; at < size; at++) Array.from(text.slice(at));
  };
  expect(() => expectSteadyGrowth(readEachRest, 8000, "", 2000)).toThrow();
});

const LARGEST_ISSUE = 2_000_000;
/** A quarter of a megabyte of front matter is refused, and so is more than that. */
const LARGEST_FRONT = 64_000;

const BODY = [
  "*\n",
  "**_",
  "甲*乙\n\n",
  "==a",
  "[a](b",
  "![",
  "`",
  "（一）\n\n",
  "1\n",
  "13812345678 ",
  "机密 ",
  "内部",
  "> a\n",
  "- a\n",
  "|a|b\n",
  "|\n",
  "甲[^1]\n\n",
  "“",
  "\u00a0",
  " \n",
  "## 甲\n\n乙\n\n",
  "（州科技局 吴启荣）\n\n",
  "https://a.b ",
  "<b>",
  "甲，乙。",
  "^\n",
  "！\n",
  "……",
  "06/a.png",
  "（州科技局\n\n",
  "机密★\n",
  "1-",
  "l3O",
  "护照 E1",
  "&#9733;",
  "++甲",
  "（待",
  "），",
  "甲,",
  "](",
  "](*",
  "](`",
  "*,",
  "《",
  "###",
  "\n> a",
  "\n  a",
];
test.each(BODY)("a body of %j over and over again", (pump) => {
  expectSteadyGrowth((size) => void readWith({}, `## 甲\n\n${repeated(pump, size)}`), LARGEST_ISSUE, pump);
});

const IN_LINES = PIECES.map((piece) => `${piece}\n`);
test.each([
  ["body", 8000, [...PIECES, ...IN_LINES], (text: string) => readWith({}, `## 甲\n\n${text}`)],
  ["headline", 8000, PIECES, (text: string) => readWith({}, `## ${inOneLine(text)}\n\n乙`)],
  ["field", 8000, PIECES, (text: string) => readWith({ summary: text }, "## 甲\n\n乙")],
  ["front matter", 4000, IN_LINES, (text: string) => readWith({ summary: `甲\n${text}` }, "## 甲\n\n乙")],
])("a %s of any piece of markup over and over again", (_place, size, pumps, read) => {
  for (const pump of pumps)
    expectSteadyGrowth((length) => void read(repeated(pump, length)), size, pump, size / 4);
});

const WORDS = [
  "甲：",
  ":\n",
  "、\n",
  "（一）",
  "甲 ",
  "甲、",
  "*\n",
  "13812345678 ",
  "“",
  "&#x31;",
  "（州科技局 吴启荣）",
  "'",
  "[a, ",
];
test.each(["title", "summary", "author", "source"])("a %s of one thing over and over again", (field) => {
  for (const pump of WORDS) {
    const read = (size: number) => void readWith({ [field]: inOneLine(repeated(pump, size)) }, "## 甲\n\n乙");
    expectSteadyGrowth(read, LARGEST_FRONT, `${field} ${pump}`);
    const folded = (size: number) =>
      void readWith({ [field]: `|-\n  ${repeated(pump, size).replaceAll("\n", "\n  ")}` }, "## 甲\n\n乙");
    expectSteadyGrowth(folded, LARGEST_FRONT, `${field} in lines ${pump}`);
  }
});

test("a byline of one thing over and over again", () => {
  for (const pump of WORDS)
    expectSteadyGrowth(
      (size) => void readWith({}, `## 甲\n\n正文。\n\n（${inOneLine(repeated(pump, size))}）`),
      LARGEST_ISSUE,
      pump,
    );
});

test("values of site.yaml of one thing over and over again", () => {
  for (const pump of WORDS)
    expectSteadyGrowth(
      (size) => {
        const value = `description: ${inOneLine(repeated(pump, size))}`;
        readSite("site.yaml", Buffer.from(SITE.replace(/^description:.*$/m, value)));
      },
      LARGEST_FRONT,
      pump,
    );
});

test("an attachment's text of one thing over and over again", () => {
  for (const pump of ["13812345678 ", "1-", "机密 ", "内部", "手机,", "〇", "%3", "&#"])
    expectSteadyGrowth(
      (size) => void findingsInside({ ...NOTHING_INSIDE, text: repeated(pump, size) }),
      600_000,
      pump,
    );
});

test("redirects that lead to each other in one long chain, or circle", () => {
  for (const end of ["/2016/6/", "/old/0.html"])
    expectSteadyGrowth((links) => {
      const entries = Array.from(
        { length: links },
        (_, index) =>
          `  - from: /old/${index}.html\n    to: ${index + 1 < links ? `/old/${index + 1}.html` : end}`,
      );
      const reading = readRedirects("redirects.yaml", Buffer.from(`redirects:\n${entries.join("\n")}\n`));
      const unread = new Set(Array.from({ length: links }, (_, index) => `/2015/${index + 1}/`));
      checkRedirects(reading, { ...NOTHING_KNOWN, unread });
      expect(reading.redirects).toHaveLength(links);
    }, 5000);
});

/** 张一一, 张一丁, …: as many names as wanted. */
const nameOf = (index: number): string =>
  `张${String.fromCodePoint(0x4e00 + Math.floor(index / 500))}${String.fromCodePoint(0x4e00 + (index % 500))}`;

test("names of thousands that write for one department, once or often, are compared", () => {
  const itemOf = (index: number): string =>
    `## 新闻${index}\n\n正文。\n\n（州科技局 ${nameOf(index % 3 === 0 ? index : index % 4000)}）\n`;
  const ordered = Array.from({ length: 12 }, (_, issue) =>
    readWith({}, Array.from({ length: 1000 }, (_, item) => itemOf(issue * 1000 + item)).join("\n")),
  );
  expect(ordered.flatMap(({ issue }) => issue?.items ?? [])).toHaveLength(12_000);
  const archive = {
    listed: [],
    surroundings: NOTHING_KNOWN,
    site: undefined,
    departments: new Map(),
    now: null,
    content: "content",
    redirects: [],
    reviews: new Map(),
    published: null,
  };
  expectSteadyGrowth((names) => {
    atOnce(checkArchive({ ...archive, ordered: ordered.slice(0, Math.ceil(names / 1000)) }));
  }, 12_000);
});
