import { expect, test } from "vitest";
import { isWork, marksIn, withoutRoles } from "../../src/bulletin/roles.ts";

const isName = (label: string): boolean => label === "州科技局";

/** Each mark as it stands there, with its role: `作者： person:`; a colon where it has one, + where it is joined. */
const marksOf = (text: string): string[] =>
  marksIn(text, isName).map(
    ({ role, start, end, hasColon, isBehind }) =>
      `${text.slice(start, end)}→${role}${hasColon ? ":" : ""}${isBehind ? "+" : ""}`,
  );

test.each([
  ["作者：吴启荣", ["作者：→person:"]],
  ["作者: 吴启荣", ["作者: →person:"]],
  ["作　者：吴启荣", ["作　者：→person:"]],
  ["供 稿：州科技局 审　核：何晓燕", ["供 稿：→either:", "审　核：→other:"]],
  ["供稿单位：州科技局 供稿人：吴启荣", ["供稿单位：→department:", "供稿人：→person:"]],
  ["来源：人民网", ["来源：→origin:"]],
  ["供稿：州科技局", ["供稿：→either:"]],
  ["单位：万元", ["单位：→office:"]],
  ["审核：何晓燕", ["审核：→other:"]],
  ["排版：何晓燕", ["排版：→other:"]],
  ["州科技局：吴启荣", []],
  ["特约通讯员：李明", ["特约通讯员：→person:"]],
  ["本报记者 吴启荣", ["本报记者 →person"]],
  ["通讯员 李明、记者 杨建华", ["通讯员 →person", "记者 →person"]],
  ["文/图 李明", ["文/图 →person"]],
  ["文/图：李明", ["文/图：→person:"]],
  ["文/吴启荣 图/李明", ["文/→person", "图/→other"]],
  ["供稿｜吴启荣", ["供稿｜→either"]],
  ["文 天祥", []],
  ["州科技局通讯员 李明", ["通讯员 →person+"]],
  ["州科技局通讯员：李明", ["通讯员：→person:+"]],
  ["州科技局供稿", []],
  ["吴启荣", []],
  ["吴启荣 李明", []],
])("the roles in %s: %j", (text, marks) => {
  expect(marksOf(text)).toEqual(marks);
});

test.each([
  ["吴启荣", "吴启荣"],
  ["（吴启荣）", "吴启荣"],
  [" 吴启荣 ", "吴启荣"],
  ["作者：吴启荣", "吴启荣"],
  ["（作者：吴启荣）", "吴启荣"],
  ["记者：吴启荣、记者 李明", "吴启荣、李明"],
  ["吴启荣、记者 李明", "吴启荣、李明"],
  ["作者：作者：吴启荣", "吴启荣"],
  ["作者：吴启荣 记者：李明", null],
  ["审核：李明", null],
  ["排版：李明", null],
  ["州科技局通讯员 李明", null],
])("without its role %s is %j", (text, names) => {
  expect(withoutRoles(text)).toBe(names);
});

test("a role and a kind of work are no names", () => {
  expect(["作者", "供稿单位", "审核", "整理", "报道", "综合", "本报讯"].every(isWork)).toBe(true);
  expect(["吴启荣", "州科技局", "作", ""].some(isWork)).toBe(false);
});
