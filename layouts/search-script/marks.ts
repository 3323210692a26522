import type { Stretch } from "../../src/search/client/places.ts";
import { rangesOf } from "../../src/search/client/ranges.ts";
import type { Remembered } from "./remembered.ts";

/** What the index has of an item, each looked through by itself: the headline; the text with its byline. */
const PARTS = ["h1, h2", ".prose, .byline"];
/** Words that stand in those without being the item's own: 注1 does not part what stands before and behind it. */
const NOT_OURS = ".anchor, .visually-hidden, .note-ref, .note-back";
const BLOCKS = "h2, h3, h4, h5, h6, p, li, dt, dd, th, td, pre, figcaption, caption, blockquote, div";

/** Marks in the item that the address leads to what the reader came looking for, and scrolls to the first of it. */
export function showMarks({ terms }: Remembered): void {
  const item = document.getElementById(location.hash.slice(1)) ?? document.querySelector(".single .item");
  if (!item) return;
  for (const part of PARTS) {
    const { text, nodes } = readNodes(item.querySelectorAll(part));
    // From the end, so that what is split off a node leaves the places before it as they were.
    for (const range of rangesOf(text, terms).reverse())
      for (const { node, start } of [...nodes].reverse()) markIn(node, start, range);
  }
  item.querySelector("mark")?.scrollIntoView({ block: "center" });
}

interface Place {
  readonly node: Text;
  /** where it begins in the joined text */
  readonly start: number;
}

/** The text of some elements in a row, a line feed between blocks and for each line break. */
function readNodes(elements: Iterable<Element>): { text: string; nodes: readonly Place[] } {
  const nodes: Place[] = [];
  let text = "";
  let block: Element | null = null;
  for (const element of elements) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node instanceof HTMLBRElement) text += "\n";
      if (!(node instanceof Text) || node.parentElement?.closest(NOT_OURS)) continue;
      const around = node.parentElement?.closest(BLOCKS) ?? null;
      if (around !== block) text += "\n";
      block = around;
      nodes.push({ node, start: text.length });
      text += node.data;
    }
  }
  return { text, nodes };
}

/** Marks as much of a range as stands in one text node. */
function markIn(node: Text, start: number, range: Stretch): void {
  const from = Math.max(0, range.start - start);
  const to = Math.min(node.length, range.end - start);
  if (from >= to) return;
  const found = node.splitText(from);
  found.splitText(to - from);
  const mark = document.createElement("mark");
  found.replaceWith(mark);
  mark.append(found);
}
