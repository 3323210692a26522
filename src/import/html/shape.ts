import type { Element, ElementContent, Root } from "hast";
import { toString as plainTextOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import type { Remarks } from "../remarks.ts";
import { joinHan, tidyLine } from "../tidy.ts";
import { shapeTable } from "./table.ts";

const BLOCK =
  /^(p|div|ul|ol|li|dl|table|tbody|thead|tr|td|th|h[1-6]|blockquote|pre|section|article|center|hr|figure|main|header)$/;

/** Normalizes the markup of Word and old pages to plain paragraphs, lists and tables. */
export function shape(root: Root, { toCheck }: Remarks): void {
  let merged = 0;
  visit(root, "element", (node) => {
    if (node.tagName === "pre") preToParagraphs(node);
    else if (node.tagName === "sup") raise(node);
    else if (node.tagName === "table" && shapeTable(node)) merged++;
  });
  if (merged > 0) toCheck.push("表格里有合并的单元格：内容写在左上的一格，其余各格留空，请对照原件核对。");
  // The conversion to Markdown turns line breaks into spaces.
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

/** Pages use `<pre>` to keep line breaks, not for code. */
function preToParagraphs(node: Element): void {
  const lines = plainTextOf(node).split("\n");
  node.tagName = "div";
  node.children = lines.map((line) => element("p", [{ type: "text", value: line }]));
}

const RAISED: Readonly<Record<string, string>> = { "1": "¹", "2": "²", "3": "³" };

/** m<sup>2</sup> → m², since m2 would be another figure. */
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

/** Headlines are often marked by centring alone. */
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

/** Word writes list labels as text: numbers are kept, symbol-font signs become bullets. */
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
