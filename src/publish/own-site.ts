import { readFileSync } from "node:fs";
import { readdir, readlink, realpath } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { codeOf, UsageError } from "../base/errors.ts";
import { filesBelow } from "../base/files-below.ts";
import { isNewer, ownVersion } from "../base/version.ts";
import { RESIDUE } from "../content/list-folder.ts";
import { readRecord } from "./build-record.ts";
import { GENERATOR, MANIFEST_FILE, readManifest, UNLISTED } from "./integrity/manifest.ts";
import { siteBefore } from "./stage.ts";
import { isReleaseOf } from "./swap.ts";

/* What is ours where a site is to be built, and what is somebody else's. */

/**
 * The folder of a site as it was named, or what it leads to where it is a link: whoever serves that folder is to see the new site. A
 * link to a release is our own, and is replaced as a whole.
 */
export async function siteFolder(named: string): Promise<string> {
  const output = resolve(named);
  const target = await readlink(output).catch(() => null);
  if (target === null || isReleaseOf(output, target)) return output;
  return realpath(output).catch(() => {
    throw new UsageError(
      `“${named}”是一个链接，它指向的“${target}”不存在，没有动它。请改正这个链接，或用 --output 换一个文件夹。`,
    );
  });
}

/** Refuses, without touching anything, a folder that holds something else than a site built before, or that overlaps with the content. */
export async function refuseForeignFolder(output: string, content: string): Promise<void> {
  const [site, issues] = [await realPlace(output), await realPlace(content)];
  if (`${issues}${sep}`.startsWith(`${site}${sep}`) || `${site}${sep}`.startsWith(`${issues}${sep}`))
    throw new UsageError(`网站不能放在“${output}”：它和简报的文件夹重叠。请用 --output 换一个文件夹。`);
  const present = (await namesIn(output)).filter((name) => !RESIDUE.test(name));
  const generator = generatorOf(output);
  if (present.length > 0 && !isOwnSite(output, generator))
    throw new UsageError(
      `“${output}”里有别的文件，不是以前生成的网站，没有动它。请用 --output 换一个空文件夹。`,
    );
  const [, made = ""] = /^\S+ (\S+)/.exec(generator) ?? [];
  if (isNewer(made, ownVersion()))
    throw new UsageError(
      `“${output}”是用较新的版本 ${made} 生成的，这里装的是 ${ownVersion()}，旧版本可能会丢掉新版本写的内容，所以没有动它。请安装 ${made} 或更新的版本（npm install 安装包）；一定要用旧版本的，请用 --output 换一个空文件夹。`,
    );
}

/** Whether a folder is a site that was built here: its manifest says so, or, where that is lost, files that are as they were built. */
export const isOwnSite = (folder: string, generator = generatorOf(folder)): boolean =>
  generator.startsWith(`${GENERATOR} `) || siteBefore(folder).intact.size > 0;

/** What made a site, as its manifest says; "" without one. */
const generatorOf = (folder: string): string => manifestOf(folder)?.generator ?? "";

/** Kept in every site: what certificates and the like are proved with (RFC 8615). */
const ALWAYS_KEPT = ".well-known";

export const isKept = (path: string, keep: readonly string[] = []): boolean =>
  [ALWAYS_KEPT, ...keep].some((name) => path === name || path.startsWith(`${name}/`));

/**
 * The files of a site that no build made, and that `.well-known/` and the site's `keep` hold: they stay.
 *
 * @throws UsageError where there are others: they might be precious
 */
export function keptFiles(output: string, keep: readonly string[] = []): string[] {
  const built = new Set([...readRecord(output).keys(), ...Object.keys(manifestOf(output)?.files ?? {})]);
  const others = filesBelow(output, { links: true }).filter(
    (path) => !built.has(path) && !UNLISTED.has(path) && !RESIDUE.test(basename(path)),
  );
  const foreign = others.filter((path) => !isKept(path, keep));
  if (foreign.length > 0) throw new UsageError(tell(output, united(foreign, built)));
  return others;
}

/** A folder in which nothing was built stands for all that is in it. */
function united(foreign: readonly string[], built: ReadonlySet<string>): string[] {
  const foldersOf = (path: string): string[] =>
    [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index + 1));
  const ours = new Set([...built].flatMap(foldersOf));
  return [...new Set(foreign.map((path) => foldersOf(path).find((folder) => !ours.has(folder)) ?? path))];
}

const MOST_NAMED = 20;

function tell(output: string, foreign: readonly string[]): string {
  const named = foreign.slice(0, MOST_NAMED).map((path) => `  ${path}\n`);
  const rest = foreign.length > MOST_NAMED ? `  ……共${foreign.length}个\n` : "";
  return `“${output}”里有这些文件，不是程序生成的，重新生成会删掉它们，所以没有动网站：
${named.join("")}${rest}请把它们移到别处；要留在网站里的，请在 site.yaml 里写明，例如：
keep:
  - ${foreign[0]}`;
}

function manifestOf(folder: string) {
  try {
    return readManifest(readFileSync(join(folder, MANIFEST_FILE), "utf8"));
  } catch {
    return null;
  }
}

/** The path without links, also where its end is not there yet. */
async function realPlace(path: string): Promise<string> {
  const whole = resolve(path);
  const real = await realpath(whole).catch(() => null);
  return real ?? (dirname(whole) === whole ? whole : join(await realPlace(dirname(whole)), basename(whole)));
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    if (codeOf(error) === "ENOTDIR")
      throw new UsageError(`“${folder}”不是文件夹，没有动它。请用 --output 指明一个文件夹。`);
    throw error;
  }
}
