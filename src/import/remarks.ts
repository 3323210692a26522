/** What an import has to tell the editor about one file; each entry is one line in plain Chinese. */
export interface Remarks {
  /** what was concluded, and from what */
  readonly inferred: string[];
  /** what the editor should look at */
  readonly toCheck: string[];
  /** text that is not part of the news and was left out */
  readonly dropped: string[];
}

export const noRemarks = (): Remarks => ({ inferred: [], toCheck: [], dropped: [] });

/** A file that can't be imported; the message tells the editor why and what to do. */
export class ImportRefused extends Error {}

/** Text from a file as part of a message: one line, cut, with nothing that could steer a terminal. */
export function quote(text: string, length = 40): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
  const characters = [...line];
  return characters.length > length ? `${characters.slice(0, length).join("")}…` : line;
}
