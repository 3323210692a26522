import { expect, test } from "vitest";
import { lostText, textOfDraft } from "../../src/import/conserve.ts";
import { importing, OPENING } from "./office.ts";

const draft = (body: string): string => textOfDraft(`---\ntitle: 简报\n---\n\n${body}`);

test("text that is in neither the draft nor the report is lost, clause by clause", () => {
  const original = ["会议由李局长主持。", "会议指出，形势很好，要抓落实。"];
  expect(lostText(original, draft("会议由李局长主持。\n\n会议指出，要抓落实。"), [])).toEqual(["形势很好，"]);
  expect(lostText(original, draft("会议由李局长主持。"), ["会议指出，形势很好，要抓落实。"])).toEqual([]);
});

test("a sentence that stands twice must come twice", () => {
  const twice = ["州科技局召开会议，部署工作。", "州科技局召开会议，部署工作。"];
  expect(lostText(twice, draft(twice.join("\n\n")), [])).toEqual([]);
  expect(lostText(twice, draft(twice[0] ?? ""), [])).toHaveLength(1);
});

test("a line that the report names as a whole takes no part of others: a header, and the name and number that it repeats", () => {
  const named = [
    "楚雄州科技创新工作简报 2016年第6期",
    "报：州委、州人大、州政府、州政协，省科技厅，各县市科技局。",
    "楚雄州科技创新工作简报",
    "2016年第6期（总第46期）",
  ];
  expect(lostText(named, draft(""), named)).toEqual([]);
});

test("markup, spaces and raised figures are no difference", () => {
  const body =
    "**州科技局**~~张局长~~[通知](https://a.cn/)，面积20m²。[^1]\n\n[^1]: 注的话。\n\n| 甲 | 乙 |\n|--|--|\n| 1 | 2 |";
  expect(
    lostText(["州科技局 张局长通知，面积20m2。", "注的话。", "甲", "乙", "1", "2"], draft(body), []),
  ).toEqual([]);
});

test("what Markdown itself would swallow is reported: the third cell of a row of two", async () => {
  const { report, read } = await importing({
    "a.md": `---\ntitle: 简报2016年第6期\ndate: 2016-10-19\n---\n\n## 座谈会\n\n${OPENING}\n\n| 单位 | 金额 |\n|--|--|\n| 甲县 | 二 | 多出来的话 |\n`,
  });
  expect(report).toContain("原文里有、草稿里没有的文字，请对照原件补上：\n    多出来的话");
  expect(read("2016/06.md")).toContain("# 请核对：原文里有、草稿里没有：多出来的话");
});
