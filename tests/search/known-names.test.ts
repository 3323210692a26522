import { expect, test } from "vitest";
import { isKnownName, type Known, namesHolding, namesMeant } from "../../src/search/client/known-names.ts";
import type { Named } from "../../src/search/hint-facts.ts";

const source = (name: string): Named => ({ name, kind: "source" });
const author = (name: string): Named => ({ name, kind: "author" });
const archive = (): Known => ({
  names: [source("州科技局"), source("市科技局"), author("州科技局"), author("吴启荣"), author("吴启华")],
  departments: [
    ["州科技局", "楚雄州科学技术局", "州科委"],
    ["市科技局", "楚雄市科学技术局", "市科委"],
    ["州档案局", "楚雄州档案局"],
  ],
});

test.each<[text: string, meant: readonly Named[]]>([
  ["吴启荣", [author("吴启荣")]],
  ["吴 启荣", [author("吴启荣")]],
  ["市科技局", [source("市科技局")]],
  ["楚雄市科学技术局", [source("市科技局")]],
  ["楚雄州科学技术局", [source("州科技局")]],
  ["州科技局", [source("州科技局"), author("州科技局")]],
  ["楚雄州档案局", []],
  ["吴启", []],
  ["", []],
])("%s names who is called so in full, a department by any of its names", (text, meant) => {
  expect(namesMeant(text, archive())).toEqual(meant);
});

test("two departments of one name are both meant", () => {
  const both: Known = {
    names: [source("州文旅局"), source("州体育局")],
    departments: [
      ["州文旅局", "州文体局"],
      ["州体育局", "州文体局"],
    ],
  };
  expect(namesMeant("州文体局", both)).toEqual([source("州文旅局"), source("州体育局")]);
});

test("a name is known whether anything is signed with it or not", () => {
  expect(isKnownName("楚雄州档案局", archive())).toBe(true);
  expect(isKnownName("吴启荣", archive())).toBe(true);
  expect(isKnownName("档案局", archive())).toBe(false);
});

test.each<[text: string, kind: Named["kind"], names: readonly string[]]>([
  ["吴启", "author", ["吴启荣", "吴启华"]],
  ["吴启荣", "source", []],
  ["科技", "source", ["州科技局", "市科技局"]],
  ["科技", "author", ["州科技局"]],
  ["市科委", "source", ["市科技局"]],
  ["科学 技术", "source", ["州科技局", "市科技局"]],
  ["科学技术", "author", []],
  ["档案", "source", []],
])("by %s in the field of a %s these are found", (text, kind, names) => {
  expect(namesHolding(text, kind, archive())).toEqual(names);
});
