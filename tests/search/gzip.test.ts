import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { gzip, gzipSync, reference } from "../../src/search/gzip.ts";
import { syntheticArchive } from "../bench/synthetic.ts";

const texts = [...syntheticArchive(20)].map(({ markdown }) => Buffer.from(markdown));

test("what is compressed has zlib's own bytes, whichever zlib Node was built with", async () => {
  for (const text of [...texts, Buffer.concat(texts), Buffer.alloc(0), Buffer.alloc(100_000)]) {
    expect(gzipSync(text)).toEqual(Buffer.from(reference(text)));
    expect(await gzip(text)).toEqual(Buffer.from(reference(text)));
    expect(gunzipSync(gzipSync(text))).toEqual(text);
  }
});

test("nothing in it tells when and on which system it was made", () => {
  expect([...gzipSync(Buffer.from("州")).subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
});
