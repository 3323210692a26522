import { createHash } from "node:crypto";
import { existsSync, lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../base/files-below.ts";

/** What is wrong with a bag, in words; or the paths of its payload below `data/`. */
type BagReading =
  | { readonly faults: readonly string[] }
  | { readonly faults: readonly []; readonly payload: readonly string[] };

const MANIFEST = "manifest-sha512.txt";
/** A path that stays below the folder that it is written to. */
const INSIDE = /^data\/(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\\\0]+$/;

/** Reads a bag (RFC 8493) that `export bagit` wrote: complete, unchanged, and nothing besides what its manifest lists. */
export function readBag(folder: string): BagReading {
  if (!existsSync(join(folder, "bagit.txt")) || !existsSync(join(folder, MANIFEST)))
    return { faults: [`这里没有 bagit.txt 和 ${MANIFEST}，不是 export bagit 写的档案包`] };
  const listed = new Map(
    readFileSync(join(folder, MANIFEST), "utf8")
      .split("\n")
      .flatMap((line): [string, string][] => {
        const [, sum, path] = /^([0-9a-f]{128}) +(.+)$/.exec(line) ?? [];
        return sum && path ? [[path.replace(/%(25|0A|0D)/gi, decodeURIComponent), sum]] : [];
      }),
  );
  // Ordinary files only: a link could lead out of the bag.
  const data = join(folder, "data");
  const isFolder = lstatSync(data, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const present = new Set(isFolder ? filesBelow(data).map((path) => `data/${path}`) : []);
  const faults = [
    ...[...listed.keys()].filter((path) => !INSIDE.test(path)).map((path) => `清单里的路径不对：${path}`),
    ...[...listed.keys()].filter((path) => !present.has(path)).map((path) => `缺少：${path}`),
    ...[...present].filter((path) => !listed.has(path)).map((path) => `多出：${path}`),
    ...[...listed]
      .filter(([path, sum]) => present.has(path) && sumOf(join(folder, path)) !== sum)
      .map(([path]) => `不同：${path}`),
  ];
  return faults.length > 0 ? { faults } : { faults: [], payload: [...present].sort() };
}

const sumOf = (file: string): string => createHash("sha512").update(readFileSync(file)).digest("hex");
