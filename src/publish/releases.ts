import { hash } from "node:crypto";
import { mkdir, readdir, readlink, rename, rm, stat, symlink, utimes } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { UsageError } from "../base/errors.ts";
import { compare } from "../base/text.ts";
import { holdsWithdrawn } from "../bulletin/published.ts";
import type { BuiltFiles } from "./build-record.ts";
import { withLock } from "./lock.ts";
import { digestsOfFolder } from "./memory.ts";
import { isOwnSite } from "./own-site.ts";
import { exists, inWorkplace, lockOf, releasesOf, type Workplace } from "./swap.ts";

/**
 * Sites that are kept beside the folder that is served, which is then a symbolic link to one of them: `_site` → `._site-releases/1f0c…`.
 * A link is replaced in one step, so that at no moment there is no site, and an earlier site is one command away.
 */

/** Nothing is touched there but what is a site of ours, under a name that we gave it. */
const NAME = /^([0-9a-f]{12}|before)(-\d+)?$/;

/**
 * Publishes a staged site as a release and deletes all but the `keep` newest. A release is named after its content; one of the same
 * content that was published before, and that readers may be reading now, makes way only afterwards.
 */
export async function publishRelease(
  { stage, folder }: Workplace,
  output: string,
  files: BuiltFiles,
  keep: number,
): Promise<void> {
  const releases = releasesOf(output);
  await mkdir(releases, { recursive: true });
  const name = nameOf(files);
  const release = await unusedPath(output, name);
  await rename(stage, release);
  const now = new Date();
  await utimes(release, now, now);
  await point(output, release, join(folder, "link"));
  const [current, ...others] = await newestFirst(output);
  const isSame = (path: string): boolean => path !== current && basename(path).startsWith(name);
  for (const old of [...others.filter(isSame), ...others.filter((path) => !isSame(path)).slice(keep - 1)])
    await rm(old, { recursive: true, force: true });
}

/** Serves the release before the one that is served, and answers with the path of its folder. */
export async function rollBack(output: string): Promise<string> {
  const current = await target(output);
  const releases = await newestFirst(output);
  const before = releases[releases.indexOf(current ?? "") + 1];
  if (current === null || before === undefined)
    throw new UsageError(
      `没有更早的版本可以退回。先用 npm run build -- --releases 3 生成，才会保留以前的版本。`,
    );
  if (await holdsWithdrawnText(before, (await digestsOfFolder(output))?.withdrawn ?? []))
    throw new UsageError(
      "没有退回：上一个版本里有现在已经撤回的内容，退回去会重新公布它。请改好 content/ 里的内容，再生成一次。",
    );
  await withLock(lockOf(output), () =>
    inWorkplace(output, ({ folder }) => point(output, before, join(folder, "link"))),
  );
  return before;
}

/** Deletes the kept sites that have the text of what the site that is served has withdrawn. */
export async function deleteWithdrawn(output: string): Promise<void> {
  const withdrawn = (await digestsOfFolder(output))?.withdrawn ?? [];
  const current = await target(output);
  for (const release of await newestFirst(output))
    if (release !== current && (await holdsWithdrawnText(release, withdrawn)))
      await rm(release, { recursive: true, force: true });
}

/** A site that can't be asked is taken for one that does. */
async function holdsWithdrawnText(folder: string, withdrawn: readonly string[]): Promise<boolean> {
  const site = withdrawn.length > 0 ? await digestsOfFolder(folder) : undefined;
  return site !== undefined && (site === null || holdsWithdrawn(site, withdrawn));
}

const nameOf = (files: BuiltFiles): string =>
  hash(
    "sha256",
    [...files]
      .map(([path, { sha256 }]) => `${sha256} ${path}\n`)
      .sort()
      .join(""),
  ).slice(0, 12);

/** `1f0cbe…`, or `1f0cbe…-2` where there is one of that name. */
async function unusedPath(output: string, name: string): Promise<string> {
  const path = (count: number): string => join(releasesOf(output), count === 1 ? name : `${name}-${count}`);
  let count = 1;
  while (await exists(path(count))) count++;
  return path(count);
}

/**
 * Makes `output` a link to a release. Where it was an ordinary folder, that one becomes a release, too. Windows links to folders by
 * their whole path, and replaces no link: there it takes two steps.
 */
async function point(output: string, release: string, link: string): Promise<void> {
  const isWindows = process.platform === "win32";
  await symlink(isWindows ? resolve(release) : relative(dirname(output), release), link, "junction");
  if ((await target(output)) === null && (await exists(output)))
    await rename(output, await unusedPath(output, "before"));
  if (isWindows) await rm(output, { force: true });
  await rename(link, output);
}

/** The folders of the releases. */
async function newestFirst(output: string): Promise<string[]> {
  const entries = await readdir(releasesOf(output), { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory() && NAME.test(entry.name))
      .filter(({ name }) => isOwnSite(join(releasesOf(output), name)))
      .map(async ({ name }) => {
        const path = join(releasesOf(output), name);
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
