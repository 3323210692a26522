/** What the file that leads to an index says of it. */
export interface IndexEntry {
  /** und_9feaad4890: those of its parts; another index has others */
  readonly name: string;
  /** what Pagefind calls the parts that are opened after the first: see `parts.ts` */
  readonly others: readonly string[];
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
  const [first, ...others] = parts;
  if (!first) throw new Error("pagefind-entry.json holds something else");
  return {
    name: parts.map(({ name }) => name).join(),
    others: others.map(({ language }) => language),
    records: parts.reduce((sum, { records }) => sum + records, 0),
  };
}

/** Whether a value from outside is an object with these properties. */
export const has = <Name extends string>(value: unknown, ...names: Name[]): value is Record<Name, unknown> =>
  typeof value === "object" && value !== null && names.every((name) => name in value);
