/** Wildcard. */
const ANY = "\0";

/** The name with each character replaced by a wildcard, and with a wildcard inserted at each position. */
function patternsOf(name: string): string[] {
  const open = Array.from(name, (_, index) => name.slice(0, index) + ANY + name.slice(index + 1));
  const longer = Array.from(`${name} `, (_, index) => name.slice(0, index) + ANY + name.slice(index));
  return [...open, ...longer];
}

/** Index for finding names at edit distance one in constant time. */
export class SlipIndex {
  readonly #byPattern = new Map<string, string[]>();
  readonly #order = new Map<string, number>();

  constructor(names: Iterable<string>) {
    for (const name of names) {
      this.#order.set(name, this.#order.size);
      for (const pattern of patternsOf(name)) {
        const same = this.#byPattern.get(pattern);
        if (same) same.push(name);
        else this.#byPattern.set(pattern, [name]);
      }
    }
  }

  /** The first indexed name within one edit of `typed` for which `isMeant` holds. */
  find(typed: string, isMeant: (name: string) => boolean): string | undefined {
    const found = patternsOf(typed).flatMap((pattern) => this.#byPattern.get(pattern)?.find(isMeant) ?? []);
    const rank = (name: string): number => this.#order.get(name) ?? 0;
    return found.sort((a, b) => rank(a) - rank(b))[0];
  }
}
