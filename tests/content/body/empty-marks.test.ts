import { expect, test } from "vitest";
import { messagesOfBody } from "../archive-folder.ts";

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
