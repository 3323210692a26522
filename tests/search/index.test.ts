import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Archive, createArchive, type Issue } from "../../src/bulletin/archive.ts";
import { loadArchive } from "../../src/content/load.ts";
import type { FileDigest, FileDigests } from "../../src/file-digest.ts";
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

interface Laid {
  readonly files: Record<string, string>;
  readonly digests: FileDigests;
  /** how many of them are not those of the index before */
  readonly written: number;
}

/** Makes an index in a folder, from nothing or after the one in another folder. */
async function make(
  of: Archive,
  name: string,
  before: { folder: string; files: FileDigests } = { folder: join(folder, name), files: new Map() },
): Promise<Laid> {
  const output = join(folder, name);
  const digests = new Map<string, FileDigest>();
  let written = 0;
  await writeSearchIndex(of, {
    place: () => ({ folder: output, before }),
    onFile: ({ path, digest, isKept }) => {
      digests.set(path, digest);
      if (!isKept) written++;
    },
    thread: await IndexThread.start(cache),
  });
  return { files: filesOf(output), digests, written };
}

const build = async (of: Archive, name: string): Promise<Record<string, string>> =>
  (await make(of, name)).files;

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
  expect(readdirSync(cache).filter((name) => name.endsWith(".segment") && !before.has(name))).toHaveLength(1);
  const fragments = Object.keys(cold).filter((name) => name.includes("fragment"));
  expect(fragments.filter((name) => more[name] !== cold[name])).toEqual([]);
}, 120_000);

/** The archive with other issues. */
const withIssues = (change: (issues: readonly Issue[]) => readonly Issue[]): Archive =>
  createArchive(archive.site, change(archive.issues), archive.synonyms, archive.redirects);

/** An issue in which one thing happened. */
const edited = (issue: Issue, words: string): Issue => ({
  ...issue,
  items: issue.items.map((item, index) => (index === 1 ? { ...item, text: item.text + words } : item)),
});
const editedAt = (place: number, words: string) => (issues: readonly Issue[]) =>
  issues.map((issue, index) => (index === place ? edited(issue, words) : issue));

describe("after each edit the index that is made of the one before is the one that is made of nothing", () => {
  const edits: readonly {
    readonly name: string;
    readonly change: (issues: readonly Issue[]) => readonly Issue[];
    /** how many files may be written, where it is a small edit */
    readonly most?: number;
  }[] = [
    { name: "nothing", change: (issues) => issues },
    { name: "words that stand elsewhere", change: editedAt(100, "创新驱动发展。"), most: 30 },
    { name: "words before and behind all others", change: editedAt(3, "aardvark 𰻝𰻝面 𪚥"), most: 40 },
    { name: "those words away again", change: editedAt(3, ""), most: 30 },
    { name: "words in the last year", change: editedAt(255, "创新驱动发展。"), most: 30 },
    { name: "an issue less at the end", change: (issues) => issues.slice(0, -1), most: 30 },
    { name: "an issue less in the middle", change: (issues) => issues.toSpliced(100, 1) },
    { name: "an issue less at the beginning", change: (issues) => issues.slice(1) },
    { name: "the last year away", change: (issues) => issues.filter(({ year }) => year < 2025) },
    { name: "one year only", change: (issues) => issues.filter(({ year }) => year === 2025) },
    { name: "all again", change: (issues) => issues },
  ];
  let before: { folder: string; files: FileDigests } | undefined;
  test.each(edits)(
    "$name",
    async ({ name, change, most }) => {
      const now = withIssues(change);
      const made = await make(now, name, before);
      rmSync(join(folder, "from nothing"), { recursive: true, force: true });
      expect(made.files).toEqual(await build(now, "from nothing"));
      if (most !== undefined) expect(made.written).toBeLessThanOrEqual(most);
      before = { folder: join(folder, name), files: made.digests };
    },
    120_000,
  );
});
