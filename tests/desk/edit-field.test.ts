import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { editField } from "../../src/desk/edit-field.ts";

const TYPED = `---
# 标题下面是期号
title: '全州：推进会'   # 别改
issue:   6

date: 2016-10-19
source: "州科技局"
keywords:
  # 两个
  - 创新
  - 创业 # 大赛
# 更正写在这里
corrections:
  - date: 2016-10-21
    what: 甲
status: draft
---

## 正文
`;

/** The lines that one text has in the place of the other's. */
function changed(
  path: Parameters<typeof editField>[1],
  value: Parameters<typeof editField>[2],
  typed = TYPED,
) {
  const [before, after] = [typed.split("\n"), editField(typed, path, value).split("\n")];
  while (before.length > 0 && before[0] === after[0]) {
    before.shift();
    after.shift();
  }
  while (before.length > 0 && before.at(-1) === after.at(-1)) {
    before.pop();
    after.pop();
  }
  return [before, after];
}

test("a text is replaced where it stands, in its quotes, and everything around it stays", () => {
  expect(changed(["title"], "全州")).toEqual([
    ["title: '全州：推进会'   # 别改"],
    ["title: '全州'   # 别改"],
  ]);
  expect(changed(["issue"], "7")).toEqual([["issue:   6"], ["issue:   7"]]);
  expect(changed(["source"], '州"办')).toEqual([['source: "州科技局"'], ['source: "州\\"办"']]);
  expect(changed(["corrections", 0, "what"], "乙")).toEqual([["    what: 甲"], ["    what: 乙"]]);
  expect(changed(["keywords", 1], "大赛")).toEqual([["  - 创业 # 大赛"], ["  - 大赛 # 大赛"]]);
});

test("a text that YAML would read otherwise is quoted", () => {
  expect(changed(["date"], "甲: 乙 # 丙")[1]).toEqual(["date: '甲: 乙 # 丙'"]);
  expect(changed(["date"], "[甲]")[1]).toEqual(["date: '[甲]'"]);
});

test("a new field is put in below those that come before it", () => {
  expect(changed(["summary"], "一句话")).toEqual([[], ["summary: 一句话"]]);
  expect(editField(TYPED, ["summary"], "一句话")).toContain('source: "州科技局"\nsummary: 一句话\nkeywords:');
  expect(editField("---\n---\n", ["title"], "甲")).toBe("---\ntitle: 甲\n---\n");
  expect(editField("---\n\ntitle:\n---\n", ["title"], "甲")).toBe("---\n\ntitle: 甲\n---\n");
});

test("a list gets and loses entries, and keeps its comments", () => {
  expect(changed(["keywords", 2], "州")).toEqual([[], ["  - 州"]]);
  expect(changed(["keywords", 0], null)).toEqual([["  - 创新"], []]);
  expect(changed(["corrections", 1], { date: "2016-10-22", what: "丙" })).toEqual([
    [],
    ["  - date: 2016-10-22", "    what: 丙"],
  ]);
  expect(changed(["corrections", 0, "item"], "2")).toEqual([[], ["    item: 2"]]);
});

test("what is emptied goes, and the comment above it stays", () => {
  expect(changed(["corrections"], null)).toEqual([
    ["corrections:", "  - date: 2016-10-21", "    what: 甲"],
    [],
  ]);
  expect(changed(["corrections", 0], null)[1]).toEqual([]);
  expect(changed(["imprint", "copies"], "120")[1]).toEqual(["imprint:", "  copies: 120"]);
});

test("setting every field of every sample issue to what it is changes nothing", () => {
  const files = readdirSync("content", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".md"),
  );
  for (const name of files) {
    const text = readFileSync(join("content", name), "utf8").replaceAll("\r\n", "\n");
    for (const [, key = "", value = ""] of text
      .slice(0, text.indexOf("\n---", 3))
      .matchAll(/^([a-z]+): (.+)$/gm))
      if (!/^['"]/.test(value)) expect(editField(text, [key], value), `${name} ${key}`).toBe(text);
  }
});

test("lines that can't be read for certain are left alone, and it is said", () => {
  expect(() => editField("---\ntitle: [\n---\n", ["title"], "甲")).toThrow("看不懂");
  expect(() => editField("没有说明栏\n", ["title"], "甲")).toThrow("看不懂");
});

test("an item gets keywords of its own, and loses them again", () => {
  const begun = editField(TYPED, ["items", 0], { item: "" });
  const filled = editField(editField(begun, ["items", 0, "item"], "2"), ["items", 0, "keywords", 0], "大赛");
  expect(filled).toContain("items:\n  - item: 2\n    keywords:\n      - 大赛\n");
  expect(editField(filled, ["items", 0], null)).toBe(TYPED);
});
