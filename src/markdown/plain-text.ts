import type { Token } from "./renderer.ts";

/** What a reader reads of block tokens: blocks separated by line feeds, a picture as its alternative text, no markup. */
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
  const breaks = child && block.children ? (breaksBefore(block.children).get(child) ?? 0) : 0;
  return (block.map?.[0] ?? 0) + breaks;
}

/** A block may have thousands of children that are asked for: they are counted once. */
function breaksBefore(children: readonly Token[]): ReadonlyMap<Token, number> {
  const known = counted.get(children);
  if (known) return known;
  const breaks = new Map<Token, number>();
  let count = 0;
  for (const child of children) {
    breaks.set(child, count);
    if (child.type === "softbreak" || child.type === "hardbreak") count++;
  }
  counted.set(children, breaks);
  return breaks;
}
const counted = new WeakMap<readonly Token[], ReadonlyMap<Token, number>>();

function textOf(token: Token): string {
  if (token.type === "softbreak" || token.type === "hardbreak") return "\n";
  if (token.type !== "image") return token.content;
  const caption = token.meta?.caption;
  return [inlineText(token.children ?? []), typeof caption === "string" ? caption : ""]
    .filter(Boolean)
    .join("\n");
}
