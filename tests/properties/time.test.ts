/** Reading takes as long as a text is long, whatever is in it: a file that takes minutes holds up everyone's site. */
import { expect, test } from "vitest";
import { FORMATS, formatProblems } from "../../src/content/format.ts";
import { readIssue } from "../../src/content/read-issue.ts";
import type { IssueFile } from "../../src/content/scan.ts";
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
      const startedAt = process.cpuUsage();
      const { problems } = readIssue(SOURCE, Buffer.from(put(repeated(pump, size))), {
        base: "/",
        departments: new Map(),
      });
      for (const format of FORMATS) formatProblems(problems, format);
      const { user, system } = process.cpuUsage(startedAt);
      expect((user + system) / 1000, JSON.stringify(pump)).toBeLessThan(LONGEST);
    }
  },
  180_000,
);
