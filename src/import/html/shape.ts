import type { Element, ElementContent, Root } from "hast";
import { toString as plainTextOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import type { Remarks } from "../remarks.ts";
import { joinHan, tidyLine } from "../tidy.ts";
import { labelList } from "./list-labels.ts";
import { declared, type StyleRules, styleOf } from "./style.ts";
import { type ShapedTable, shapeTable } from "./table.ts";

const BLOCK =
  /^(p|div|ul|ol|li|dl|table|tbody|thead|tr|td|th|h[1-6]|blockquote|pre|section|article|center|hr|figure|main|header)$/;

/** Normalizes the markup of Word and old pages to plain paragraphs, lists and tables. */
export function shape(root: Root, rules: StyleRules, { toCheck }: Remarks): void {
  const tables = new Set<ShapedTable>();
  visit(root, "element", (node) => {
    if (node.tagName === "pre") preToParagraphs(node);
    else if (node.tagName === "sup") raise(node);
    else if (node.tagName === "ruby") readingBehind(node);
    else if (node.tagName === "table") tables.add(shapeTable(node));
    else if (node.tagName === "ol") labelList(node);
    markByStyle(node, rules);
  });
  if (tables.has("merged"))
    toCheck.push("表格里有合并的单元格：内容写在左上的一格，其余各格留空，请对照原件核对。");
  if (tables.has("nested"))
    toCheck.push("表格的格子里还有表格：里面的表格照原样，外面的各格写成了段落，请对照原件核对。");
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

const RAISED = new Map(
  [..."0123456789+-=()n"].map((sign, index) => [sign, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ"][index] ?? sign]),
);

/** m<sup>2</sup> → m², since m2 would be another figure. */
function raise(node: Element): void {
  const text = plainTextOf(node).trim();
  if (text !== "" && text.length <= 4 && [...text].every((sign) => RAISED.has(sign)))
    node.children = [{ type: "text", value: [...text].map((sign) => RAISED.get(sign)).join("") }];
}

/** 瑄<rt>xuān</rt> → 瑄（xuān） */
function readingBehind(ruby: Element): void {
  const parts = ruby.children.filter((child) => child.type !== "element" || child.tagName !== "rp");
  ruby.children = parts.flatMap((child): ElementContent[] =>
    child.type === "element" && child.tagName === "rt"
      ? [{ type: "text", value: `（${plainTextOf(child).trim()}）` }]
      : [child],
  );
}

/** Text that a style strikes out or sets dots under gets the element that says so. */
function markByStyle(node: Element, rules: StyleRules): void {
  const style = styleOf(node, rules);
  const isStruck = /(^|;)text-decoration(-line)?:[^;]*line-through/.test(style);
  const emphasis =
    declared(style, "text-emphasis") ??
    declared(style, "text-emphasis-style") ??
    declared(style, "-webkit-text-emphasis");
  const isDotted = emphasis !== null && !emphasis.startsWith("none");
  // Underlined lines are headlines in some bulletins.
  const isUnderlined = /(^|;)text-decoration(-line)?:[^;]*underline/.test(style) && node.tagName === "span";
  for (const [isMarked, name] of [
    [isDotted, "mark"],
    [isStruck, "del"],
    [isUnderlined, "u"],
  ] as const)
    if (isMarked && !/^(del|s|strike|mark)$/.test(node.tagName)) wrap(node, name);
}

function wrap(node: Element, name: string): void {
  node.children = node.children.map((child) => {
    if (!isBlock(child)) return element(name, [child]);
    if (child.type === "element") wrap(child, name);
    return child;
  });
}

/** Whether all of a paragraph's text is underlined. */
export function isUnderlined(node: Element): boolean {
  const isBlank = (child: ElementContent): boolean =>
    child.type !== "element" && (child.type !== "text" || child.value.trim() === "");
  return (
    node.children.some((child) => !isBlank(child)) &&
    node.children.every(
      (child) =>
        isBlank(child) || (child.type === "element" && (child.tagName === "u" || isUnderlined(child))),
    )
  );
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
    const isBullet = /^(?:[lnuØü]|[^\p{L}\p{N}])$/u.test(text);
    label.children = isBullet ? [] : [{ type: "text", value: /^[\d.]+$/.test(text) ? `${text} ` : text }];
    if (isBullet) {
      node.children = [element("li", node.children)];
      node.tagName = "ul";
    }
  }
}
