/** Han characters of the basic blocks; pairs of them are numbered below 2³⁰, which maps look up faster than larger numbers. */
const HAN = { first: 0x3400, count: 0x9fff - 0x3400 + 1 } as const;

/** Numbers what texts can have in common: pairs of Han characters that stand side by side, and words in Latin letters (C919, FAST). */
export class Signs {
  readonly #numbers = new Map<number | string, number>();
  /** by number: how many items it stands in */
  readonly #uses: number[] = [];
  /** by number: the last item that it was seen in */
  readonly #seen: number[] = [];
  #items = 0;

  get uses(): readonly number[] {
    return this.#uses;
  }
  /** how many items were read */
  get items(): number {
    return this.#items;
  }

  /** Those of an item, each once, those of its headline first. */
  read(heading: string, text: string): { signs: Int32Array; inHeading: number } {
    this.#items++;
    const signs: number[] = [];
    this.#read(heading, signs);
    const inHeading = signs.length;
    this.#read(text, signs);
    return { inHeading, signs: Int32Array.from(signs) };
  }

  /** Adds a text's to those of its item. */
  #read(text: string, signs: number[]): void {
    let last = -1;
    for (let index = 0; index < text.length; index++) {
      const place = text.charCodeAt(index) - HAN.first;
      const now = place >= 0 && place < HAN.count ? place : -1;
      if (last >= 0 && now >= 0) this.#note(last * HAN.count + now, signs);
      last = now;
    }
    for (const word of text.match(/[A-Za-z][A-Za-z0-9]+/g) ?? []) this.#note(word, signs);
  }

  #note(key: number | string, signs: number[]): void {
    const sign = this.#numbers.get(key) ?? this.#numbers.size;
    if (sign === this.#numbers.size) this.#numbers.set(key, sign);
    if (this.#seen[sign] === this.#items) return;
    this.#seen[sign] = this.#items;
    this.#uses[sign] = (this.#uses[sign] ?? 0) + 1;
    signs.push(sign);
  }
}
