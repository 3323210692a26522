/** Just enough CBOR (RFC 8949) to walk over a large file and copy parts of it without taking them apart. */

/** The kinds of data items that Pagefind's index is made of, by major type. */
const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/** Walks over the bytes of data items, one after the other. */
export class CborWalker {
  readonly bytes: Buffer;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** How many items the array here has; goes on to the first. */
  array(): number {
    return this.#head(ARRAY);
  }

  unsigned(): number {
    return this.#head(UNSIGNED);
  }

  text(): string {
    const length = this.#head(TEXT);
    const text = this.bytes.toString("utf8", this.at, this.at + length);
    this.at += length;
    return text;
  }

  /** Goes on behind the item here. */
  skip(): void {
    const major = (this.bytes[this.at] ?? 0) >> 5;
    const value = this.#head(major);
    if (major === TEXT) this.at += value;
    else if (major === ARRAY) for (let item = 0; item < value; item++) this.skip();
    else if (major !== UNSIGNED && major !== NEGATIVE)
      throw new Error(`CBOR of major type ${major} is not expected here`);
  }

  #head(expected: number): number {
    const first = this.bytes[this.at] ?? 0;
    if (first >> 5 !== expected) throw new Error(`CBOR of major type ${first >> 5} is not expected here`);
    const short = first & 0x1f;
    this.at++;
    if (short < 24) return short;
    const length = short === 24 ? 1 : short === 25 ? 2 : short === 26 ? 4 : 0;
    if (length === 0) throw new Error("CBOR items of 64 bits or without a length are not expected here");
    const value = this.bytes.readUIntBE(this.at, length);
    this.at += length;
    return value;
  }
}

const head = (major: number, value: number): Buffer => {
  const bytes = Buffer.alloc(value < 24 ? 1 : value < 0x100 ? 2 : value < 0x1_0000 ? 3 : 5);
  bytes[0] = (major << 5) | (value < 24 ? value : value < 0x100 ? 24 : value < 0x1_0000 ? 25 : 26);
  if (bytes.length > 1) bytes.writeUIntBE(value, 1, bytes.length - 1);
  return bytes;
};

/** The beginning of an array of so many items. */
export const arrayHead = (items: number): Buffer => head(ARRAY, items);
export const unsigned = (value: number): Buffer => head(UNSIGNED, value);
export const text = (value: string): Buffer => {
  const bytes = Buffer.from(value);
  return Buffer.concat([head(TEXT, bytes.length), bytes]);
};
