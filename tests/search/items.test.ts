import { expect, test } from "vitest";
import type { IssueData } from "../../src/publish/formats/data-schema.ts";
import { Items } from "../../src/search/client/items.ts";
import { RecordTable } from "../../src/search/record-table.ts";
import { issueData, itemData } from "../support/news.ts";

const SOURCE = "州科技局、州财政局";

/** The items of 2016 第6期. */
const itemsOf = (more?: Partial<IssueData>): Items =>
  new Items(new RecordTable([{ year: 2016, first: 6, items: [2] }]), { issue: async () => issueData(more) });

const corrected = (of: string | null, minor: boolean): IssueData["corrections"][number] => ({
  date: "2016-10-20T09:00:00+08:00",
  item: of,
  what: "改了数字",
  why: null,
  minor,
});

test("a hit is what its issue says of the item", async () => {
  const tables = [[["时间"], ["5月18日"]]];
  expect(await itemsOf({ items: [itemData(1), itemData(2, { source: SOURCE, tables })] }).hit(0)).toEqual({
    path: "/2016/6/#item-2",
    page: "/2016/6/2/",
    heading: "新闻2",
    text: "正文2。",
    tables,
    day: "2016-10-19",
    sources: ["州科技局", "州财政局"],
    authors: ["吴启荣"],
    status: "published",
  });
});

test("where an author is not known there is none", async () => {
  const hit = await itemsOf({ items: [itemData(1, { source: SOURCE, author: "" }), itemData(2)] }).hit(1);
  expect(hit).toMatchObject({ path: "/2016/6/#item-1", sources: ["州科技局", "州财政局"], authors: [] });
});

test.each<[status: string, issue: Partial<IssueData>]>([
  ["draft", { status: "draft" }],
  ["withdrawn", { status: "withdrawn", corrections: [corrected("item-1", false)] }],
  ["corrected", { status: "corrected", corrections: [corrected("item-1", false)] }],
  ["corrected", { corrections: [corrected("item-2", false), corrected("item-1", false)] }],
  ["published", { status: "corrected", corrections: [corrected("item-2", false)] }],
  ["published", { status: "corrected", corrections: [corrected(null, false)] }],
  ["published", { corrections: [corrected("item-1", true)] }],
  [
    "withdrawn",
    { items: [itemData(1, { withdrawn: { date: "2016-10-20T09:00:00+08:00", who: null, why: null } })] },
  ],
])("an item is %s by itself, whatever was said of others", async (status, of) => {
  expect((await itemsOf(of).hit(1)).status).toBe(status);
});

test("an item that its issue does not have is of another edition", async () => {
  await expect(itemsOf({ items: [itemData(1)] }).hit(0)).rejects.toThrow("2016/6 has no item-2");
});
