/** Encodes text in an old encoding. The platform can only decode, so a table is made by decoding every byte sequence. */
export function encodeAs(encoding: "gbk" | "gb18030" | "big5", text: string): Uint8Array {
  const table = tableOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      if (sign < "\u0080") return [sign.charCodeAt(0)];
      const bytes = table.get(sign);
      if (!bytes) throw new Error(`${sign} is not in ${encoding}`);
      return bytes;
    }),
  );
}

const tables = new Map<string, ReadonlyMap<string, number[]>>();

function tableOf(encoding: string): ReadonlyMap<string, number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  const add = (bytes: number[]): void => {
    const sign = decoder.decode(Uint8Array.from(bytes));
    if ([...sign].length === 1 && !table.has(sign)) table.set(sign, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) add([lead, trail]);
  // The four-byte sequences of GB18030 for the rest of the BMP.
  if (encoding === "gb18030")
    for (let first = 0x81; first <= 0x84; first++)
      for (let second = 0x30; second <= 0x39; second++)
        for (let third = 0x81; third <= 0xfe; third++)
          for (let fourth = 0x30; fourth <= 0x39; fourth++) add([first, second, third, fourth]);
  tables.set(encoding, table);
  return table;
}
