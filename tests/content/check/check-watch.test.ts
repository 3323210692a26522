import { expect, test } from "vitest";
import { issueText, readFiles, SITE } from "../archive-folder.ts";

/** What is said of a site that watches these searches, from line `watch:` on, which is called 0. */
function told(...lines: readonly string[]): string[] {
  const site = `${SITE}watch:\n${lines.map((line) => `  ${line}\n`).join("")}`;
  const { problems } = readFiles({ "site.yaml": site, "2016/06.md": issueText() });
  const first = SITE.split("\n").length;
  return problems.map(({ line, severity, code, message, remedy }) => {
    const shown = message.replace(/第(\d+)行/, (_, other: string) => `第${Number(other) - first}行`);
    return `${line - first} ${severity} ${code} ${shown} → ${remedy}`;
  });
}

const watch = (id: string, query: string): string[] => [
  `- id: ${id}`,
  "  title: 座谈",
  `  query: '${query}'`,
];

test("an id, a title and words that are found are all it takes", () => {
  expect(told(...watch("zuotan-2", "座谈会"))).toEqual([]);
});

test("an id that is no part of an address is refused, with one that is", () => {
  expect(told(...watch("Zuo Tan", "座谈会"))).toEqual([
    "1 error field/watch-id “Zuo Tan”不能作网址的一段：只用小写英文字母、数字和中间的“-”，最多40个，例如 dasai。 → 请改为（行首空2格）：  - id: zuo-tan",
  ]);
  for (const id of ["../x", "座谈", "-a", "con", "a".repeat(41)])
    expect(told(...watch(id, "座谈会")).join("\n"), id).toContain("1 error field/watch-id");
});

test("one id for two searches, and one search twice, are refused with both lines", () => {
  expect(told(...watch("a", "座谈会"), ...watch("a", "召开"))).toEqual([
    "4 error site/watch-id 代号“a”写了两次：另一次在第1行。 → 请改掉其中一个：每个代号是一个订阅源的网址。",
  ]);
  expect(told(...watch("a", "座谈会"), ...watch("b", "座谈会"))).toEqual([
    "6 error site/watch-query 搜索词“座谈会”写了两次：另一次在第3行。 → 请只留一个。",
  ]);
});

test("a query without anything to look for is refused", () => {
  expect(told(...watch("a", ""))).toEqual([expect.stringContaining("3 error field/empty")]);
  for (const query of ["，。", '-"座谈会"', "-a -b"])
    expect(told(...watch("a", query)), query).toEqual([
      `3 error site/watch-query “${query}”里没有要找的词：标点和减号后面的词不能单独搜索。 → 请写上要找的文字或数字，例如 query: 创新创业大赛。`,
    ]);
});

test("a query that finds nothing yet is a reminder: what it waits for may come", () => {
  expect(told(...watch("a", "座谈汇"))).toEqual([
    "3 warning site/watch-nothing 现在没有新闻含“座谈汇”，它的订阅源是空的。 → 写错了的请改正；等着以后的新闻的，可以不管。",
  ]);
});
