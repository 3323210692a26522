import { expect, test } from "vitest";
import { emptyMarks } from "../../../src/content/body/empty-marks.ts";
import { messagesOfBody } from "../archive-folder.ts";
import { toldBy } from "./body-text.ts";

test("a heading or a link without a text is pointed out", () => {
  expect(messagesOfBody("## 甲\n\n### \n\n见[](https://www.gov.cn/)。\n")).toMatchInlineSnapshot(`
    "content/2016/06.md:11:1 提醒 body/empty-heading
      11 │ ###
         │ ^^^
      井号后面没有标题。
      → 请在后面写上小标题，或删掉这一行。

    content/2016/06.md:13:5 提醒 link/no-text
      13 │ 见[](https://www.gov.cn/)。
         │      ^^^^^^^^^^^^^^^^^^^
      链接没有文字，读者看不到它。
      → 请在方括号里写上文字，或删掉这个链接。
    "
  `);
});

test("a link whose text is code, bold or a picture's has one", () => {
  const text = "[`甲`](https://www.gov.cn/)，[**乙**](https://www.gov.cn/)，<https://www.gov.cn/>";
  expect(messagesOfBody(`## 甲\n\n### 小标题\n\n${text}\n`)).toBe("");
});

test.each([
  ["### ", ["9 body/empty-heading"]],
  ["### 甲\n\n#### ", ["11 body/empty-heading"]],
  ["## ", []],
  ["### **甲**", []],
  ["[](https://a.cn/)", ["9 link/no-text https://a.cn/"]],
  ["第一行\n见[ ](https://a.cn/)和[乙](https://b.cn/)", ["10 link/no-text https://a.cn/"]],
  ["[甲](https://a.cn/)[](https://b.cn/)", ["9 link/no-text https://b.cn/"]],
  ["[甲](https://a.cn/)", []],
  ["[`甲`](https://a.cn/)", []],
  ["[![](06/a.png)](https://a.cn/)", []],
  ["[**甲**乙](https://a.cn/)", []],
])("what has no text is told at its line: %j", (body, told) => {
  const marks = toldBy(emptyMarks, body);
  expect(marks.map(({ line, code, typed }) => [line, code, typed].filter(Boolean).join(" "))).toEqual(told);
});
