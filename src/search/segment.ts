import { groupsBy } from "../bulletin/group.ts";
import { contentName, type Fragment, type Page, writeFragments } from "./pagefind-format.ts";
import { pinyinTokens } from "./pinyin.ts";
import type { SearchRecord } from "./record.ts";
import { layOut } from "./token-layout.ts";
import { tokenize, tokenizeIssueTitle } from "./tokens.ts";
import { type Vocabulary, vocabularyOf } from "./vocabulary.ts";
import { tabulate, type WordTable } from "./words.ts";

/**
 * The index of a run of records, made so that it can be joined to others at little cost. Plain data: it goes from thread to
 * thread, and is kept.
 */
export interface Segment extends WordTable {
  readonly pages: readonly Page[];
  /** by filter and value the numbers of the records that have it */
  readonly filters: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
  /** by name the files that hold what results show */
  readonly fragments: ReadonlyMap<string, Uint8Array>;
  readonly vocabulary: Vocabulary;
}

export function indexRecords(records: readonly SearchRecord[]): Segment {
  const tokens = records.map(tokensOf);
  const sizes = new Map(records.map(({ id }, index) => [id, tokens[index]?.length ?? 0]));
  const files = groupsBy(records, ({ issue }) => [issue]).map(({ key, members }) => {
    const fragments = new Map(members.map((record) => [record.id, fragmentOf(record, sizes)]));
    const bytes = writeFragments(fragments);
    return { issue: key, name: `und_${contentName(bytes)}`, bytes };
  });
  const nameOf = new Map(files.map(({ issue, name }) => [issue, name]));
  const table = tabulate(tokens);
  return {
    ...table,
    vocabulary: vocabularyOf(table),
    pages: records.map(({ id, issue }): Page => [id, sizes.get(id) ?? 0, nameOf.get(issue) ?? ""]),
    filters: filtersOf(records),
    fragments: new Map(files.map(({ name, bytes }) => [name, bytes])),
  };
}

function fragmentOf(
  { id, url, heading, text, issueTitle, filters }: SearchRecord,
  sizes: ReadonlyMap<string, number>,
): Fragment {
  const values = groupsBy(filters, ([name]) => [name]).map(({ key, members }) => [
    key,
    members.map(([, value]) => value),
  ]);
  return {
    url,
    content: text,
    word_count: sizes.get(id) ?? 0,
    filters: Object.fromEntries(values),
    meta: { title: heading, ...(issueTitle === null ? {} : { issue: issueTitle }) },
    anchors: [],
  };
}

function filtersOf(records: readonly SearchRecord[]): Segment["filters"] {
  const filters = new Map<string, Map<string, number[]>>();
  for (const [number, record] of records.entries()) {
    for (const [filter, value] of record.filters) {
      const values = filters.get(filter) ?? new Map<string, number[]>();
      filters.set(filter, values);
      const numbers = values.get(value) ?? [];
      values.set(value, numbers);
      numbers.push(number);
    }
  }
  return filters;
}

/** The record's tokens by their positions. */
export function tokensOf({ heading, text, issueTitle, filters }: SearchRecord): (string | null)[] {
  const names = filters.filter(([name]) => name === "source" || name === "author").map(([, value]) => value);
  const title = tokenizeIssueTitle(issueTitle ?? "");
  return layOut(tokenize(heading), tokenize(text), pinyinTokens([heading, ...names]), title);
}
