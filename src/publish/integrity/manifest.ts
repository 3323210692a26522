import { hash } from "node:crypto";
import { z } from "zod";
import { digestOfFile, type FileDigest, type FileDigests, fileDigest } from "../../base/file-digest.ts";
import { compare, jsonText } from "../../base/text.ts";
import { INTEGRITY, INTEGRITY_MANIFEST, outputFile } from "../../bulletin/address.ts";

/** What a site was made from and by. */
export interface Origin {
  /** `bulletin-archive 0.1.0` */
  readonly generator: string;
  /** the commit that the content is at, where it is in git and as it was committed */
  readonly commit: string | null;
}

/** A file below the site's top, whatever it is called: `2016/6/index.html`. None leads elsewhere, on a disk or as an address. */
const isPath = (path: string): boolean =>
  !/[\\\p{Cc}\p{Cs}]/u.test(path) && path.split("/").every((name) => !["", ".", ".."].includes(name));

const manifest = z.object({
  version: z.literal(1),
  generator: z.string(),
  commit: z.string().nullable(),
  root: z.string(),
  /** the page that shows the root, with zeros in its place; sites of earlier versions have none */
  seal: fileDigest.optional(),
  files: z.record(z.string().refine(isPath), fileDigest),
});
/** `/integrity.json` */
type Manifest = z.infer<typeof manifest>;

/** The page that shows the root is under it as `withoutRoot`; the manifest and its signature can't list themselves. */
export const SEAL_FILE = outputFile(INTEGRITY);
export const MANIFEST_FILE = outputFile(INTEGRITY_MANIFEST);
export const SIGNATURE_FILE = `${MANIFEST_FILE}.minisig`;
export const UNLISTED: ReadonlySet<string> = new Set([MANIFEST_FILE, SIGNATURE_FILE]);

const inOrder = (files: FileDigests): (readonly [string, FileDigest])[] =>
  [...files].sort(([a], [b]) => compare(a, b));

/** What stands in the root's place while the root is computed: a page can't hold the hash of itself. */
export const NO_ROOT = "0".repeat(64);

/** The digest of the page that shows a root, without it; null for a page that shows zeros of its own, or shows no root. */
export function withoutRoot(page: Uint8Array, root: string): FileDigest | null {
  const text = Buffer.from(page).toString("latin1");
  if (text.includes(NO_ROOT) || !text.includes(root)) return null;
  return digestOfFile(Buffer.from(text.replaceAll(root, NO_ROOT), "latin1"));
}

/**
 * One hash (SHA-256, hexadecimal) for all files, the page that shows it as `withoutRoot`: the root of a Merkle tree as RFC 6962 (2.1) builds it. Its
 * leaves are `path`, `size`, `sha256` and `sm3`, separated by line feeds, in the order of the paths' UTF-16 code units.
 */
export function merkleRoot(files: FileDigests, seal?: FileDigest): string {
  const leaves = inOrder(new Map([...files, ...(seal ? [[SEAL_FILE, seal] as const] : [])]))
    .filter(([path]) => (seal !== undefined || path !== SEAL_FILE) && !UNLISTED.has(path))
    .map(([path, { size, sha256, sm3 }]) => sha(0, Buffer.from([path, size, sha256, sm3].join("\n"))));
  return (leaves.length > 0 ? treeHash(leaves) : sha(null)).toString("hex");
}

/** A tree's left half is the largest power of two that leaves something for the right one. */
function treeHash(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (only && leaves.length === 1) return only;
  const half = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return sha(1, treeHash(leaves.slice(0, half)), treeHash(leaves.slice(half)));
}

/** Leaves and nodes are hashed with a byte of their own before them, so that none can pass for the other. */
const sha = (kind: number | null, ...parts: readonly Buffer[]): Buffer =>
  hash("sha256", Buffer.concat([...(kind === null ? [] : [Buffer.from([kind])]), ...parts]), "buffer");

/** `/integrity.json`: every file of the site but itself. The same files from the same origin give the same bytes. */
export function writeManifest(files: FileDigests, { generator, commit }: Origin, seal?: FileDigest): string {
  const listed = inOrder(files).filter(([path]) => !UNLISTED.has(path));
  const value: Manifest = {
    version: 1,
    generator,
    commit,
    root: merkleRoot(files, seal),
    ...(seal && { seal }),
    files: Object.fromEntries(listed.map(([path, { size, sha256, sm3 }]) => [path, { size, sha256, sm3 }])),
  };
  return jsonText(value);
}

/** What made a site, whichever version of it: nothing else names itself so. */
export const GENERATOR = "bulletin-archive";

/** Null where it is no manifest of ours. */
export function readManifest(text: string): Manifest | null {
  try {
    return manifest.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export interface Difference {
  readonly path: string;
  readonly kind: "missing" | "extra" | "changed";
}

/** What is there by its path: a file with its digest; null for what is none, or can't be read. */
export type PresentFiles = ReadonlyMap<string, FileDigest | null>;

/** Where a site is not what its manifest says, by path. */
export function compareFiles(listed: FileDigests, present: PresentFiles): Difference[] {
  const paths = [...new Set([...listed.keys(), ...present.keys()])]
    .filter((path) => !UNLISTED.has(path))
    .sort();
  return paths.flatMap((path): Difference[] => {
    const [before, now] = [listed.get(path), present.get(path)];
    if (now === undefined) return [{ path, kind: "missing" }];
    if (!before) return [{ path, kind: "extra" }];
    const isSame =
      now !== null && before.size === now.size && before.sha256 === now.sha256 && before.sm3 === now.sm3;
    return isSame ? [] : [{ path, kind: "changed" }];
  });
}
