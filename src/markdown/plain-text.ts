import type { Token } from "./renderer.ts";

/** What a reader reads of block tokens: blocks parted by line feeds, a picture as its alternative text, no markup. */
export function plainText(tokens: readonly Token[]): string {
  const blocks = tokens.map((token) => {
    if (token.type === "inline") return inlineText(token.children ?? []);
    return token.type === "fence" || token.type === "code_block" ? token.content.trimEnd() : "";
  });
  return blocks.filter((block) => block !== "").join("\n");
}

/** The text of inline tokens; line breaks as line feeds. */
export function inlineText(children: readonly Token[]): string {
  return children.map(textOf).join("").trim();
}

/** The line of a block, counted from 0, or of an inline token within it: every line break on the page is one in the source. */
export function lineOf(block: Token, child?: Token): number {
  const before = block.children?.slice(0, child ? block.children.indexOf(child) : 0) ?? [];
  const breaks = before.filter(({ type }) => type === "softbreak" || type === "hardbreak").length;
  return (block.map?.[0] ?? 0) + breaks;
}

function textOf(token: Token): string {
  if (token.type === "softbreak" || token.type === "hardbreak") return "\n";
  if (token.type !== "image") return token.content;
  const caption = token.meta?.caption;
  return [inlineText(token.children ?? []), typeof caption === "string" ? caption : ""]
    .filter(Boolean)
    .join("\n");
}
