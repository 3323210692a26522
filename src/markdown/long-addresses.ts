import type { MarkdownIt } from "markdown-it";

/** Longer than most lines have left at their end. */
const LONG_ADDRESS = /(https?:\/\/[!-~]{20,})/;

/**
 * An address that is written out would move to the next line as a whole, and the line before be torn apart to fill its width: marked
 * as what it is, it may break anywhere.
 */
export function longAddresses(markdown: MarkdownIt): void {
  const { escapeHtml } = markdown.utils;
  markdown.renderer.rules.text = (tokens, index) =>
    (tokens[index]?.content ?? "")
      .split(LONG_ADDRESS)
      .map((part, place) =>
        place % 2 === 0 ? escapeHtml(part) : `<span class="address">${escapeHtml(part)}</span>`,
      )
      .join("");
}
