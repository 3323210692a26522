import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { MachineError } from "../../src/base/errors.ts";
import { type Archive, createArchive, type Issue } from "../../src/bulletin/archive.ts";
import { loadArchive } from "../../src/content/load.ts";
import { indexArchive, type SearchIndex } from "../../src/search/index-archive.ts";
import { PartCache } from "../../src/search/part-cache.ts";
import { syntheticArchive } from "../bench/synthetic.ts";

const folder = mkdtempSync(join(tmpdir(), "search-index-"));
let caches = 0;
const emptyCache = (): string => join(folder, `cache-${caches++}`);
const cache = emptyCache();
let archive: Archive;
let cold: Record<string, string>;

function load(issues: number): Archive {
  const content = join(folder, "content");
  for (const { year, number, markdown } of syntheticArchive(issues)) {
    mkdirSync(join(content, String(year)), { recursive: true });
    // Their beginnings are enough: what takes Pagefind long is the words.
    const short = markdown.replace(/^[^#（\n]{40,}。$/gm, (paragraph) => `${paragraph.slice(0, 20)}。`);
    writeFileSync(join(content, String(year), `${number}.md`), short);
  }
  writeFileSync(join(content, "site.yaml"), readFileSync("content/site.yaml"));
  const loaded = loadArchive(content, { drafts: false }).archive;
  if (!loaded) throw new Error("The made-up archive can't be read");
  return loaded;
}

/** The archive with other issues. */
const withIssues = (issues: readonly Issue[]): Archive =>
  createArchive(archive.site, issues, archive.synonyms, archive.redirects);

/** Everything of an index that is published. */
const contentOf = ({ folders, ...others }: SearchIndex): Record<string, string> => ({
  ...Object.fromEntries(
    [...folders].flatMap(([name, part]) =>
      [...part.files.keys()].map((path) => [
        `${name}/${path}`,
        readFileSync(join(part.folder, path), "base64"),
      ]),
    ),
  ),
  others: JSON.stringify(others),
});

const index = async (of: Archive, cacheFolder: string): Promise<Record<string, string>> =>
  contentOf(await indexArchive(of, undefined, new PartCache(cacheFolder)));

const parts = (cacheFolder: string): string[] =>
  readdirSync(cacheFolder).filter((name) => name.endsWith(".part"));

beforeAll(async () => {
  archive = load(130);
  cold = await index(archive, cache);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the same archive gives the same index, byte for byte, from the cache and from nothing", async () => {
  expect(await index(archive, cache)).toEqual(cold);
  expect(await index(archive, emptyCache())).toEqual(cold);
}, 120_000);

test("one more issue has only the newest part indexed anew", async () => {
  const [before, last] = [new Set(parts(cache)), archive.issues.at(-1)];
  const changed = archive.issues.map((issue) => (issue === last ? { ...issue, title: "另一个标题" } : issue));
  const more = await index(withIssues(changed), cache);
  expect(parts(cache).filter((name) => !before.has(name))).toHaveLength(1);
  expect(Object.keys(more).filter((path) => path.endsWith(".pf_index") && path in cold)).not.toEqual([]);
  expect(more).toEqual(await index(withIssues(changed), emptyCache()));
}, 120_000);

describe("a cache that is not whole is mended", () => {
  const anIndexFile = (): string => {
    const files = readdirSync(cache, { recursive: true, encoding: "utf8" });
    return join(cache, files.find((file) => file.endsWith(".pf_index")) ?? "");
  };
  test.each<[string, () => void]>([
    ["a file is damaged", () => writeFileSync(anIndexFile(), "x")],
    ["a file is missing", () => rmSync(anIndexFile())],
    [
      "all folders are missing",
      () => {
        for (const name of readdirSync(cache))
          if (!name.endsWith(".part")) rmSync(join(cache, name), { recursive: true });
      },
    ],
    [
      "what is known of the parts is damaged",
      () => {
        for (const name of parts(cache)) writeFileSync(join(cache, name), "x");
      },
    ],
  ])(
    "%s",
    async (_what, damage) => {
      damage();
      expect(await index(archive, cache)).toEqual(cold);
    },
    120_000,
  );
});

test("two builds that index the same at once end with the same index, and neither takes it from the other", async () => {
  const own = emptyCache();
  const made = await Promise.all([index(archive, own), index(archive, own)]);
  expect(made).toEqual([cold, cold]);
}, 120_000);

test("only the parts that were used last are kept, and nothing unfinished of yesterday", () => {
  const kept = new PartCache(cache);
  kept.trim(2);
  expect(parts(cache)).toHaveLength(2);
  expect(readdirSync(cache)).toHaveLength(4);
});

describe("where Pagefind does not work, the machine is at fault, and the next build mends it", () => {
  const binary = join(folder, "binary");
  afterEach(() => {
    delete process.env.PAGEFIND_EXTENDED_BINARY_PATH;
  });
  test.each([
    ["can't start", null],
    ["ends at once", "#!/bin/sh\nexit 1\n"],
    ["ends before it answers", "#!/bin/sh\nsleep 0.2\n"],
  ])(
    "Pagefind %s",
    async (_what, script) => {
      rmSync(binary, { force: true });
      if (script !== null) writeFileSync(binary, script, { mode: 0o755 });
      const own = emptyCache();
      process.env.PAGEFIND_EXTENDED_BINARY_PATH = binary;
      const failure = await index(archive, own).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(MachineError);
      expect(String(failure)).toMatch(/搜索索引没有编成，原来的网站没有改动.*npm ci/);
      expect(readdirSync(own)).toEqual([]);
      delete process.env.PAGEFIND_EXTENDED_BINARY_PATH;
      expect(await index(archive, own)).toEqual(cold);
    },
    120_000,
  );
});
