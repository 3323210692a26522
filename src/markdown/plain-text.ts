import type { Token } from "./renderer.ts";
import { isBreak } from "./tokens.ts";

/** Plain text of block tokens: one block per line, pictures by their alternative text. */
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

function textOf(token: Token): string {
  if (isBreak(token)) return "\n";
  if (token.type !== "image") return token.content;
  const caption = token.meta?.caption;
  return [inlineText(token.children ?? []), typeof caption === "string" ? caption : ""]
    .filter(Boolean)
    .join("\n");
}
