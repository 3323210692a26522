/** Reading takes as long as a text is long, whatever is in it: a file that takes minutes holds up everyone's site. */
import { expect, test } from "vitest";
import { atOnce } from "../../src/base/steps.ts";
import { checkArchive } from "../../src/content/check/archive-checks.ts";
import { checkRedirects } from "../../src/content/check/check-redirects.ts";
import { NOTHING_KNOWN } from "../../src/content/check/known-addresses.ts";
import { FORMATS, formatProblems } from "../../src/content/format.ts";
import { readIssue } from "../../src/content/read-issue.ts";
import { readRedirects } from "../../src/content/read-redirects.ts";
import type { IssueFile } from "../../src/content/scan.ts";
import { pageFromHtml } from "../../src/import/html/from-html.ts";
import { readItems } from "../../src/import/items/read-items.ts";
import { ImportRefused, noRemarks } from "../../src/import/remarks.ts";
import { processorTime } from "../support/processor-time.ts";
import { PIECES } from "./nasty.ts";

/**
 * Milliseconds of the processor's time, whatever else the machine does: a text of that size takes a hundred; what looks at
 * the whole of it again for each of its parts takes seconds.
 */
const LONGEST = 1500;

const FRONT = "title: 全州\nissue: 6\ndate: 2016-10-19\nsource: 州科技局\nauthor: 吴启荣\n";
const SOURCE: IssueFile = {
  year: 2016,
  stem: "06",
  file: "content/2016/06.md",
  attachments: new Map(),
  originals: new Map(),
  versions: [],
  review: null,
};

/** What is repeated. */
const PUMPS = [
  ...PIECES,
  ...PIECES.map((piece) => `${piece}\n`),
  "](*",
  "](`",
  "[a](b",
  "**_",
  "\n> a",
  "\n  a",
  "\n- a",
  "甲[^1]",
];

const read = (text: string) =>
  readIssue(SOURCE, Buffer.from(text), { base: "/", series: [], isUnsigned: false, departments: new Map() });

const repeated = (pump: string, size: number): string =>
  pump.repeat(Math.ceil(size / pump.length)).slice(0, size);

test.each([
  ["body", 20_000, (text: string) => `---\n${FRONT}---\n\n## 甲\n\n${text}\n`],
  ["headline", 20_000, (text: string) => `---\n${FRONT}---\n\n## ${text.replaceAll("\n", " ")}\n\n乙\n`],
  ["field", 8000, (text: string) => `---\n${FRONT}summary: ${text}\n---\n\n## 甲\n\n乙\n`],
  ["front matter", 8000, (text: string) => `---\n${FRONT}${text}\n---\n\n## 甲\n\n乙\n`],
])(
  "a %s of one thing over and over again is read in time",
  (_place, size, put) => {
    for (const pump of PUMPS) {
      const spent = processorTime(() => {
        const { problems } = read(put(repeated(pump, size)));
        for (const format of FORMATS) formatProblems(problems, format);
      });
      expect(spent, JSON.stringify(pump)).toBeLessThan(LONGEST);
    }
  },
  180_000,
);

test("redirects that lead to each other in one long chain, or circle, are followed in time", () => {
  const links = 5000;
  for (const end of ["/2016/6/", "/old/0.html"]) {
    const entries = Array.from(
      { length: links },
      (_, index) =>
        `  - from: /old/${index}.html\n    to: ${index + 1 < links ? `/old/${index + 1}.html` : end}`,
    );
    const reading = readRedirects("redirects.yaml", Buffer.from(`redirects:\n${entries.join("\n")}\n`));
    const surroundings = {
      ...NOTHING_KNOWN,
      unread: new Set(Array.from({ length: links }, (_, index) => `/2015/${index + 1}/`)),
    };
    expect(reading.redirects).toHaveLength(links);
    expect(processorTime(() => checkRedirects(reading, surroundings))).toBeLessThan(LONGEST);
  }
});

/** 张一一, 张一丁, …: as many names as wanted. */
const nameOf = (index: number): string =>
  `张${String.fromCodePoint(0x4e00 + Math.floor(index / 500))}${String.fromCodePoint(0x4e00 + (index % 500))}`;

test("names of thousands that write for one department, once or often, are compared in time", () => {
  const authors = Array.from({ length: 12_000 }, (_, index) =>
    nameOf(index % 3 === 0 ? index : index % 4000),
  );
  const items = authors.map((author, index) => `## 新闻${index}\n\n正文。\n\n（州科技局 ${author}）\n`);
  const ordered = Array.from({ length: 12 }, (_, issue) =>
    read(`---\n${FRONT}---\n\n${items.slice(issue * 1000, (issue + 1) * 1000).join("\n")}`),
  );
  expect(ordered.flatMap(({ issue }) => issue?.items ?? [])).toHaveLength(12_000);
  const archive = {
    listed: [],
    ordered,
    surroundings: NOTHING_KNOWN,
    site: undefined,
    departments: new Map(),
    now: null,
    content: "content",
    redirects: [],
    reviews: new Map(),
    published: null,
  };
  expect(processorTime(() => atOnce(checkArchive(archive)))).toBeLessThan(LONGEST);
});

const SENTENCE = "全州召开推进会，部署下半年的工作。";
const PAGES: Readonly<Record<string, (size: number) => string>> = {
  "hidden lines": (size) => `<p>${SENTENCE}</p>${repeated("<p hidden>隐</p>", size)}`,
  "a page's surroundings": (size) => repeated(`<div class=nav>${SENTENCE}</div>`, size),
  "contents in lines": (size) => {
    const lines = Array.from({ length: size / 20 }, (_, index) => `<p>标题${index}</p>`).join("");
    return `<p>目录</p>${lines}${lines}`;
  },
  "contents in a list": (size) => {
    const names = Array.from({ length: size / 20 }, (_, index) => `标题${index}`);
    return `<p>目录</p><ul>${names.map((name) => `<li>${name}</li>`).join("")}</ul>${names.map((name) => `<p>${name}</p>`).join("")}`;
  },
  "lists in lists": (size) => repeated("<ul><li>甲", size / 10),
  "bold words": (size) => `<p>${repeated("<b>甲</b>乙", size)}`,
  "rows of a table": (size) => `<table>${repeated("<tr><td>甲<td>乙</tr>", size)}</table>`,
};

test.each(Object.keys(PAGES))("a page of %s over and over again is imported, or refused, in time", (kind) => {
  const page = PAGES[kind]?.(80_000) ?? "";
  const spent = processorTime(() => {
    try {
      const remarks = noRemarks();
      const { blocks } = pageFromHtml(page, "page.html", remarks);
      readItems({ blocks, title: "标题", isText: false, departments: new Map() }, remarks);
    } catch (error) {
      expect(error).toBeInstanceOf(ImportRefused);
    }
  });
  expect(spent).toBeLessThan(LONGEST);
});
