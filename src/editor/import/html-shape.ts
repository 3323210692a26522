import type { Element, ElementContent, Root } from "hast";
import { toString as plainTextOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import type { Findings } from "./findings.ts";
import { joinHan, tidyLine } from "./tidy.ts";

const BLOCK =
  /^(p|div|ul|ol|li|dl|table|tbody|thead|tr|td|th|h[1-6]|blockquote|pre|section|article|center|hr|figure|main|header)$/;
const MOST_COLUMNS = 50;
const MOST_ROWS = 1000;

/** Brings the markup of Word and of old pages into plain paragraphs, lists and tables, so that each means what it shows. */
export function shape(root: Root, { toCheck }: Findings): void {
  let merged = 0;
  visit(root, "element", (node) => {
    if (node.tagName === "pre") preToParagraphs(node);
    else if (node.tagName === "sup") raise(node);
    else if (node.tagName === "table" && shapeTable(node)) merged++;
  });
  if (merged > 0) toCheck.push("表格里有合并的单元格：内容写在左上的一格，其余各格留空，请对照原件核对。");
  // Before the conversion takes line breaks for spaces.
  visit(root, "text", (node) => {
    node.value = joinHan(node.value.replace(/\r\n?/g, "\n"));
  });
  markCentred(root, false);
  visit(root, "element", (node) => {
    if (/^(div|center|section|header)$/.test(node.tagName) && !node.children.some(isBlock))
      node.tagName = "p";
    shapeWordList(node);
  });
}

const isBlock = (child: ElementContent): boolean =>
  child.type === "element" && (BLOCK.test(child.tagName) || child.children.some(isBlock));

/** Preformatted text is a page's way of keeping line breaks, not code. */
function preToParagraphs(node: Element): void {
  const lines = plainTextOf(node).split("\n");
  node.tagName = "div";
  node.children = lines.map((line) => element("p", [{ type: "text", value: line }]));
}

const RAISED: Readonly<Record<string, string>> = { "1": "¹", "2": "²", "3": "³" };

/** m<sup>2</sup> as plain text would be m2, another figure. */
function raise(node: Element): void {
  const raised = RAISED[plainTextOf(node).trim()];
  if (raised) node.children = [{ type: "text", value: raised }];
}

const element = (tagName: string, children: ElementContent[]): Element => ({
  type: "element",
  tagName,
  properties: {},
  children,
});

/** A table that only places things on the page is taken apart; a real one gets its first row as its head. Answers whether it has merged cells. */
function shapeTable(table: Element): boolean {
  const rows: Element[] = [];
  const inner: Element[] = [];
  let isNested = false;
  visit(table, "element", (node) => {
    if (node.tagName === "tr") rows.push(node);
    if (node.tagName === "td" || node.tagName === "th") inner.push(node);
    if (node !== table && /^(table|h[1-6])$/.test(node.tagName)) isNested = true;
  });
  const columns = Math.max(0, ...rows.map((row) => row.children.filter(isCell).length));
  const isProse = inner.some((cell) => plainTextOf(cell).replace(/\s/g, "").length > 300);
  if (isNested || columns < 2 || isProse || rows.length < 2) {
    table.tagName = "div";
    visit(table, "element", (node) => {
      if (/^(tbody|thead|tfoot|tr|td|th|caption)$/.test(node.tagName)) node.tagName = "div";
    });
    return false;
  }
  for (const cell of inner) {
    clamp(cell, "colSpan", MOST_COLUMNS);
    clamp(cell, "rowSpan", MOST_ROWS);
  }
  for (const cell of rows[0]?.children.filter(isCell) ?? []) cell.tagName = "th";
  return inner.some(({ properties }) => Number(properties.colSpan) > 1 || Number(properties.rowSpan) > 1);
}

const isCell = (node: ElementContent): node is Element =>
  node.type === "element" && (node.tagName === "td" || node.tagName === "th");

/** A span of a million columns would be a million cells. */
function clamp(cell: Element, span: "colSpan" | "rowSpan", most: number): void {
  const value = Number(cell.properties[span] ?? 1);
  cell.properties[span] = Number.isInteger(value) && value > 0 ? Math.min(value, most) : 1;
}

/** Headlines are often told from text by standing in the middle alone. */
function markCentred(parent: Root | Element, inherited: boolean): void {
  for (const child of parent.children) {
    if (child.type !== "element") continue;
    const { align, style, className } = child.properties;
    const own = /text-align:\s*(\w+)/i.exec(String(style ?? ""))?.[1] ?? (align ? String(align) : null);
    const isNamed = Array.isArray(className) && className.includes("centred");
    const centred =
      isNamed || child.tagName === "center" || (own === null ? inherited : own.toLowerCase() === "center");
    if (centred) child.properties.dataCentred = true;
    markCentred(child, child.tagName === "table" ? false : centred);
  }
}

/** Word writes the labels of its lists as text: numbers stay, signs of a symbol font become a list's bullets. */
function shapeWordList(node: Element): void {
  if (node.tagName !== "p" || !/mso-list:/i.test(String(node.properties.style ?? ""))) return;
  const labels: Element[] = [];
  visit(node, "element", (child) => {
    if (/mso-list:\s*ignore/i.test(String(child.properties.style ?? ""))) labels.push(child);
  });
  for (const label of labels) {
    const text = tidyLine(plainTextOf(label));
    const isBullet = /^[·•\uF000-\uF0FFlnuØ§ü]$/u.test(text);
    label.children = isBullet ? [] : [{ type: "text", value: /^[\d.]+$/.test(text) ? `${text} ` : text }];
    if (isBullet) {
      node.children = [element("li", node.children)];
      node.tagName = "ul";
    }
  }
}
