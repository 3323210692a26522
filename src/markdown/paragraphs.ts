import type { Token } from "markdown-it";
import { paragraphId } from "../bulletin/address.ts";

/**
 * Gives the paragraphs of an item an `id`, `item-2-p1` onwards, and answers with how many there are. Counted are, in their order,
 * paragraphs and the entries of lists that stand in the item itself, not within another list or a quotation; headings, tables,
 * pictures and notes are not. The byline's line is none of them.
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
