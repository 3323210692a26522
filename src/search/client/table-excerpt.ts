import { excerpt, mark, type Piece } from "./excerpt.ts";
import { rangesOf } from "./ranges.ts";

/** The texts of a table's cells, row by row; the first row is its head. */
type Table = readonly (readonly string[])[];

const holds = (text: string, term: string): boolean => rangesOf(text, [term]).length > 0;

/**
 * What an item says about some terms. Where its running text lacks one that stands in a table, the cell is shown with the heads of its
 * row and column: by itself it would say nothing.
 */
export function excerptOf(
  { text, tables = [] }: { readonly text: string; readonly tables?: readonly Table[] | undefined },
  terms: readonly string[],
): Piece[] {
  const running = tables.reduce(withoutTable, text);
  const lacking = tables.length === 0 ? [] : terms.filter((term) => !holds(running, term));
  const rows = tables.flatMap(([head = [], ...rest]) => rest.map((cells) => ({ head, cells })));
  const counted = rows.map((row) => ({
    ...row,
    held: lacking.filter((term) => row.cells.some((cell) => holds(cell, term))),
  }));
  const [best] = counted.sort((a, b) => b.held.length - a.held.length);
  // A head, or what runs across cells, stands nowhere else; other cells say nothing by themselves.
  if (!best || best.held.length === 0)
    return excerpt(lacking.some((term) => holds(text, term)) ? text : running, terms);
  const said = mark(rowText(best, best.held), terms);
  const others = terms.filter((term) => !lacking.includes(term));
  return others.length === 0
    ? said
    : [...said, { text: " … ", isMarked: false }, ...excerpt(running, others)];
}

/** 8月5日，规模和结果：63户企业; where the head of the row is what was looked for, all of the row. */
function rowText(
  { head, cells }: { readonly head: readonly string[]; readonly cells: readonly string[] },
  terms: readonly string[],
): string {
  const isMeant = (cell: string): boolean => terms.some((term) => holds(cell, term));
  const [first = "", ...rest] = cells.map((cell, column) => ({ cell, name: head[column] ?? "" }));
  if (first === "") return "";
  const shown = isMeant(first.cell) ? rest : rest.filter(({ cell }) => isMeant(cell));
  const named = shown
    .filter(({ cell }) => cell !== "")
    .map(({ cell, name }) => (name === "" ? cell : `${name}：${cell}`));
  return [first.cell, named.join("；")].filter((part) => part !== "").join("，");
}

/** The text without the lines that are a table's cells. */
const withoutTable = (text: string, table: Table): string => {
  const cells = table.flat().filter((cell) => cell !== "");
  return text.replace(cells.join("\n"), "");
};
