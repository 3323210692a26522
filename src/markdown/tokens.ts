import type { Token } from "markdown-it";

/** `## ` at the outermost level: a news item begins. */
export const startsItem = (token: Token): boolean =>
  token.type === "heading_open" && token.tag === "h2" && token.level === 0;

export const isBreak = ({ type }: Token): boolean => type === "softbreak" || type === "hardbreak";

/** The line where a block begins, counted from 0. */
export const lineOf = ({ map }: Token): number => map?.[0] ?? 0;

/** The inline tokens of a block, each with its line within the block, counted from 0. */
export function childrenOf({ children }: Token): { child: Token; line: number }[] {
  let line = 0;
  // Every line break on the page is one in the source.
  return (children ?? []).map((child) => ({ child, line: isBreak(child) ? line++ : line }));
}

/** The inline tokens of a block line by line, without the breaks. */
export function linesOf({ children }: Token): Token[][] {
  const lines: Token[][] = [[]];
  for (const child of children ?? [])
    if (isBreak(child)) lines.push([]);
    else lines.at(-1)?.push(child);
  return lines;
}
