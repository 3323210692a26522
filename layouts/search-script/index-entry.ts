/** A part of an index: see `parts.ts`. */
interface PartEntry {
  /** what Pagefind calls it */
  readonly language: string;
  /** und_9feaad4890: another part has another name */
  readonly name: string;
}

/** What the file that leads to an index says of it. */
export interface IndexEntry {
  readonly parts: readonly PartEntry[];
  /** how many items it holds */
  readonly records: number;
}

/** Reads `pagefind-entry.json`; fails where it is something else, such as the page of a server that has no 404. */
export function readEntry(content: unknown): IndexEntry {
  const languages = has(content, "languages") && has(content.languages) ? content.languages : {};
  const parts = Object.entries<unknown>(languages).map(([language, part]) => {
    if (!has(part, "hash", "page_count")) throw new Error("pagefind-entry.json holds something else");
    return { language, name: String(part.hash), records: Number(part.page_count) };
  });
  if (parts.length === 0) throw new Error("pagefind-entry.json holds something else");
  return { parts, records: parts.reduce((sum, { records }) => sum + records, 0) };
}

/** Whether a value from outside is an object with these properties. */
export const has = <Name extends string>(value: unknown, ...names: Name[]): value is Record<Name, unknown> =>
  typeof value === "object" && value !== null && names.every((name) => name in value);
