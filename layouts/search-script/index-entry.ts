/** What the file that leads to an index says of it. */
export interface IndexEntry {
  /** und_9feaad4890: another index has another name */
  readonly name: string;
  /** how many items it holds */
  readonly records: number;
}

/** Reads `pagefind-entry.json`; fails where it is something else, such as the page of a server that has no 404. */
export function readEntry(content: unknown): IndexEntry {
  const index = has(content, "languages") && has(content.languages, "und") ? content.languages.und : null;
  if (!has(index, "hash", "page_count") || typeof index.hash !== "string")
    throw new Error("pagefind-entry.json holds something else");
  return { name: index.hash, records: Number(index.page_count) };
}

/** Whether a value from outside is an object with these properties. */
export const has = <Name extends string>(value: unknown, ...names: Name[]): value is Record<Name, unknown> =>
  typeof value === "object" && value !== null && names.every((name) => name in value);
