import type { IssueData } from "../../src/publish/formats/data-schema.ts";
import { Items } from "../../src/search/client/items.ts";
import type { Lookup } from "../../src/search/client/lookup.ts";
import { scanLookup } from "../../src/search/client/scan-lookup.ts";
import type { Hints } from "../../src/search/hints.ts";
import { RecordTable } from "../../src/search/record-table.ts";

/** What a function of the search is given besides a query. */
export interface News {
  readonly lookup: Lookup;
  readonly items: Items;
  /** the texts that were looked for, and the numbers of the records that were read */
  readonly asked: string[];
  readonly read: number[];
}

/** News items, each by itself in an issue of 2016; a record's number is its place among them. */
export function newsOf(...news: readonly (readonly [heading: string, text: string])[]): News {
  const asked: string[] = [];
  const read: number[] = [];
  const records = news.map(([heading, text]) => ({
    heading,
    text,
    issueTitle: "简报",
    sounds: [],
    filters: {},
  }));
  const lookup = scanLookup(records, async () => [...new Set(news.flat().join(""))]);
  return {
    lookup: {
      ...lookup,
      text: (term) => {
        asked.push(term);
        return lookup.text(term);
      },
    },
    items: new Items(new RecordTable([{ year: 2016, first: 1, items: news.map(() => 1) }]), {
      issue: async ({ number }) => {
        const record = Number(number.id) - 1;
        read.push(record);
        const [heading = "", text = ""] = news[record] ?? [];
        return issueData({ id: number.id, total: record + 41, items: [itemData(1, { heading, text })] });
      },
    }),
    asked,
    read,
  };
}

/** The same where headlines do not matter. */
export const textsOf = (...texts: readonly string[]): News =>
  newsOf(...texts.map((text): [string, string] => ["新闻", text]));

/** Tables that know nothing of an archive. */
export const NO_HINTS: Hints = {
  names: [],
  departments: [],
  synonyms: [],
  topics: [],
  issues: [],
  variants: { simplified: "", traditional: "" },
  syllables: [],
};

/** An issue as its JSON has it. */
export const issueData = (more: Partial<IssueData> = {}): IssueData => ({
  $schema: "https://jianbao.example/schema/issue.json",
  url: "https://jianbao.example/",
  source: "州科技局",
  author: "吴启荣",
  keywords: [],
  year: 2016,
  id: "6",
  issue: 6,
  issueTo: null,
  series: null,
  label: "第6期",
  total: null,
  totalTo: null,
  title: "简报",
  date: "2016-10-19T11:07:00+08:00",
  updated: "2016-10-19T11:07:00+08:00",
  status: "published",
  summary: null,
  notice: null,
  corrections: [],
  withdrawn: null,
  items: [itemData(1), itemData(2)],
  ...more,
});

/** An item as its issue's JSON has it. */
export const itemData = (
  position: number,
  more: Partial<IssueData["items"][number]> = {},
): IssueData["items"][number] => ({
  id: `item-${position}`,
  heading: `新闻${position}`,
  url: "https://jianbao.example/",
  page: "https://jianbao.example/",
  source: "州科技局",
  author: "吴启荣",
  keywords: [],
  text: `正文${position}。`,
  tables: [],
  withdrawn: null,
  ...more,
});
