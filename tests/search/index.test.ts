import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Archive } from "../../src/bulletin/archive.ts";
import { loadArchive } from "../../src/content/load.ts";
import { IndexThread } from "../../src/search/index-thread.ts";
import { recordsOf } from "../../src/search/record.ts";
import { cutIntoSegments } from "../../src/search/segments.ts";
import { writeSearchIndex } from "../../src/search/write-index.ts";
import { syntheticArchive } from "../bench/synthetic.ts";

const folder = mkdtempSync(join(tmpdir(), "search-index-"));
const cache = join(folder, "cache");
let archive: Archive;

function load(issues: number): Archive {
  const content = join(folder, `content-${issues}`);
  for (const { year, number, markdown } of syntheticArchive(issues)) {
    mkdirSync(join(content, String(year)), { recursive: true });
    writeFileSync(join(content, String(year), `${number}.md`), markdown);
  }
  writeFileSync(join(content, "site.yaml"), readFileSync("content/site.yaml"));
  const loaded = loadArchive(content, { drafts: false }).archive;
  if (!loaded) throw new Error("The made-up archive can't be read");
  return loaded;
}

function filesOf(output: string): Record<string, string> {
  const files = readdirSync(output, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      join(parentPath, name).slice(output.length),
      readFileSync(join(parentPath, name), "base64"),
    ]),
  );
}

async function build(of: Archive, name: string): Promise<Record<string, string>> {
  const output = join(folder, name);
  await writeSearchIndex(of, {
    place: () => ({ folder: output, before: { folder: output, files: new Map() } }),
    onFile: () => {},
    thread: await IndexThread.start(cache),
  });
  return filesOf(output);
}

let cold: Record<string, string>;
beforeAll(async () => {
  archive = load(256);
  cold = await build(archive, "cold");
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("an archive is cut into segments by years and parts of years, its records in the order of their dates", () => {
  const segments = cutIntoSegments(archive.issues).map(recordsOf);
  expect(segments.map((records) => [records[0]?.url, records.length])).toMatchInlineSnapshot(`
    [
      [
        "/2024/1/#item-2",
        365,
      ],
      [
        "/2024/121/#item-3",
        392,
      ],
      [
        "/2025/1/#item-2",
        17,
      ],
    ]
  `);
  expect(segments.flat().map(({ url }) => url)).toEqual(
    archive.issues.flatMap(({ year, number, items }) =>
      items.toReversed().map(({ position }) => `/${year}/${number}/#item-${position}`),
    ),
  );
});

test("from the cache comes the same index, byte for byte", async () => {
  expect(await build(archive, "warm")).toEqual(cold);
}, 120_000);

test("a damaged cache gives the same index, byte for byte", async () => {
  for (const name of readdirSync(cache)) {
    const bytes = readFileSync(join(cache, name));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(join(cache, name), bytes);
  }
  expect(await build(archive, "mended")).toEqual(cold);
}, 120_000);

test("one more issue leaves the segments before it in the cache, and their fragments as they were", async () => {
  const before = new Set(readdirSync(cache));
  const more = await build(load(257), "more");
  expect(readdirSync(cache).filter((name) => !before.has(name))).toHaveLength(1);
  const fragments = Object.keys(cold).filter((name) => name.includes("fragment"));
  expect(fragments.filter((name) => more[name] !== cold[name])).toEqual([]);
}, 120_000);
