import type { List, Paragraph, Parent, PhrasingContent, RootContent } from "mdast";
import { toString as plainTextOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { tidyLine } from "../tidy.ts";
import { joinInline } from "./inline.ts";

/** Emphasis dots (着重号): `==…==`. */
export interface Mark extends Parent {
  type: "mark";
  children: PhrasingContent[];
}

declare module "mdast" {
  interface ParagraphData {
    centred?: boolean;
    underlined?: boolean;
  }
  interface PhrasingContentMap {
    mark: Mark;
  }
  interface RootContentMap {
    mark: Mark;
  }
}

/** What makes a block stand out in the original. */
type Standout = "heading" | "bullet" | "bold" | "centred" | "none";

/** A paragraph, heading, list, table or quotation of the original, in reading order. */
export interface Block {
  readonly node: RootContent;
  readonly text: string;
  readonly mark: Standout;
  /** whether it is centred, whatever else marks it */
  readonly isCentred: boolean;
  /** heading level, else 0 */
  readonly depth: number;
  /** whether an empty line precedes it; true in formats without lines */
  readonly afterBlank: boolean;
}

export const PLAIN = { mark: "none", isCentred: false, depth: 0, afterBlank: true } as const;

/** A bulleted list; only paragraphs can be its entries. */
export const bulletList = (entries: readonly RootContent[]): List => ({
  type: "list",
  ordered: false,
  spread: false,
  children: entries.flatMap((node) =>
    node.type === "paragraph" ? [{ type: "listItem", spread: false, children: [node] }] : [],
  ),
});

const BULLET = /^[•●◆■▪◇○★☆▲△※►❖]+\s*(?=\S)/u;

export function toBlocks(nodes: readonly RootContent[]): Block[] {
  return joinLists(nodes)
    .flatMap((node): RootContent[] => (node.type === "paragraph" ? splitAtBreaks(node) : [node]))
    .flatMap((node, index, all): Block[] => {
      if (node.type === "thematicBreak" || node.type === "html") return [];
      const block =
        node.type === "paragraph" ? paragraphBlock(node, true, isPicture(all[index - 1])) : otherBlock(node);
      return block.text !== "" || holdsPicture(node) ? [block] : [];
    });
}

/** Word writes each entry as a list of its own. */
export function joinLists(nodes: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === "list" && last?.type === "list" && !node.ordered && !last.ordered)
      joined[joined.length - 1] = { ...last, children: [...last.children, ...node.children] };
    else joined.push(node);
  }
  return joined;
}

export const lineBlock = (line: string, afterBlank: boolean): Block =>
  paragraphBlock({ type: "paragraph", children: [{ type: "text", value: line }] }, afterBlank);

const textOf = (node: RootContent): string => tidyLine(plainTextOf(node));

export const isParagraph = ({ node }: Block): boolean => node.type === "paragraph";

/** ▲会议现场 below a picture is its caption, and no entry of a list. */
const isPicture = (node: RootContent | undefined): boolean =>
  node !== undefined && holdsPicture(node) && plainTextOf(node, { includeImageAlt: false }).trim() === "";

function paragraphBlock(paragraph: Paragraph, afterBlank: boolean, isCaption = false): Block {
  const children = joinInline(paragraph.children);
  const start = children[0]?.type === "strong" ? children[0].children[0] : children[0];
  const bullet = start?.type === "text" && !isCaption ? BULLET.exec(start.value) : null;
  if (bullet && start?.type === "text") start.value = start.value.slice(bullet[0].length);
  const node: Paragraph = { type: "paragraph", children };
  const isBold =
    children.length > 0 &&
    (paragraph.data?.underlined === true || children.every(({ type }) => type === "strong"));
  const mark = isBold ? "bold" : bullet ? "bullet" : paragraph.data?.centred ? "centred" : "none";
  const isCentred = paragraph.data?.centred === true;
  return { node, text: textOf(node), mark, isCentred, depth: 0, afterBlank };
}

function otherBlock(node: RootContent): Block {
  tidyWithin(node);
  const heading = node.type === "heading" ? ({ mark: "heading", depth: node.depth } as const) : {};
  return { ...PLAIN, ...heading, node, text: textOf(node) };
}

/** Quotations, lists and tables hold text as paragraphs do. */
function tidyWithin(node: RootContent): void {
  visit(node, (inner) => {
    if (inner.type === "paragraph" || inner.type === "heading" || inner.type === "tableCell")
      inner.children = joinInline(inner.children);
  });
}

/**
 * Old pages separate paragraphs by line breaks. A break starts a paragraph where it is doubled, where the next line is indented, or
 * where the line before ends a sentence; others stay line breaks.
 */
function splitAtBreaks(paragraph: Paragraph): Paragraph[] {
  const parts: PhrasingContent[][] = [[]];
  const { children } = paragraph;
  for (const [index, child] of children.entries()) {
    const current = parts.at(-1) ?? [];
    if (child.type !== "break") current.push(child);
    else if (startsParagraph(current, children[index + 1])) parts.push([]);
    else current.push(child);
  }
  return parts.map((part) => ({ ...paragraph, children: part }));
}

function startsParagraph(before: readonly PhrasingContent[], next: PhrasingContent | undefined): boolean {
  if (!next || next.type === "break" || before.length === 0 || before.at(-1)?.type === "break") return true;
  const following = plainTextOf(next);
  const line = before.slice(before.findLastIndex(({ type }) => type === "break") + 1);
  return /[。！？…：；.!?）)”]\s*$/u.test(plainTextOf(line)) || /^[\s\u00A0\u3000]{2,}/u.test(following);
}

export function holdsPicture(node: RootContent): boolean {
  if (node.type === "image") return true;
  return "children" in node && node.children.some(holdsPicture);
}
