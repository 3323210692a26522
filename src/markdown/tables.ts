import { inlineText } from "./plain-text.ts";
import type { Token } from "./renderer.ts";

/** The texts of a table's cells, row by row; the first row is its head. */
export type Table = readonly (readonly string[])[];

/** The tables among block tokens, with the texts that `plainText` gives their cells. */
export function tablesIn(tokens: readonly Token[]): Table[] {
  const tables: string[][][] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type === "table_open") tables.push([]);
    else if (token.type === "tr_open") tables.at(-1)?.push([]);
    else if (token.type === "th_open" || token.type === "td_open")
      tables
        .at(-1)
        ?.at(-1)
        ?.push(inlineText(tokens[index + 1]?.children ?? []));
  }
  return tables;
}
