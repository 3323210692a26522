import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";

/** What tells a file's bytes from any others: hexadecimal digests by SHA-256 (FIPS 180-4) and SM3 (GB/T 32905-2016). */
export const fileDigest = z.object({
  size: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  sm3: z.string().regex(/^[0-9a-f]{64}$/),
});
export type FileDigest = z.infer<typeof fileDigest>;
/** by path below a folder: `2016/6/index.html` */
export type FileDigests = ReadonlyMap<string, FileDigest>;

export const digestOfFile = (bytes: Uint8Array): FileDigest => ({
  size: bytes.length,
  sha256: hash("sha256", bytes),
  sm3: hash("sm3", bytes),
});

/** Whether a file is there, and nobody has changed it since its digest was taken. */
export function isIntact(file: string, { size, sha256 }: FileDigest): boolean {
  try {
    const bytes = readFileSync(file);
    return bytes.length === size && hash("sha256", bytes) === sha256;
  } catch {
    return false;
  }
}
