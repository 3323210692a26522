/** Han characters of the basic blocks; pairs of them are numbered below 2³⁰. */
const HAN = { first: 0x3400, count: 0x9fff - 0x3400 + 1 } as const;

/** Spreads keys over a table (Knuth, The Art of Computer Programming 6.4). */
const GOLDEN = 0x9e3779b1;
const LEAST_ROOM = 2 ** 12;

/**
 * Numbers what texts can have in common: pairs of Han characters that stand side by side, and words in Latin letters (C919, FAST). The
 * numbers are in a table of their own: an archive has millions of pairs, and a Map took twice as long.
 */
export class Signs {
  /** by number */
  #keys = new Int32Array(LEAST_ROOM);
  #uses = new Int32Array(LEAST_ROOM);
  /** by number: the last item that it was seen in */
  #seen = new Int32Array(LEAST_ROOM);
  /** by a key's place: its number and one; 0 where there is none */
  #table = new Int32Array(LEAST_ROOM * 2);
  #count = 0;
  #items = 0;
  readonly #words = new Map<string, number>();

  /** by number: how many items it stands in */
  get uses(): Int32Array {
    return this.#uses.subarray(0, this.#count);
  }
  /** how many items were read */
  get items(): number {
    return this.#items;
  }

  /** Those of an item, each once, those of its headline first. */
  read(heading: string, text: string): { signs: Int32Array; inHeading: number } {
    this.#items++;
    const signs = new Int32Array(heading.length + text.length);
    const inHeading = this.#read(heading, signs, 0);
    return { inHeading, signs: signs.slice(0, this.#read(text, signs, inHeading)) };
  }

  /** Adds a text's to those of its item that there are; answers with how many there are now. */
  #read(text: string, signs: Int32Array, before: number): number {
    let count = before;
    let last = -1;
    for (let index = 0; index < text.length; index++) {
      const place = text.charCodeAt(index) - HAN.first;
      const now = place >= 0 && place < HAN.count ? place : -1;
      if (last >= 0 && now >= 0) count += this.#note(last * HAN.count + now, signs, count);
      last = now;
    }
    for (const word of text.match(/[A-Za-z][A-Za-z0-9]+/g) ?? []) {
      const key = this.#words.get(word) ?? HAN.count ** 2 + this.#words.size;
      this.#words.set(word, key);
      count += this.#note(key, signs, count);
    }
    return count;
  }

  /** Adds a sign behind those of its item, unless it is there already; answers with how many that makes more. */
  #note(key: number, signs: Int32Array, count: number): 0 | 1 {
    const sign = this.#numberOf(key);
    if (this.#seen[sign] === this.#items) return 0;
    this.#seen[sign] = this.#items;
    this.#uses[sign] = (this.#uses[sign] ?? 0) + 1;
    signs[count] = sign;
    return 1;
  }

  #numberOf(key: number): number {
    const place = this.#placeOf(key);
    const number = this.#table[place] ?? 0;
    if (number > 0) return number - 1;
    if (this.#count === this.#keys.length) {
      this.#grow();
      return this.#numberOf(key);
    }
    this.#keys[this.#count] = key;
    this.#table[place] = ++this.#count;
    return this.#count - 1;
  }

  /** Where a key is in the table, or would be. */
  #placeOf(key: number): number {
    const last = this.#table.length - 1;
    let place = (Math.imul(key, GOLDEN) >>> 8) & last;
    for (;;) {
      const number = this.#table[place] ?? 0;
      if (number === 0 || this.#keys[number - 1] === key) return place;
      place = (place + 1) & last;
    }
  }

  #grow(): void {
    this.#keys = doubled(this.#keys);
    this.#seen = doubled(this.#seen);
    this.#uses = doubled(this.#uses);
    this.#table = new Int32Array(this.#table.length * 2);
    for (let number = 0; number < this.#count; number++)
      this.#table[this.#placeOf(this.#keys[number] ?? 0)] = number + 1;
  }
}

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(numbers.length * 2);
  longer.set(numbers);
  return longer;
}
