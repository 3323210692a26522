import { LONGEST_PARAGRAPH, type Token } from "../../markdown/renderer.ts";
import { startsItem } from "../../markdown/tokens.ts";
import type { Complaint } from "../problem.ts";
import type { BodyText, Remark } from "./remark.ts";

const DEEPEST_LIST = 8;
const MOST_COLUMNS = 50;
/** An issue is one page, which readers load as a whole. */
const MOST_ITEMS = 1000;

/**
 * What is too large to show or to read: lists and tables (markdown-it drops content nested deeper than 100 levels, and cells beyond the
 * table's header), paragraphs, and issues of thousands of items.
 */
export function outgrown({ tokens, lines }: BodyText): Remark[] {
  const deep = tokens.findIndex(({ level }) => level > 2 * DEEPEST_LIST + 1);
  const outermost = tokens.slice(0, Math.max(deep, 0)).findLast(({ level }) => level === 0);
  const items = tokens.filter(startsItem);
  const beyond = items[MOST_ITEMS];
  return [
    ...(outermost ? [{ token: outermost, complaint: TOO_DEEP }] : []),
    ...(beyond ? [{ token: beyond, complaint: tooManyItems(items.length) }] : []),
    ...tokens.filter(({ meta }) => meta?.isTooLong).map((token) => ({ token, complaint: TOO_LONG })),
    ...wideTables(tokens, lines),
  ];
}

const TOO_LONG: Complaint = {
  code: "body/long-paragraph",
  message: `这一段超过${LONGEST_PARAGRAPH / 10_000}万字，读不了。`,
  remedy: "请用空行分成几段；如果是程序生成的数据，请存成附件。",
};

const tooManyItems = (count: number): Complaint => ({
  code: "body/many-items",
  message: `这一期有${count}条新闻，最多${MOST_ITEMS}条：一期是一个网页，太大了读者打不开。`,
  remedy: "请分成几期。",
});

const TOO_DEEP: Complaint = {
  code: "body/nested",
  message: `列表或引文一层套一层，超过了${DEEPEST_LIST}层，不能正常显示。`,
  remedy: "请减少层次，或改用小标题（### 小标题）。",
};

function wideTables(tokens: readonly Token[], lines: readonly string[]): Remark[] {
  const found: Remark[] = [];
  let table: Token | null = null;
  let columns = 0;
  for (const token of tokens) {
    if (token.type === "table_open") {
      table = token;
      columns = 0;
    } else if (token.type === "th_open") columns++;
    else if (token.type === "thead_close" && table && columns > MOST_COLUMNS)
      found.push({ token: table, complaint: tooManyColumns(columns) });
    else if (token.type === "tr_open") {
      // The header row comes before its columns are counted.
      const cells = columns > 0 ? countCells(lines[token.map?.[0] ?? -1] ?? "") : 0;
      if (cells > columns) found.push({ token, complaint: tooManyCells(cells, columns) });
    }
  }
  return found;
}

const tooManyColumns = (columns: number): Complaint => ({
  code: "body/wide-table",
  message: `这个表格有${columns}列，最多${MOST_COLUMNS}列。`,
  remedy: "请拆成几个表格，或把 Excel 文件作为附件。",
});

const tooManyCells = (cells: number, columns: number): Complaint => ({
  code: "body/table-row",
  message: `这一行有${cells}格，表头只有${columns}格，多出来的会丢失。`,
  remedy: "请核对“|”的个数；文字里的“|”请写成“\\|”，或改用全角的“｜”。",
});

/** The cells of a row as typed: `| 甲 | 乙 |` has two. */
const countCells = (line: string): number =>
  line
    .replace(/^[\s>]*\|?/, "")
    .replace(/(?<!\\)\|\s*$/, "")
    .split(/(?<!\\)\|/).length;
