import { expect, test } from "vitest";
import { Edition } from "../../src/publish/edition.ts";
import { scanData } from "../../src/publish/portable/scan-data.ts";
import { parseQuery } from "../../src/search/client/query.ts";
import { type ScanTables, type ScanTexts, scanEngine } from "../../src/search/client/scan-engine.ts";
import { ASSETS } from "../publish/edition.ts";
import { archiveOf } from "../support/archive-of.ts";

/** Two issues, of two items and of one. */
function made(): { tables: ScanTables; texts: ScanTexts } {
  const front = (issue: number): string =>
    `---\ntitle: 全州会议${"甲乙".charAt(issue - 1)}\nissue: ${issue}\ndate: 2016-0${issue}-10 09:30\nsource: 州科技局\nauthor: 吴启荣\n---\n`;
  const archive = archiveOf({
    "2016/1.md": `${front(1)}\n## 开幕\n\n创新。\n\n## 闭幕\n\n创业。\n`,
    "2016/2.md": `${front(2)}\n## 路演\n\n创新。\n`,
  });
  const { tables, texts } = scanData(archive, new Edition(archive, ASSETS));
  const [only] = texts.values();
  if (!only) throw new Error("There are no texts");
  return { tables, texts: only };
}

test("texts are found in their issues, those of several files together", async () => {
  const { tables, texts } = made();
  const [first, second] = texts.issues.map((issue) => ({ issues: [issue], items: [] }));
  const parts = [
    { issues: first?.issues ?? [], items: texts.items.slice(0, 2) },
    { issues: second?.issues ?? [], items: texts.items.slice(2) },
  ];
  const { hits } = await scanEngine(
    tables,
    parts,
  )(parseQuery(new URLSearchParams({ q: "创新", sort: "newest" })));
  expect(hits.map(({ path, text }) => [path, text])).toEqual([
    ["/2016/2/#item-1", "创新。"],
    ["/2016/1/#item-1", "创新。"],
  ]);
});

test("the title of an issue stands at its first item alone", async () => {
  const { tables, texts } = made();
  const { titled } = await scanEngine(tables, [texts])(parseQuery(new URLSearchParams({ q: "全州会议" })));
  expect(titled.map(({ number }) => number.id)).toEqual(["2", "1"]);
});

test.each<
  [
    string,
    ErrorConstructor | RangeErrorConstructor,
    (made: { tables: ScanTables; texts: ScanTexts }) => readonly ScanTexts[],
  ]
>([
  ["an issue is missing", RangeError, ({ texts }) => [{ ...texts, issues: texts.issues.slice(1) }]],
  [
    "an item of an issue is missing",
    RangeError,
    ({ texts }) => [
      { ...texts, issues: texts.issues.map((issue) => ({ ...issue, items: issue.items.slice(1) })) },
    ],
  ],
  ["there are fewer items than records", Error, ({ texts }) => [{ ...texts, items: texts.items.slice(1) }]],
  [
    "there are more items than records",
    RangeError,
    ({ texts }) => [{ ...texts, items: [...texts.items, ...texts.items] }],
  ],
])("where %s nothing is searched", (_, error, texts) => {
  const all = made();
  expect(() => scanEngine(all.tables, texts(all))).toThrow(error);
});
