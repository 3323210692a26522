import { expect, test } from "vitest";
import { isFullName, readsAsName } from "../../src/bulletin/person-name.ts";

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
