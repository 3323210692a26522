import { expect, test } from "vitest";
import { splitNames } from "../../src/bulletin/names.ts";

test.each([
  ["吴启荣", ["吴启荣"]],
  ["张慧、李明远", ["张慧", "李明远"]],
  ["张慧，李明远", ["张慧", "李明远"]],
  ["张慧, 李明远；杨雪梅", ["张慧", "李明远", "杨雪梅"]],
  ["张慧 李明远", ["张慧", "李明远"]],
  ["张慧　　李明远", ["张慧", "李明远"]],
  ["  张慧/李明远、 ", ["张慧", "李明远"]],
  ["张慧、张慧", ["张慧"]],
  ["", []],
  ["、，", []],
])("names are parted as offices part them: %j", (text, names) => {
  expect(splitNames(text)).toEqual(names);
});

test.each([
  ["李 明", ["李明"]],
  ["李　明、张慧", ["李明", "张慧"]],
  ["州科技局 李 明", ["州科技局", "李明"]],
  ["吴 启 荣", ["吴启荣"]],
  ["李 明 王 芳", ["李明", "王芳"]],
  ["李 明、王 芳", ["李明", "王芳"]],
  ["杨 帆 李 建 华", ["杨帆", "李建华"]],
  ["李 建 华　杨 帆", ["李建华", "杨帆"]],
  ["吴 启 荣 李 建 华", ["吴启荣", "李建华"]],
  ["李 明 王 芳 张 伟", ["李明", "王芳", "张伟"]],
  ["普 丽 吴 启 荣", ["普丽", "吴启荣"]],
  ["李、王", ["李", "王"]],
  ["吴 启荣", ["吴启荣"]],
  ["李明 吴 启荣 王芳", ["李明", "吴启荣", "王芳"]],
  ["欧阳 启荣", ["欧阳启荣"]],
  ["欧阳 明、李明", ["欧阳明", "李明"]],
  ["州科技局 司马 光", ["州科技局", "司马光"]],
  ["李 王小明", ["李", "王小明"]],
])("a name that is spread by spaces is one name: %j", (text, names) => {
  expect(splitNames(text)).toEqual(names);
});

test("a dot within a name parts nothing", () => {
  expect(splitNames("阿卜杜拉·买买提、张慧")).toEqual(["阿卜杜拉·买买提", "张慧"]);
});

test("the words of a Latin name stay together", () => {
  expect(splitNames("Wu Qirong、李明")).toEqual(["Wu Qirong", "李明"]);
  expect(splitNames("州科技局 John F. O'Neil")).toEqual(["州科技局", "John F. O'Neil"]);
  expect(splitNames("张慧 R&D中心")).toEqual(["张慧", "R&D中心"]);
});
