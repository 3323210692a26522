import { childOf, elementsIn, type XmlElement } from "../xml.ts";

/** The rows of a table, also those in content controls. */
function within(parent: XmlElement, name: string): XmlElement[] {
  return elementsIn(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return /^w:(sdt|sdtContent|ins|customXml|moveTo)$/.test(child.name) ? within(child, name) : [];
  });
}

/** A table of Word as HTML; `inside` writes what a cell holds, `drop` names a row that was deleted while changes were tracked. */
export function tableHtml(
  table: XmlElement,
  inside: (cell: XmlElement) => string,
  drop: (row: XmlElement) => void,
): string {
  const isDeleted = (row: XmlElement): boolean => childOf(childOf(row, "w:trPr"), "w:del") !== undefined;
  const all = within(table, "w:tr");
  for (const row of all.filter(isDeleted)) drop(row);
  const rows = all
    .filter((row) => !isDeleted(row))
    .map((row) => {
      let column = 0;
      return within(row, "w:tc").map((cell) => {
        const properties = childOf(cell, "w:tcPr");
        const span = Number(childOf(properties, "w:gridSpan")?.attribs["w:val"] ?? 1) || 1;
        const merge = childOf(properties, "w:vMerge");
        const at = column;
        column += span;
        return { cell, at, span, goesOn: merge !== undefined && merge.attribs["w:val"] !== "restart" };
      });
    });
  const heightOf = (row: number, at: number): number => {
    let height = 1;
    while (rows[row + height]?.some((cell) => cell.at === at && cell.goesOn)) height++;
    return height;
  };
  const html = rows.map((cells, row) => {
    const shown = cells.filter(({ goesOn, at }) => !goesOn || !isCovered(rows, row, at));
    return `<tr>${shown
      .map(({ cell, at, span }) => {
        const content = inside(cell);
        const align = /^<p align="(right|center)">/.exec(content)?.[1];
        return `<td colspan="${span}" rowspan="${heightOf(row, at)}"${align ? ` align="${align}"` : ""}>${content}</td>`;
      })
      .join("")}</tr>`;
  });
  return `<table>${html.join("")}</table>`;
}

/** A cell that goes on needs one above it. */
function isCovered(rows: readonly (readonly { at: number }[])[], row: number, at: number): boolean {
  return row > 0 && (rows[row - 1]?.some((cell) => cell.at === at) ?? false);
}
