import { hash } from "node:crypto";
import { promisify } from "node:util";
import { gzip as nativeGzip, gzipSync as nativeGzipSync } from "node:zlib";

/** Level 6 takes three quarters longer for a hundredth less. */
export const LEVEL = { level: 5 } as const;
/** Where gzip says on which kind of system a file was made: on all alike, 3 for Unix (RFC 1952). */
const SYSTEM = { at: 9, unix: 3 } as const;

const compress = promisify(nativeGzip);

/** What zlib makes of the probe, by SHA-256. */
export const PROBE_SUM = "c5a74c11460fce67d3885a52e25a74723b28bc02db3f34c622d7d5ae5ec05403";

/** Letters that recur, near and far, and numbers that hardly do. */
export function probe(): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length: 1 << 16 }, (_, index) => {
    state = (state * 48271) % 0x7fffffff;
    return index % 3 === 0 ? state & 0xff : (state >> 8) % (2 + (index >> 9));
  });
}

const native = (bytes: Uint8Array): Uint8Array => asUnix(nativeGzipSync(bytes, LEVEL));

function asUnix(bytes: Uint8Array): Uint8Array {
  bytes[SYSTEM.at] = SYSTEM.unix;
  return bytes;
}

/**
 * zlib itself, in JavaScript, where Node's gives other bytes: some Nodes have a variant, which finds other matches, be it for their
 * processor or because the system brought its own. It takes twice as long.
 */
const pako = hash("sha256", native(probe())) === PROBE_SUM ? null : await import("pako");

/** The same bytes on every machine; compressed in a thread of its own where Node's zlib does. */
export const gzip = async (bytes: Uint8Array): Promise<Uint8Array> =>
  pako ? asUnix(pako.gzip(bytes, LEVEL)) : asUnix(await compress(bytes, LEVEL));

/** The same at once. */
export const gzipSync = (bytes: Uint8Array): Uint8Array =>
  pako ? asUnix(pako.gzip(bytes, LEVEL)) : native(bytes);
