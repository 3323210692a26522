import type { Element, ElementContent } from "hast";
import { toString as plainTextOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";

/** Caps column spans: a span of a million would make a million cells. */
const MOST_COLUMNS = 50;

/**
 * Dissolves layout tables. A data table gets its first row as head, and empty cells for merged ones, which Markdown lacks.
 * Returns whether it has merged cells.
 */
export function shapeTable(table: Element): boolean {
  const rows: Element[] = [];
  const cells: Element[] = [];
  let isNested = false;
  visit(table, "element", (node) => {
    if (node.tagName === "tr") rows.push(node);
    if (isCell(node)) cells.push(node);
    if (node !== table && /^(table|h[1-6])$/.test(node.tagName)) isNested = true;
  });
  const columns = rows.reduce((most, row) => Math.max(most, row.children.filter(isCell).length), 0);
  const isProse = cells.some((cell) => plainTextOf(cell).replace(/\s/g, "").length > 300);
  if (isNested || columns < 2 || isProse || rows.length < 2) {
    takeApart(table);
    return false;
  }
  const isMerged = spreadSpans(rows);
  for (const cell of rows[0]?.children.filter(isCell) ?? []) cell.tagName = "th";
  return isMerged;
}

const isCell = (node: ElementContent): node is Element =>
  node.type === "element" && (node.tagName === "td" || node.tagName === "th");

function takeApart(table: Element): void {
  table.tagName = "div";
  visit(table, "element", (node) => {
    if (/^(tbody|thead|tfoot|tr|td|th|caption)$/.test(node.tagName)) node.tagName = "div";
  });
}

/** A merged cell becomes its upper left cell and empty ones. Returns whether there were any. */
function spreadSpans(rows: readonly Element[]): boolean {
  let isMerged = false;
  /** for each column, the number of following rows covered by a cell above */
  let covered: number[] = [];
  for (const row of rows) {
    const written = row.children.filter(isCell);
    const next: number[] = [];
    const cells: Element[] = [];
    const fill = (): void => {
      while ((covered[cells.length] ?? 0) > 0) {
        next[cells.length] = (covered[cells.length] ?? 0) - 1;
        cells.push(emptyCell());
      }
    };
    for (const cell of written) {
      fill();
      const wide = Math.min(spanOf(cell, "colSpan"), Math.max(1, MOST_COLUMNS - cells.length));
      const high = Math.min(spanOf(cell, "rowSpan"), rows.length);
      isMerged ||= wide > 1 || high > 1;
      for (let column = 0; column < wide; column++) {
        if (cells.length < MOST_COLUMNS) next[cells.length] = high - 1;
        cells.push(column === 0 ? cell : emptyCell());
      }
    }
    if (written.length > 0) fill();
    row.children = cells;
    covered = next;
  }
  return isMerged;
}

const emptyCell = (): Element => ({ type: "element", tagName: "td", properties: {}, children: [] });

function spanOf(cell: Element, name: "colSpan" | "rowSpan"): number {
  const span = Number(cell.properties[name] ?? 1);
  delete cell.properties[name];
  return Number.isInteger(span) && span > 0 ? span : 1;
}
