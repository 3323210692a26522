/** The kinds of data items that an index is made of, by their major type. */
const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/**
 * Just enough CBOR (RFC 8949) to write long lists of small numbers without making an object for each, and to copy in parts that
 * were written before.
 */
export class CborWriter {
  #bytes = Buffer.allocUnsafe(1 << 10);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** The beginning of an array of so many items. */
  array(items: number): void {
    this.#head(ARRAY, items);
  }

  integer(value: number): void {
    if (value < 0) this.#head(NEGATIVE, -1 - value);
    else this.#head(UNSIGNED, value);
  }

  /** @param utf8 holds the text's bytes, from `start` to `end` */
  text(utf8: Uint8Array, start = 0, end = utf8.length): void {
    this.#head(TEXT, end - start);
    this.copy(utf8, start, end);
  }

  /** Data items that were written before: the bytes from `start` to `end`. */
  copy(items: Uint8Array, start = 0, end = items.length): void {
    this.#reserve(end - start);
    // Mostly a few bytes: a view of them would take longer to make than they take to copy.
    for (let index = start; index < end; index++) this.#bytes[this.#length++] = items[index] ?? 0;
  }

  /** A copy of what was written. */
  take(): Uint8Array {
    return Uint8Array.from(this.#bytes.subarray(0, this.#length));
  }

  /** @throws where a value takes more than 32 bits: no archive has that many records or words */
  #head(major: number, value: number): void {
    this.#reserve(5);
    const kind = major << 5;
    if (value < 24) this.#byte(kind | value);
    else if (value < 0x100) {
      this.#byte(kind | 24);
      this.#byte(value);
    } else {
      const size = value < 0x1_0000 ? 2 : 4;
      this.#byte(kind | (size === 2 ? 25 : 26));
      this.#length = this.#bytes.writeUIntBE(value, this.#length, size);
    }
  }

  #byte(value: number): void {
    this.#bytes[this.#length++] = value;
  }

  #reserve(size: number): void {
    if (this.#length + size <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + size));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
