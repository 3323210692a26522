/**
 * Every line of the list of hostile inputs that the archive was designed against, through the real command: what is refused
 * is refused at its place, in words, within bounds of time and memory, with nothing run and the old site as it was. The
 * messages themselves are pinned in tests/content/hostile-input.test.ts.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { digestOfFile } from "../../src/base/file-digest.ts";
import { GENERATOR, MANIFEST_FILE, writeManifest } from "../../src/publish/integrity/manifest.ts";
import { type Files, issueOf, issueText } from "../content/archive-folder.ts";
import { type Run, run, snapshotOf, workshop } from "./run.ts";

/** Leaves a trace beside the content if anything runs it. */
const TRAP = "process.getBuiltinModule('node:fs').writeFileSync(process.env.TRAP, 'was run')";
/** Milliseconds of the processor's time; one second is what it takes. */
const LONGEST = 30_000;
/** Of V8's heap, in megabytes: a third of what Node takes by itself on a small machine. */
const MOST_MEMORY = 256;

const issue = (number: number, front: Parameters<typeof issueText>[0] = {}, body?: string): string =>
  issueText({ issue: String(number), ...front }, body);
const body = (number: number, text: string): string =>
  issue(number, {}, `## 州科技局召开第${number}次会议\n\n${text}\n`);
const utf16 = (text: string): Uint8Array =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
const cells = (text: string): string => `|${`${text}|`.repeat(2000)}`;
const many = (count: number): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `2015/${index + 1}.md`,
      issueText({ issue: `${index + 1}`, date: "2015-10-19" }),
    ]),
  );
/** Each entry names ten of the one before: a billion in all. */
const bomb = [
  "a: &a [x, x, x, x, x, x, x, x, x, x]",
  ...[..."bcdefghi"].map((key, index) => `${key}: &${key} [${`*${"abcdefgh"[index]}, `.repeat(9)}x]`),
];

/** Numbered as in the list; the answers are places and codes. */
const REFUSED: readonly (readonly [what: string, files: Files, answers: readonly string[]])[] = [
  [
    "1: a GBK file",
    { "2016/01.md": Buffer.from("2d2d2d0a7469746c653a20b4b4d0c2c7fdb6af0a", "hex") },
    ["2016/01.md:2:1 错误 encoding/gbk"],
  ],
  [
    "2: UTF-16, cut UTF-8, a picture named .md, a character that was lost before",
    {
      "2016/01.md": utf16(issue(1)),
      "2016/02.md": Buffer.from(issue(2).trimEnd()).subarray(0, -1),
      "2016/03.md": Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
      "2016/04.md": issue(4, { title: "楚\uFFFD州" }),
    },
    [
      "2016/01.md 错误 encoding/utf-16",
      "2016/02.md:11:1 错误 encoding/damaged",
      "2016/03.md 错误 encoding/not-text",
      "2016/04.md:2:9 错误 encoding/character",
    ],
  ],
  [
    "4: NUL and control characters",
    { "2016/01.md": issue(1, { title: "全\u0007州" }), "2016/02.md": body(2, "楚\u0000雄\u001B[31m州") },
    [
      "2016/01.md:2:9 错误 encoding/character",
      "2016/02.md:11:2 错误 encoding/character",
      "2016/02.md:11:4 错误 encoding/character",
    ],
  ],
  [
    "5: front matter in a language that can be run",
    Object.fromEntries(
      ["js", "javascript", "jsLegacy", "json", "coffee", "toml"].map((language, index) => [
        `2016/0${index + 1}.md`,
        `---${language}\n{ title: ${TRAP} }\n---\n\n## 甲\n\n正文。\n`,
      ]),
    ),
    Array.from({ length: 6 }, (_, index) => `2016/0${index + 1}.md:1:1 错误 front-matter/language`),
  ],
  [
    "6: keys of site generators, and any other unknown one",
    {
      "2016/01.md": issue(1, {
        templateEngineOverride: "njk",
        permalink: "../../x.html",
        layout: "x",
        eleventyComputed: "x",
        tags: "x",
      }),
    },
    [7, 8, 9, 10, 11].map((line) => `2016/01.md:${line}:1 错误 field/unknown`),
  ],
  [
    "8: files that site generators run or copy",
    {
      "2016/01.md": issue(1),
      "content.11tydata.cjs": TRAP,
      "2016/01.11tydata.js": TRAP,
      "2016/2016.11tydata.json": "{}",
      "2016/01/x.11tydata.cjs": TRAP,
      "2016/01/page.html": "<script>",
      "2016/index.njk": "{{ 7*7 }}",
      "_data/x.js": TRAP,
      "eleventy.config.js": TRAP,
    },
    [
      "2016/01.11tydata.js 错误 file/unexpected",
      "2016/01/page.html 错误 file/kind",
      "2016/01/x.11tydata.cjs 错误 file/kind",
      "2016/2016.11tydata.json 错误 file/unexpected",
      "2016/index.njk 错误 file/unexpected",
      "_data 错误 file/unexpected",
      "content.11tydata.cjs 错误 file/unexpected",
      "eleventy.config.js 错误 file/unexpected",
    ],
  ],
  [
    "9: symbolic links, wherever they are",
    {
      "2015": { link: "/etc" },
      "2016/01.md": { link: "/etc/passwd" },
      "2016/02.md": issue(2),
      "2016/02/表.csv": { link: "/etc/passwd" },
      "synonyms.yaml": { link: "/etc/passwd" },
    },
    [
      "2015 错误 file/link",
      "2016/01.md 错误 file/link",
      "2016/02/表.csv 错误 file/link",
      "synonyms.yaml 错误 file/link",
    ],
  ],
  [
    "10: dates that there are not",
    {
      "2016/01.md": issue(1, { date: "2016-02-30" }),
      "2016/02.md": issue(2, { date: "2016-13-45" }),
      "2016/03.md": issue(3, { date: "2016-10-19 25:00" }),
    },
    ["01", "02", "03"].map((name) => `2016/${name}.md:4:7 错误 field/no-such-date`),
  ],
  [
    "12: numbers that are not plain decimal digits",
    { "2016/06.md": issueText({ issue: "第6期", total: "６" }), "2016/07.md": issueText({ issue: "0x7" }) },
    [
      "2016/06.md:3:8 错误 field/number",
      "2016/06.md:7:8 错误 field/number",
      "2016/07.md:3:8 错误 field/number",
    ],
  ],
  [
    "13: a colon of the wrong width, or with the wrong space behind it",
    Object.fromEntries(
      ["title：全州", "title:\u00A0全州", "title:\u3000全州"].map((line, index) => [
        `2016/0${index + 1}.md`,
        issue(index + 1).replace(/title: .*/, line),
      ]),
    ),
    ["01", "02", "03"].map((name) => `2016/${name}.md:2:6 错误 front-matter/colon`),
  ],
  [
    "14: titles that YAML would cut or turn",
    {
      "2016/01.md": issue(1, { title: "第6期 # 通知" }),
      "2016/02.md": issue(2, { title: '"创新"驱动' }),
      "2016/03.md": issue(3, { title: "[快讯] 全州" }),
      "2016/04.md": issue(4, { title: "@全州" }),
    },
    [
      "2016/01.md:2:11 错误 front-matter/hash",
      "2016/02.md:2:8 错误 front-matter/quote",
      "2016/03.md:2:8 错误 front-matter/quote",
      "2016/04.md:2:8 错误 front-matter/quote",
    ],
  ],
  [
    "15: a key that stands twice, and a misspelled one",
    {
      "2016/01.md": issue(1).replace("date:", "title: 乙\ndate:"),
      "2016/02.md": issue(2).replace("author:", "auther:"),
    },
    ["2016/01.md:4:1 错误 front-matter/duplicate-key", "2016/02.md:6:1 错误 field/unknown"],
  ],
  [
    "16: an alias bomb, and a hundred thousand brackets",
    {
      "2016/01.md": issueOf(bomb),
      "2016/02.md": issue(2, { keywords: "[".repeat(100_000) }),
      "2016/03.md": issue(3, { keywords: `\n  - ${"[".repeat(100_000)}` }),
      "2016/04.md": issue(4, { keywords: `[${"[".repeat(9)}甲${"]".repeat(9)}]` }),
    },
    [
      ...Array.from({ length: 5 }, () => "2016/01.md:1:1 错误 field/missing"),
      ...[2, 3, 4, 5, 6, 7, 8, 9, 10].map((line) => `2016/01.md:${line}:1 错误 field/unknown`),
      ...["02", "03", "04"].map((name) => `2016/${name}.md:2:1 错误 front-matter/too-large`),
      "2016/04.md:7:11 错误 front-matter/quote",
    ],
  ],
  [
    "17: names of JavaScript's own as keys",
    {
      "2016/01.md": issue(1, { constructor: "x", toString: "x", prototype: "x" }).replace(
        "title:",
        "__proto__:\n  polluted: yes\ntitle:",
      ),
    },
    [2, 9, 10, 11].map((line) => `2016/01.md:${line}:1 错误 field/unknown`),
  ],
  [
    "19: links that lead astray",
    Object.fromEntries(
      [
        "javascript:alert",
        "JaVaScRiPt:alert",
        "//host/",
        "data:text/html,x",
        "file:///etc/passwd",
        "www.gov.cn",
        "vbscript:x",
        "&#106;avascript:alert",
      ].map((address, index) => [`2016/0${index + 1}.md`, body(index + 1, `见[附件](${address})。`)]),
    ),
    Array.from(
      { length: 8 },
      (_, index) => `2016/0${index + 1}.md:11:${index === 7 ? 1 : 7} 错误 link/scheme`,
    ),
  ],
  [
    "20: characters that turn or hide text, as themselves, as entities and as escapes",
    {
      "2016/01.md": issue(1, { title: "全\u200B州" }),
      "2016/02.md": body(2, "\u202E楚雄\u2066州"),
      "2016/03.md": body(3, "楚&#x202E;雄"),
      "2016/04.md": issue(4, { title: '"全\\u202E州"' }),
    },
    [
      "2016/01.md:2:9 错误 encoding/character",
      "2016/02.md:11:1 错误 encoding/character",
      "2016/02.md:11:4 错误 encoding/character",
      "2016/03.md:11:1 错误 encoding/character",
      "2016/04.md:2:8 错误 encoding/character",
    ],
  ],
  [
    "21: two files of one issue, and names that differ by case alone",
    {
      "2016/06.md": issueText(),
      "2016/6.md": issueText({ title: "另一期" }),
      "2016/07.md": issueText({ issue: "7" }, "## 甲\n\n[表](07/a.csv)[表](07/A.csv)\n"),
      "2016/07/A.csv": "1",
      "2016/07/a.csv": "2",
    },
    [
      "2016/06.md:3:8 错误 issue/duplicate",
      "2016/07.md:11:5 错误 link/missing-file",
      "2016/07/a.csv 错误 file/case",
      "2016/6.md:3:8 错误 issue/duplicate",
    ],
  ],
  [
    "22: a pasted page whose text is indented",
    { "2016/01.md": body(1, "        8月31日，州政府召开会议。") },
    ["2016/01.md:11:9 错误 body/indented"],
  ],
  [
    "23: a valid ID, a mobile number, a bank card",
    {
      "2016/01.md": body(1, "身份证号11010519491231002X。"),
      "2016/02.md": body(2, "电话13812345678。"),
      "2016/03.md": body(3, "卡号6222021234567890128。"),
    },
    [
      "2016/01.md:11:5 错误 privacy/id",
      "2016/02.md:11:3 错误 privacy/mobile",
      "2016/03.md:11:3 错误 privacy/card",
    ],
  ],
  [
    "24: a file of 20 MB, a list 2,000 deep, a table of 2,000 columns",
    {
      "site.yaml": Buffer.alloc(20 * 1024 * 1024, "a"),
      "2016/01.md": Buffer.alloc(20 * 1024 * 1024, "a"),
      "2016/02.md": body(2, `${"- ".repeat(2000)}x`),
      "2016/03.md": body(3, `${"> ".repeat(2000)}x`),
      "2016/04.md": body(4, `${cells("甲")}\n${cells("-")}\n${cells("乙")}`),
    },
    [
      "2016/01.md 错误 file/too-large",
      "2016/02.md:11:1 错误 body/nested",
      "2016/03.md:11:1 错误 body/nested",
      "2016/04.md:11:1 错误 body/wide-table",
      "site.yaml 错误 file/too-large",
    ],
  ],
  [
    "25: one bad file among 300",
    { ...many(299), "2016/01.md": issue(1, { date: "2016-02-30" }) },
    ["2016/01.md:4:7 错误 field/no-such-date"],
  ],
  ["25: an empty content/", {}, [" 错误 content/empty"]],
];

test.each(REFUSED)("%s: refused, nothing run, the old site as it was", (_what, files, answers) => {
  const { content, output, site } = workshop(files);
  const before = oldSite(output);
  const result = bounded(content, output);
  const headings = result.stderr.split("\n").filter((line) => / 错误 [a-z-]+\/[a-z0-9-]+$/.test(line));
  expect(headings.map((line) => line.replace(/^content\/?/, ""))).toEqual(answers);
  // Each says what is wrong and how to mend it.
  expect(result.stderr.match(/^ {2}→ \S/gm)?.length).toBeGreaterThanOrEqual(answers.length);
  expect([result.status, result.stdout]).toEqual([1, ""]);
  expect(result.stderr).not.toMatch(/^\s+at |node:|Error/m);
  expect(site()).toEqual(before);
  expect(existsSync(trap(content)), "nothing was run").toBe(false);
});

test("3, 7, 11, 12: what is meant well is taken as it is meant, to the byte, in any time zone", () => {
  const typed = "{{ 7*7 }} {% include 'x' %} {{% 打折 %}} <%= 7+7 %> #{7+7}";
  const text = issueText(
    { issue: "06", total: "010", title: `'${typed.replaceAll("'", "''")}'`, date: "2016-10-19 11:07:16" },
    `## ${typed}\n\n${typed}\n`,
  );
  const clean = workshop({ "2016/06.md": text });
  const windows = workshop({ "2016/06.md": `\uFEFF${text.replaceAll("\n", "\r\n")}` });
  expect(clean.build({ TZ: "Asia/Shanghai" })).toMatchObject({ status: 0, stderr: "" });
  expect(windows.build({ TZ: "America/New_York" })).toMatchObject({ status: 0, stderr: "" });
  expect(windows.site()).toEqual(clean.site());
  expect(JSON.parse(Buffer.from(clean.site()["2016/6/index.json"] ?? "", "latin1").toString())).toMatchObject(
    {
      issue: 6,
      total: 10,
      title: typed,
      date: "2016-10-19T11:07:16+08:00",
      items: [{ heading: typed, text: typed }],
    },
  );
});

test("23: a number that may stand is allowed by its masked form and a reason", () => {
  const allowed = "\n  - what: 138****5678\n    why: 值班电话";
  const { content, output } = workshop({
    "2016/01.md": issue(1, { allow: allowed }, "## 甲\n\n值班电话13812345678。\n"),
  });
  expect(run("build", ["--content", content, "--output", output])).toMatchObject({ status: 0, stderr: "" });
});

/** A site that was built before, as far as a build needs to know it: its manifest says whose it is. */
function oldSite(output: string): Record<string, string> {
  mkdirSync(output);
  writeFileSync(join(output, "index.html"), "old");
  const files = new Map([["index.html", digestOfFile(Buffer.from("old"))]]);
  writeFileSync(
    join(output, MANIFEST_FILE),
    writeManifest(files, { generator: `${GENERATOR} 1`, commit: null }),
  );
  return snapshotOf(output);
}

const trap = (content: string): string => join(dirname(content), "trap");

/** The build, with the processor's time and the memory that it takes bounded and a trap for whatever is run. */
function bounded(content: string, output: string): Run {
  const { mtimeMs } = statSync(output);
  const result = run("build", ["--content", content, "--output", output], {
    NODE_OPTIONS: `--max-old-space-size=${MOST_MEMORY} --import=./tests/support/tell-processor-time.js`,
    PROCESSOR_TIME: join(dirname(content), "processor-time"),
    TRAP: trap(content),
  });
  expect(Number(readFileSync(join(dirname(content), "processor-time"), "utf8"))).toBeLessThan(LONGEST);
  expect(statSync(output).mtimeMs).toBe(mtimeMs);
  const short = (text: string): string => text.replaceAll(content, "content");
  return { ...result, stdout: short(result.stdout), stderr: short(result.stderr) };
}
