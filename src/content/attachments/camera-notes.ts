/**
 * A picture without what a camera or a program has noted in it (EXIF and XMP); every other byte stays, so that the picture does.
 * Null for what is no JPEG, PNG or WebP, or an odd one.
 */
export const withoutCameraNotes = (bytes: Buffer): Buffer | null =>
  withoutSegments(bytes) ?? withoutChunks(bytes) ?? withoutParts(bytes);

const MARKER = 0xff;
const [START, SCAN, NOTES] = [0xd8, 0xda, 0xe1];

/** JPEG: the APP1 segments. */
function withoutSegments(bytes: Buffer): Buffer | null {
  if (bytes[0] !== MARKER || bytes[1] !== START) return null;
  const kept = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length; ) {
    const kind = bytes[at + 1];
    if (bytes[at] !== MARKER) return null;
    if (kind === SCAN) return Buffer.concat([...kept, bytes.subarray(at)]);
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (kind !== NOTES) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}

const PNG = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

/** PNG (11.3): eXIf, and texts in tEXt, zTXt and iTXt, XMP among them. */
function withoutChunks(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, PNG.length).equals(PNG)) return null;
  const kept: Buffer[] = [PNG];
  for (let at = PNG.length; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const kind = bytes.toString("latin1", at + 4, at + 8);
    if (end > bytes.length) return null;
    if (!/^(?:eXIf|[tzi]TXt)$/.test(kind)) kept.push(bytes.subarray(at, end));
    if (kind === "IEND") return Buffer.concat(kept);
    at = end;
  }
  return null;
}

/** The flags of VP8X that tell of EXIF and XMP (RFC 9649, 2.7). */
const TOLD = 0x0c;

/** WebP: the chunks EXIF and XMP, and what says that they are there. */
function withoutParts(bytes: Buffer): Buffer | null {
  if (bytes.toString("latin1", 0, 4) !== "RIFF" || bytes.toString("latin1", 8, 12) !== "WEBP") return null;
  const kept: Buffer[] = [];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (end > bytes.length) return null;
    const kind = bytes.toString("latin1", at, at + 4);
    const part = Buffer.from(bytes.subarray(at, end));
    if (kind === "VP8X") part[8] = (part[8] ?? 0) & ~TOLD;
    if (kind !== "EXIF" && kind !== "XMP ") kept.push(part);
    at = end;
  }
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(4 + kept.reduce((sum, { length }) => sum + length, 0), 4);
  return Buffer.concat([head, ...kept]);
}
