import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { digestOfFile, type FileDigests } from "../../../src/base/file-digest.ts";
import {
  compareFiles,
  merkleRoot,
  NO_ROOT,
  readManifest,
  withoutRoot,
  writeManifest,
} from "../../../src/publish/integrity/manifest.ts";

const filesOf = (...names: readonly string[]): FileDigests =>
  new Map(names.map((name) => [name, digestOfFile(Buffer.from(name))]));
const sha = (...parts: readonly (string | Buffer)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();
const leaf = (name: string): Buffer => {
  const { size, sha256, sm3 } = digestOfFile(Buffer.from(name));
  return sha("\0", `${name}\n${size}\n${sha256}\n${sm3}`);
};
const node = (left: Buffer, right: Buffer): Buffer => sha("\u0001", left, right);
const ORIGIN = { generator: "bulletin-archive 0.1.0", commit: null };

test("SM3 is GB/T 32905-2016's, by its first example", () => {
  expect(digestOfFile(Buffer.from("abc")).sm3).toBe(
    "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
  );
});

test("the root is that of RFC 6962's tree, whatever the order of the files", () => {
  expect(merkleRoot(new Map())).toBe(sha("").toString("hex"));
  const expected = node(node(node(leaf("a"), leaf("b")), node(leaf("c"), leaf("d"))), leaf("e"));
  expect(merkleRoot(filesOf("e", "c", "a", "d", "b"))).toBe(expected.toString("hex"));
});

test("the page that shows the root is under it with zeros in the root's place", () => {
  const blank = Buffer.from(`总校验值：${NO_ROOT}`);
  const files = filesOf("a", "b");
  const root = merkleRoot(files, digestOfFile(blank));
  expect(root).not.toBe(merkleRoot(files));
  const page = Buffer.from(blank.toString().replace(NO_ROOT, root));
  expect(withoutRoot(page, root)).toEqual(digestOfFile(blank));
  expect(withoutRoot(Buffer.concat([page, Buffer.from("假")]), root)).not.toEqual(digestOfFile(blank));
  expect(withoutRoot(blank, root)).toBeNull();
  const manifest = readManifest(writeManifest(files, ORIGIN, digestOfFile(blank)));
  expect(manifest).toMatchObject({ root, seal: digestOfFile(blank) });
});

test("in sites of earlier versions the page that shows the root is listed, but not under it; the manifest is neither", () => {
  const files = filesOf("a", "b", "integrity/index.html", "integrity.json", "integrity.json.minisig");
  expect(merkleRoot(files)).toBe(merkleRoot(filesOf("a", "b")));
  const manifest = readManifest(writeManifest(files, ORIGIN));
  expect(Object.keys(manifest?.files ?? {})).toEqual(["a", "b", "integrity/index.html"]);
});

test("a manifest is the same bytes for the same files, and is read back as written", () => {
  const text = writeManifest(filesOf("b", "a"), ORIGIN);
  expect(text).toBe(writeManifest(filesOf("a", "b"), ORIGIN));
  expect(readManifest(text)).toMatchObject({ ...ORIGIN, root: merkleRoot(filesOf("a", "b")) });
  for (const damaged of ["", "{}", text.slice(1), text.replace('"version": 1', '"version": 2')])
    expect(readManifest(damaged)).toBeNull();
});

test("every difference is named", () => {
  const changed = new Map([...filesOf("a", "c", "x"), ["b", digestOfFile(Buffer.from("other"))] as const]);
  expect(compareFiles(filesOf("a", "b", "c", "d"), changed)).toEqual([
    { path: "b", kind: "changed" },
    { path: "d", kind: "missing" },
    { path: "x", kind: "extra" },
  ]);
});
