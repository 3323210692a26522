import { expect, test } from "vitest";
import { parseDocument } from "yaml";
import { readPlainYaml } from "../../../src/content/yaml/plain-yaml.ts";
import { createRandom } from "../../bench/random.ts";

const SIGNS = [
  "全州",
  "a",
  "：",
  ":",
  " ",
  "#",
  "- ",
  "'",
  '"',
  "[",
  "]",
  "{",
  "，",
  "“",
  "&",
  "*",
  "!",
  "|",
  ">",
  "%",
  "@",
  "`",
  "2016-10-19",
  ",",
  "?",
  "　",
  "~",
  "null",
  "\\",
] as const;
const KEYS = ["title", "issue", "keywords", "constructor", "allow"] as const;

test("front matter of texts and lists of texts is read", () => {
  expect(readPlainYaml("title: 全州\nkeywords:\n  - 甲：乙\n  - R&D\n\ndate: 2016-10-19 11:07")).toEqual({
    title: "全州",
    keywords: ["甲：乙", "R&D"],
    date: "2016-10-19 11:07",
  });
});

test.each([
  "",
  "title:",
  "title: 甲\ntitle: 乙",
  "a:\n  - b: c",
  "a: 甲\n  - 乙",
  "a: 甲 #乙",
  "a: '甲'",
  "a: [甲]",
])("anything else is left to the library: %j", (yaml) => {
  expect(readPlainYaml(yaml)).toBeNull();
});

test("what is read is what the library reads", () => {
  const random = createRandom(3);
  let read = 0;
  for (let round = 0; round < 20_000; round++) {
    const text = () => Array.from({ length: random.between(1, 4) }, () => random.pick(SIGNS)).join("");
    const lines = Array.from({ length: random.between(1, 3) }, () =>
      random.next() < 0.7
        ? `${random.pick(KEYS)}: ${text()}`
        : `${random.pick(KEYS)}:\n  - ${text()}\n  - ${text()}`,
    );
    const yaml = lines.join("\n");
    const plain = readPlainYaml(yaml);
    if (plain === null) continue;
    read++;
    const document = parseDocument(yaml, { schema: "failsafe", stringKeys: true });
    expect([document.errors, document.toJS()], yaml).toEqual([[], plain]);
  }
  expect(read).toBeGreaterThan(500);
});
