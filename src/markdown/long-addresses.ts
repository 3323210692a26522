import type { MarkdownIt } from "markdown-it";

const LONG_ADDRESS = /(https?:\/\/[!-~]{20,})/;

/** Marks long addresses so that CSS may break them anywhere; otherwise they leave gaps in justified text. */
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
