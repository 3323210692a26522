import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { atOnce } from "../../src/base/steps.ts";
import { type IndexedPart, PartCache } from "../../src/search/part-cache.ts";
import { vocabularyOf } from "../../src/search/vocabulary.ts";

let folder: string;
let cache: PartCache;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "part-cache-")), "search");
  cache = new PartCache(folder);
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

/** Lays files as an index has them; those whose name ends with `.js` are not wanted. */
const put = (key: string, files: Readonly<Record<string, string>>, own = cache): Promise<IndexedPart> =>
  own.put(
    key,
    vocabularyOf([{ url: "", content: "创新", filters: {} }]),
    async (to) => {
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(join(to, path, ".."), { recursive: true });
        writeFileSync(join(to, path), content);
      }
    },
    (path) => !path.endsWith(".js"),
  );
const get = (key: string): IndexedPart | null => atOnce(cache.get(key));
const FILES = { "index/a.pf_index": "甲", "b.pf_meta": "乙", "ui.js": "丙" };
const kept = (): string[] => readdirSync(folder).sort();

test("a part is kept with its files and letters, without those that are not wanted", async () => {
  const part = await put("one", FILES);
  expect([...part.files.keys()].sort()).toEqual(["b.pf_meta", "index/a.pf_index"]);
  expect(part.folder).toBe(join(folder, "one"));
  expect(part.vocabulary.letters).toEqual(["创", "新"]);
  expect(get("one")).toEqual(part);
  expect(readFileSync(join(part.folder, "index/a.pf_index"), "utf8")).toBe("甲");
  expect(existsSync(join(part.folder, "ui.js"))).toBe(false);
  expect(kept()).toEqual(["one", "one.part"]);
});

test("there is no part of another key", async () => {
  await put("one", FILES);
  expect(get("two")).toBeNull();
});

test("a part of which a file is missing or changed is none, and is laid anew", async () => {
  const part = await put("one", FILES);
  writeFileSync(join(part.folder, "b.pf_meta"), "丁");
  expect(get("one")).toBeNull();
  expect(await put("one", FILES)).toEqual(part);
  expect(get("one")).toEqual(part);
  rmSync(join(part.folder, "index"), { recursive: true });
  expect(get("one")).toBeNull();
});

test("who is second to lay the same takes the files of the first, which may be in use", async () => {
  const first = await put("one", FILES);
  utimesSync(join(first.folder, "b.pf_meta"), 1000, 1000);
  expect(await put("one", FILES, new PartCache(folder))).toEqual(first);
  expect(statSync(join(first.folder, "b.pf_meta")).mtimeMs).toBe(1_000_000);
  expect(kept()).toEqual(["one", "one.part"]);
});

test("where laying fails nothing is left", async () => {
  const failing = cache.put(
    "one",
    vocabularyOf([]),
    async () => {
      throw new Error("no memory");
    },
    () => true,
  );
  await expect(failing).rejects.toThrow("no memory");
  expect(kept()).toEqual([]);
});

/** Says when a thing in the cache was used last, in hours before now. */
function usedBefore(name: string, hours: number): void {
  const seconds = Date.now() / 1000 - hours * 60 * 60;
  utimesSync(join(folder, name), seconds, seconds);
}

test("the parts that were used last are kept, with their files", async () => {
  for (const [hours, key] of ["one", "two", "three"].entries()) {
    await put(key, FILES);
    usedBefore(`${key}.part`, hours);
  }
  cache.trim(2);
  expect(kept()).toEqual(["one", "one.part", "two", "two.part"]);
  cache.trim();
  expect(kept()).toEqual(["one", "one.part", "two", "two.part"]);
});

test("the files of a part are kept however old they are", async () => {
  await put("one", FILES);
  usedBefore("one", 48);
  usedBefore("one.part", 48);
  cache.trim();
  expect(kept()).toEqual(["one", "one.part"]);
});

test("what an ended build has left is deleted after a day, not before", () => {
  for (const name of ["one.abc", "two.abc", "three.abc"]) mkdirSync(join(folder, name));
  usedBefore("one.abc", 25);
  usedBefore("two.abc", 23);
  cache.trim();
  expect(kept()).toEqual(["three.abc", "two.abc"]);
});

test("a folder named like a part is none", async () => {
  await put("one", FILES);
  usedBefore("one.part", 1);
  mkdirSync(join(folder, "two.part"));
  cache.trim(1);
  expect(kept()).toEqual(["one", "one.part", "two.part"]);
});

test("a cache is made where there is none, and may be deleted at any time", async () => {
  const own = join(folder, "deep", "er");
  expect(new PartCache(own)).toBeInstanceOf(PartCache);
  expect(existsSync(own)).toBe(true);
  rmSync(folder, { recursive: true });
  expect(get("one")).toBeNull();
});
