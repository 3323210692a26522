import type { Token } from "markdown-it";

/** `## ` at the outermost level: a news item begins. */
export const startsItem = (token: Token): boolean =>
  token.type === "heading_open" && token.tag === "h2" && token.level === 0;
