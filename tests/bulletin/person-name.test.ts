import { expect, test } from "vitest";
import { isFullName, isPerson, isPlace, isTitle, readsAsName } from "../../src/bulletin/person-name.ts";

test.each(["吴启荣", "普建华", "段玉萍", "欧阳启荣"])(
  "three characters with a frequent surname are a name, four with a surname of two: %s",
  (text) => {
    expect(isFullName(text)).toBe(true);
  },
);

test.each([
  "王局长",
  "高新科",
  "任务书",
  "办公室",
  "负责",
  "李明",
  "高度重视",
  "起云峰",
  "高质量",
  "高新区",
  "于近日",
])("two characters, offices, words and rare surnames are not sure to be one: %s", (text) => {
  expect(isFullName(text)).toBe(false);
});

test("what is parted from the words before it may have a rare surname", () => {
  expect(["起云峰", "李明", "阿卜杜拉·买买提"].every((text) => readsAsName(text, true))).toBe(true);
  expect(["牵头", "办公室", "联合主办", "第一名", "参加会议"].some((text) => readsAsName(text, true))).toBe(
    false,
  );
});

test.each([
  ["州科技局局长", true, false],
  ["记者", true, false],
  ["吴启荣", false, true],
  ["木呷吉哈", false, true],
  ["阿卜杜·热合曼", false, true],
  ["Wu Qirong", false, true],
  ["wu", false, false],
  ["W", false, false],
  ["州一中", false, false],
  ["禄丰县", false, false],
  ["鹿城街道", false, false],
  ["各县市", false, false],
  ["有关部门", false, false],
  ["李", false, false],
  ["诸葛孔明先生", false, false],
])("%s is a title: %s; can be a person: %s", (text, title, person) => {
  expect([isTitle(text), isPerson(text)]).toEqual([title, person]);
});

test.each([
  ["欧阳慧", true],
  ["欧阳", false],
  ["欧阳启荣", true],
  ["吴启荣明", false],
  ["吴", false],
  ["起云峰", false],
  ["·吴", false],
  ["吴启荣等人", false],
])("joined to the words before, %s reads as a name: %s", (text, isRead) => {
  expect(readsAsName(text, false)).toBe(isRead);
});

test("parted from them, a rare surname stands before two characters", () => {
  expect([readsAsName("起云", true), readsAsName("起云峰", true), readsAsName("起云峰山", true)]).toEqual([
    false,
    true,
    false,
  ]);
});

test.each(["州一中", "县妇联", "禄丰县", "高新区", "鹿城街道", "广通镇", "彩云乡"])(
  "%s is a place",
  (text) => {
    expect(isPlace(text)).toBe(true);
  },
);

test.each(["州一", "县", "区", "街道", "吴启荣", "城区人"])("%s is none", (text) => {
  expect(isPlace(text)).toBe(false);
});
