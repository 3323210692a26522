/** The camera's notes as TIFF: an orientation, and a latitude in degrees, minutes and seconds. */
export function tiff({
  latitude,
  orientation,
}: {
  latitude?: readonly [number, number, number];
  orientation?: number;
}): Buffer {
  const [image, place, values] = [8, 64, 128];
  const notes = Buffer.alloc(200);
  notes.write("II*\0", "latin1");
  notes.writeUInt32LE(image, 4);
  const entry = (at: number, tag: number, type: number, count: number, value: number): void => {
    notes.writeUInt16LE(tag, at);
    notes.writeUInt16LE(type, at + 2);
    notes.writeUInt32LE(count, at + 4);
    notes.writeUInt32LE(value, at + 8);
  };
  notes.writeUInt16LE(2, image);
  entry(image + 2, 0x0112, 3, 1, orientation ?? 1);
  entry(image + 14, 0x8825, 4, 1, latitude ? place : 0);
  if (!latitude) return notes;
  notes.writeUInt16LE(1, place);
  entry(place + 2, 2, 5, 3, values);
  latitude.forEach((value, index) => {
    notes.writeUInt32LE(value, values + index * 8);
    notes.writeUInt32LE(1, values + index * 8 + 4);
  });
  return notes;
}

const segment = (kind: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, kind, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};

/** What begins and ends as a JPEG does, perhaps with notes in an APP1 segment. */
export const jpeg = (notes?: Buffer, mark = "Exif\0\0"): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from("JFIF\0\x01\x01\0\0\x01\0\x01\0\0", "latin1")),
    ...(notes ? [segment(0xe1, Buffer.concat([Buffer.from(mark, "latin1"), notes]))] : []),
    segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 0x3f, 0])),
    Buffer.from([0x12, 0xff, 0xd9]),
  ]);
