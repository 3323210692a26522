import { hash } from "node:crypto";
import { mkdir, readdir, readlink, rename, rm, stat, symlink, utimes } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { compare } from "../compare.ts";
import { UsageError } from "../usage-error.ts";
import type { BuiltFiles } from "./build-record.ts";

/**
 * Sites that are kept beside the folder that is served, which is then a symbolic link to one of them: `_site` → `._site-releases/1f0c…`.
 * A link is replaced in one step, so that at no moment there is no site, and an earlier site is one command away.
 */
const folderOf = (output: string): string => join(dirname(output), `.${basename(output)}-releases`);

/** Publishes a staged site as a release and deletes all but the `keep` newest. A release is named after its content. */
export async function publishRelease(
  stage: string,
  output: string,
  files: BuiltFiles,
  keep: number,
): Promise<void> {
  const releases = folderOf(output);
  await mkdir(releases, { recursive: true });
  const release = join(releases, nameOf(files));
  // Published before, and perhaps damaged since.
  await rm(release, { recursive: true, force: true });
  await rename(stage, release);
  const now = new Date();
  await utimes(release, now, now);
  await point(output, release);
  for (const old of (await newestFirst(output)).slice(keep)) await rm(old, { recursive: true, force: true });
}

/** Serves the release before the one that is served, and answers with the path of its folder. */
export async function rollBack(output: string): Promise<string> {
  const releases = await newestFirst(output);
  const current = await target(output);
  const before = releases[releases.indexOf(current ?? "") + 1];
  if (current === null || before === undefined)
    throw new UsageError(
      `没有更早的版本可以退回。先用 npm run build -- --releases 3 生成，才会保留以前的版本。`,
    );
  await point(output, before);
  return before;
}

const nameOf = (files: BuiltFiles): string =>
  hash(
    "sha256",
    [...files]
      .map(([path, { sha256 }]) => `${sha256} ${path}\n`)
      .sort()
      .join(""),
  ).slice(0, 12);

/** Makes `output` a link to a release. Where it was an ordinary folder, that one becomes a release, too. */
async function point(output: string, release: string): Promise<void> {
  const link = join(folderOf(output), "link");
  await rm(link, { force: true });
  await symlink(relative(dirname(output), release), link, "junction");
  if ((await target(output)) === null && (await isFolder(output)))
    await rename(output, join(folderOf(output), "before"));
  await rename(link, output);
}

async function newestFirst(output: string): Promise<string[]> {
  const names = await readdir(folderOf(output)).catch(() => []);
  const found = await Promise.all(
    names
      .filter((name) => name !== "link")
      .map(async (name) => {
        const path = join(folderOf(output), name);
        return { path, age: (await stat(path)).mtimeMs };
      }),
  );
  return found.sort((a, b) => b.age - a.age || compare(a.path, b.path)).map(({ path }) => path);
}

/** What a link leads to; null for what is no link. */
async function target(output: string): Promise<string | null> {
  const path = await readlink(output).catch(() => null);
  return path === null ? null : resolve(dirname(output), path);
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}
