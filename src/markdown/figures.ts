import type { Token } from "./renderer.ts";

/** A picture alone in its paragraph becomes a figure, its title the caption. */
export function markFigures(tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    const [picture, ...others] = token.children ?? [];
    if (token.type !== "inline" || picture?.type !== "image" || others.length > 0) continue;
    const open = tokens[index - 1];
    const close = tokens[index + 1];
    if (open?.type !== "paragraph_open" || close?.type !== "paragraph_close" || open.hidden) continue;
    open.tag = "figure";
    close.tag = "figure";
    const caption = picture.attrGet("title");
    if (caption === null) continue;
    picture.meta = { caption };
    picture.attrs = picture.attrs?.filter(([name]) => name !== "title") ?? null;
  }
}
