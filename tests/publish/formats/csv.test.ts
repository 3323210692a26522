import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { archiveCsv } from "../../../src/publish/formats/csv.ts";
import { type Files, issueText } from "../../content/archive-folder.ts";
import { editionOf } from "../edition.ts";

const rows = (csv: string): string[][] => parse(csv, { bom: true, record_delimiter: "\r\n" });

function tableOf(files: Files): string {
  const { archive, edition } = editionOf(files);
  return archiveCsv(edition, archive);
}

const csvOf = (title: string, heading: string): string =>
  tableOf({ "2016/06.md": issueText({ title: `'${title}'` }, `## ${heading}\n\n正文。\n`) });

test("the table has a line for each item, with its issue's facts and its address", () => {
  const csv = tableOf({
    "2016/06.md": issueText(
      {
        total: "46",
        keywords: "\n  - 创新创业\n  - 人才",
        corrections: "\n  - date: 2016-10-21\n    item: 2\n    what: 改正",
      },
      "## 甲\n\n第一条。\n\n（州教育局 张慧、李明远）\n\n## 乙\n\n第二条。\n",
    ),
  });
  const [header = [], ...lines] = rows(csv);
  expect(
    lines.map((line) => Object.fromEntries(line.map((cell, index) => [header[index], cell]))),
  ).toMatchInlineSnapshot(`
    [
      {
        "作者": "张慧、李明远",
        "关键词": "创新创业、人才",
        "年份": "2016",
        "总期号": "46",
        "日期": "2016-10-19 11:07",
        "最近改动": "2016-10-19",
        "期号": "6",
        "本期标题": "全州召开创新驱动专项行动推进会",
        "条目": "item-1",
        "条目标题": "甲",
        "来源": "州教育局",
        "状态": "published",
        "网址": "https://www.example.gov.cn/2016/6/#item-1",
      },
      {
        "作者": "吴启荣",
        "关键词": "创新创业、人才",
        "年份": "2016",
        "总期号": "46",
        "日期": "2016-10-19 11:07",
        "最近改动": "2016-10-21",
        "期号": "6",
        "本期标题": "全州召开创新驱动专项行动推进会",
        "条目": "item-2",
        "条目标题": "乙",
        "来源": "州科技局",
        "状态": "corrected",
        "网址": "https://www.example.gov.cn/2016/6/#item-2",
      },
    ]
  `);
});

test("old Excel reads Chinese: there is a byte order mark; lines end as RFC 4180 asks", () => {
  const csv = csvOf("甲", "乙");
  expect(csv.startsWith("\uFEFF年份,")).toBe(true);
  expect(csv.split("\r\n")).toHaveLength(3);
  expect(csv).not.toMatch(/[^\r]\n/);
});

test.each(["=1+1", "+86", "-1", "@SUM(A1)", "＝1+1", "＠x", '=HYPERLINK("https://example.com","x")'])(
  "a cell that a spreadsheet would take for a formula is text: %s",
  (title) => {
    const [, line = []] = rows(csvOf(title, "甲"));
    expect(line[4]).toBe(`'${title}`);
  },
);

test("commas and quotes do not part a cell", () => {
  const [, line = []] = rows(csvOf('甲,"乙"', "丙，“丁”,戊"));
  expect([line[4], line[6]]).toEqual(['甲,"乙"', "丙，“丁”,戊"]);
});
