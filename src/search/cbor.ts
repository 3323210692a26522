/** Just enough CBOR (RFC 8949) to write long lists of small numbers without making an object for each. */

/** The kinds of data items that an index is made of, by major type. */
const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/** Appends the beginning of an array of so many items. */
export const putArray = (bytes: number[], items: number): void => putHead(bytes, ARRAY, items);

/** Appends a whole number. */
export function putInteger(bytes: number[], value: number): void {
  if (value < 0) putHead(bytes, NEGATIVE, -1 - value);
  else putHead(bytes, UNSIGNED, value);
}

export function putText(bytes: number[], value: string): void {
  const encoded = Buffer.from(value);
  putHead(bytes, TEXT, encoded.length);
  for (const byte of encoded) bytes.push(byte);
}

/** @throws where a value takes more than 32 bits: no archive has that many records or words */
function putHead(bytes: number[], major: number, value: number): void {
  const kind = major << 5;
  if (value < 24) bytes.push(kind | value);
  else if (value < 0x100) bytes.push(kind | 24, value);
  else if (value < 0x1_0000) bytes.push(kind | 25, value >> 8, value & 0xff);
  else if (value < 0x1_0000_0000)
    bytes.push(kind | 26, value >>> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff);
  else throw new RangeError(`${value} takes more than 32 bits`);
}
