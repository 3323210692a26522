import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadArchive } from "../../../src/content/load.ts";
import { ReadingCache } from "../../../src/content/reading-cache.ts";
import { contentFolder, issueText, itemOf } from "../archive-folder.ts";

/** A picture of nothing: its first bytes alone, which say how large it is. */
function png(width: number, height: number): Buffer {
  const bytes = Buffer.from("89504e470d0a1a0a0000000d4948445200000000000000000802000000", "hex");
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

/** A photograph whose camera says how it was held; `profile` bytes of something else come before the size. */
function jpeg(width: number, height: number, orientation: number, profile = 0): Buffer {
  const part = (marker: number, content: Buffer): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(content.length + 2, 2);
    return Buffer.concat([head, content]);
  };
  const exif = Buffer.from("45786966000049492a00080000000100120103000100000000000000" + "00000000", "hex");
  exif.writeUInt16LE(orientation, 24);
  const frame = Buffer.from("080000000003012200021101031101", "hex");
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  const profiles = Array.from({ length: Math.ceil(profile / 60000) }, () => part(0xe2, Buffer.alloc(60000)));
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    part(0xe1, exif),
    ...profiles,
    part(0xc0, frame),
    Buffer.from([0xff, 0xd9]),
  ]);
}

const sizeIn = (html: string): string | undefined => / width="\d+" height="\d+"/.exec(html)?.[0].trim();
const sizeOf = (name: string, bytes: Uint8Array): string | undefined =>
  sizeIn(itemOf(`![会场](06/${name})`, { [`2016/06/${name}`]: bytes }).html);

test("a page reserves a picture's space before it loads", () => {
  expect(itemOf("![会场](06/a.png)", { "2016/06/a.png": png(1200, 800) }).html).toBe(
    '<figure><img src="/2016/6/a.png" alt="会场" width="1200" height="800" loading="lazy" decoding="async"></figure>',
  );
  expect(sizeOf("a.gif", Buffer.from("474946383961f0000a00", "hex"))).toBe('width="240" height="10"');
});

test("a photograph's size respects its EXIF orientation", () => {
  expect(sizeOf("a.jpg", jpeg(4000, 3000, 1))).toBe('width="4000" height="3000"');
  expect(sizeOf("a.jpg", jpeg(4000, 3000, 6))).toBe('width="3000" height="4000"');
});

test("a photograph may have long metadata before its size", () => {
  expect(sizeOf("a.jpg", jpeg(4000, 3000, 1, 200_000))).toBe('width="4000" height="3000"');
});

test.each([
  ["cut off", "89504e470d0a1a0a"],
  ["without extent", png(0, 800).toString("hex")],
])("a picture that is %s is shown without a size", (_, hex) => {
  expect(sizeOf("a.png", Buffer.from(hex, "hex"))).toBeUndefined();
});

test("another picture in the same file, as many bytes long, is seen at once", () => {
  const content = contentFolder({
    "2016/06.md": issueText({}, "## 甲\n\n![会场](06/a.png)\n"),
    "2016/06/a.png": png(1200, 800),
  });
  const kept = new ReadingCache(content);
  const size = () => {
    const { archive } = loadArchive(content, { drafts: false, kept });
    return sizeIn(archive?.issues[0]?.items[0]?.html ?? "");
  };
  expect(size()).toBe('width="1200" height="800"');
  writeFileSync(join(content, "2016/06/a.png"), png(400, 300));
  expect(size()).toBe('width="400" height="300"');
});
