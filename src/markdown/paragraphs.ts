import type { Token } from "markdown-it";
import { paragraphId } from "../bulletin/address.ts";

/**
 * Sets the `id` of an item's paragraphs, from `item-2-p1`, and returns their number. Counts top-level paragraphs and
 * list entries in order, but not nested ones, headings, tables, pictures, notes or the byline. Permanent: see
 * src/bulletin/decisions.md.
 */
export function markParagraphs(tokens: readonly Token[], position: number): number {
  let count = 0;
  for (const token of tokens) {
    const { type, tag, level } = token;
    const isParagraph = type === "paragraph_open" && tag === "p" && level === 0;
    const isEntry = type === "list_item_open" && level === 1;
    if (isParagraph || isEntry) token.attrSet("id", paragraphId(position, ++count));
  }
  return count;
}
