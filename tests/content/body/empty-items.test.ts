import { expect, test } from "vitest";
import { complaintsAboutItems } from "../../../src/content/body/empty-items.ts";
import { toldBy } from "./body-text.ts";

test.each([
  ["## 甲\n\n正文。", []],
  ["## 2016\n\n正文。", []],
  ["## 甲\n\n## 乙\n\n正文。", ["9 item/empty"]],
  ["## 甲\n\n正文。\n\n## 乙", ["13 item/empty"]],
  ["## 甲\n\n### 乙\n\n## 丙\n\n- 丁", []],
  ["## ……\n\n正文。", ["9 item/no-heading"]],
  ["##\n\n正文。", ["9 item/no-heading"]],
  ["##", ["9 item/no-heading", "9 item/empty"]],
  ["编者按。\n\n### \n\n## 甲\n\n正文。", []],
  ["> ## 甲\n\n正文。", []],
])("an item has a headline and a text: %j", (body, told) => {
  expect(toldBy(complaintsAboutItems, body).map(({ line, code }) => `${line} ${code}`)).toEqual(told);
});

test("a headline in two lines is told to be joined, one at the end is not", () => {
  const remedies = toldBy(complaintsAboutItems, "## 夯实基层\n## 助力发展\n\n正文。\n\n## 丙").map(
    ({ remedy }) => remedy,
  );
  expect(remedies.map((remedy) => remedy.includes("合成一行"))).toEqual([true, false]);
});
