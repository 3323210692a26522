import type { Element, ElementContent } from "hast";
import { toString as plainTextOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";

/** Caps column spans: a span of a million would make a million cells. */
const MOST_COLUMNS = 50;
const LONGEST_CELL = 300;

/** What became of a table, for the report. */
export type ShapedTable = "kept" | "merged" | "layout" | "nested";

/**
 * Dissolves layout tables. A data table gets its first row as head, and empty cells for merged ones, which Markdown lacks. A table that
 * holds another one is dissolved, and the inner one stays whole.
 */
export function shapeTable(table: Element): ShapedTable {
  const rows = within(table, "tr");
  const cells = rows.flatMap((row) => row.children.filter(isCell));
  let holdsBlocks = false;
  let holdsTable = false;
  visit(table, "element", (node) => {
    if (node !== table && node.tagName === "table") holdsTable = true;
    if (/^h[1-6]$/.test(node.tagName)) holdsBlocks = true;
  });
  const columns = rows.reduce((most, row) => Math.max(most, row.children.filter(isCell).length), 0);
  const isProse = cells.some((cell) => plainTextOf(cell).replace(/\s/g, "").length > LONGEST_CELL);
  const isData = columns >= 2 && rows.length >= 2 && !isProse;
  if (holdsTable || holdsBlocks || !isData) {
    takeApart(table);
    return holdsTable && isData ? "nested" : "layout";
  }
  for (const cell of cells) shapeCell(cell);
  const isMerged = spreadSpans(rows);
  for (const cell of rows[0]?.children.filter(isCell) ?? []) cell.tagName = "th";
  return isMerged ? "merged" : "kept";
}

const isCell = (node: ElementContent): node is Element =>
  node.type === "element" && (node.tagName === "td" || node.tagName === "th");

const PARTS = /^(tbody|thead|tfoot|tr|td|th|caption|colgroup)$/;

/** The table's own elements of a name, without those of tables inside it. */
function within(parent: Element, name: string): Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== "element" || child.tagName === "table") return [];
    return child.tagName === name ? [child] : within(child, name);
  });
}

function takeApart(node: Element): void {
  node.tagName = "div";
  for (const child of node.children)
    if (child.type === "element" && PARTS.test(child.tagName)) takeApart(child);
}

const BLOCK = /^(p|div|ul|ol|li|br|blockquote|h[1-6])$/;

/** A cell is one line in Markdown: its paragraphs are kept apart by a space, which only stays between inline elements. */
function shapeCell(cell: Element): void {
  const align =
    alignOf(cell) ??
    cell.children.flatMap((child) => (child.type === "element" ? (alignOf(child) ?? []) : []))[0];
  if (align) cell.properties.align = align;
  visit(cell, "element", (node) => {
    let count = Number(node.properties.start ?? 1) - 1;
    node.children = node.children.flatMap((child, index): ElementContent[] => {
      if (child.type !== "element" || !BLOCK.test(child.tagName)) return [child];
      const space: ElementContent[] = index > 0 ? [{ type: "text", value: " " }] : [];
      if (child.tagName === "br") return space;
      if (child.tagName === "li" && node.properties.dataNumbered === true)
        space.push({ type: "text", value: `${++count}. ` });
      if (child.tagName === "ol") child.properties.dataNumbered = true;
      child.tagName = "span";
      return [...space, child];
    });
  });
}

function alignOf({ properties }: Element): "left" | "right" | "center" | undefined {
  const { align, style } = properties;
  const said = /text-align:\s*(\w+)/i.exec(String(style ?? ""))?.[1] ?? String(align ?? "");
  return ({ left: "left", right: "right", center: "center" } as const)[said.toLowerCase()];
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
      while (cells.length < MOST_COLUMNS && (covered[cells.length] ?? 0) > 0) {
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
