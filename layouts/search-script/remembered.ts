const KEY = "search-marks";

/** What was looked for, and the address of the item that holds it. */
export interface Remembered {
  readonly address: string;
  readonly terms: readonly string[];
}

/** Remembers what was looked for, for the page that the reader goes to. */
export function rememberMarks(address: string, terms: readonly string[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ address, terms }));
  } catch {
    // Storage may be forbidden; then the item is shown without marks.
  }
}

/** What the reader came to this address to see; asked for once, so that to load the page anew shows it without marks. */
export function recallMarks(): Remembered | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    sessionStorage.removeItem(KEY);
    return isRemembered(kept) && location.href === kept.address ? kept : null;
  } catch {
    return null;
  }
}

const isRemembered = (value: unknown): value is Remembered =>
  typeof value === "object" &&
  value !== null &&
  "address" in value &&
  typeof value.address === "string" &&
  "terms" in value &&
  Array.isArray(value.terms) &&
  value.terms.every((term) => typeof term === "string");
