import { hash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { gzip as zlibItself } from "pako";
import { expect, test } from "vitest";
import { gzip, gzipSync, LEVEL, PROBE_SUM, probe } from "../../src/search/gzip.ts";
import { syntheticArchive } from "../bench/synthetic.ts";

const texts = [...syntheticArchive(20)].map(({ markdown }) => Buffer.from(markdown));

test("what is compressed has zlib's own bytes, whichever zlib Node was built with", async () => {
  for (const text of [...texts, Buffer.concat(texts), Buffer.alloc(0), Buffer.alloc(100_000)]) {
    const expected = Buffer.from(zlibItself(text, LEVEL));
    expect(Buffer.from(gzipSync(text))).toEqual(expected);
    expect(Buffer.from(await gzip(text))).toEqual(expected);
    expect(gunzipSync(gzipSync(text))).toEqual(text);
  }
});

test("by the probe zlib's own bytes are told from others", () => {
  expect(hash("sha256", zlibItself(probe(), LEVEL))).toBe(PROBE_SUM);
});

test("nothing in it tells when and on which system it was made", () => {
  expect([...gzipSync(Buffer.from("州")).subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
});
