import { hash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compare } from "../base/text.ts";

/** Contents of `bag-info.txt`. */
interface BagInfo {
  readonly organization: string;
  readonly description: string;
  /** URL of the archive */
  readonly identifier: string;
  readonly generator: string;
}

const ALGORITHMS = ["sha256", "sha512"] as const;
type Algorithm = (typeof ALGORITHMS)[number];
type Sums = Record<Algorithm, [path: string, sum: string][]>;

/**
 * Writes a bag (BagIt 1.0, RFC 8493) into an empty folder: the payload in `data/`, and manifests with SHA-256 and SHA-512.
 * Deterministic, hence without the optional Bagging-Date. Returns the number of payload files.
 */
export function writeBag(
  folder: string,
  payload: Iterable<readonly [path: string, bytes: Uint8Array]>,
  { organization, description, identifier, generator }: BagInfo,
): number {
  const sums: Sums = { sha256: [], sha512: [] };
  let files = 0;
  let octets = 0;
  for (const [path, bytes] of payload) {
    put(folder, `data/${path}`, bytes, sums);
    files++;
    octets += bytes.length;
  }
  const tags: Readonly<Record<string, string>> = {
    "bagit.txt": "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
    "bag-info.txt": `${[
      ["Source-Organization", organization],
      ["External-Description", description],
      ["External-Identifier", identifier],
      ["Bag-Software-Agent", generator],
      ["Payload-Oxum", `${octets}.${files}`],
    ]
      .map(([label, value = ""]) => `${label}: ${value.replace(/\s+/g, " ")}`)
      .join("\n")}\n`,
    ...Object.fromEntries(
      ALGORITHMS.map((algorithm) => [`manifest-${algorithm}.txt`, listOf(sums[algorithm])]),
    ),
  };
  const ofTags: Sums = { sha256: [], sha512: [] };
  for (const [path, text] of Object.entries(tags)) put(folder, path, Buffer.from(text), ofTags);
  for (const algorithm of ALGORITHMS)
    writeFileSync(join(folder, `tagmanifest-${algorithm}.txt`), listOf(ofTags[algorithm]));
  return files;
}

function put(folder: string, path: string, bytes: Uint8Array, sums: Sums): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  for (const algorithm of ALGORITHMS) sums[algorithm].push([path, hash(algorithm, bytes)]);
}

/** Percent-encodes `%` and line ends in paths (RFC 8493, 2.1.3). */
const listOf = (sums: readonly (readonly [path: string, sum: string])[]): string =>
  [...sums]
    .sort(([a], [b]) => compare(a, b))
    .map(([path, sum]) => `${sum}  ${path.replace(/[%\r\n]/g, encodeURIComponent)}\n`)
    .join("");
