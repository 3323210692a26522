/** Remarks on one imported file for the editor, each a line of Chinese. */
export interface Remarks {
  /** conclusions and their grounds */
  readonly inferred: string[];
  /** what the editor should check */
  readonly toCheck: string[];
  /** text left out as not part of the news */
  readonly dropped: string[];
}

export const noRemarks = (): Remarks => ({ inferred: [], toCheck: [], dropped: [] });

/** The file can't be imported. The message says why and what to do. */
export class ImportRefused extends Error {}

/** Text of a file for a message: one line, shortened, without control characters. */
export function quote(text: string, length = 40): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
  const characters = [...line];
  return characters.length > length ? `${characters.slice(0, length).join("")}…` : line;
}
