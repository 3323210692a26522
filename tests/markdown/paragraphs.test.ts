import { expect, test } from "vitest";
import { issueText, messagesOf, soundIssue } from "../content/archive-folder.ts";

const BODY = `## 甲

第一段。

1. 第一项；
2. 第二项：
   - 其中一点。

> 引文。

### 小标题

| 单位 | 金额 |
|---|--:|
| 州科技局 | 12 |

第二段[^1]。

（州科技局 吴启荣）

[^1]: 注释。

## 乙

另一条的第一段。
`;

test("paragraphs and the entries of lists have addresses, counted through their item; notes, quotations, tables and the byline have none", () => {
  const { items } = soundIssue(issueText({}, BODY));
  const ids = items.map(({ html }) =>
    [...html.matchAll(/<(\w+) id="(item-\d+-p\d+)">/g)].map(([, ...all]) => all.join(" ")),
  );
  expect(ids).toEqual([["p item-1-p1", "li item-1-p2", "li item-1-p3", "p item-1-p4"], ["p item-2-p1"]]);
  expect(items.map(({ paragraphs }) => paragraphs)).toEqual([4, 1]);
});

test("an editor can link to a paragraph, and hears of one that is not there", () => {
  const link = (to: string) => messagesOf(issueText({}, `## 甲\n\n详见[上文](${to})。\n`));
  expect(link("#item-1-p1")).toBe("");
  expect(link("/2016/6/#item-1-p2")).toContain("本站没有“/2016/6/#item-1-p2”这个页面或位置");
});
