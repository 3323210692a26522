import { existsSync, readdirSync, readFileSync } from "node:fs";
import { rename } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { UsageError } from "../../base/errors.ts";
import { makeFolder } from "../../base/make-folder.ts";
import * as address from "../../bulletin/address.ts";
import type { Archive } from "../../bulletin/archive.ts";
import type { Edition } from "../edition.ts";
import { exists, inWorkplace, swap } from "../swap.ts";
import { isPage } from "../verify-links.ts";
import { noteOnPages, readme } from "./copy-notes.ts";
import { portablePage } from "./portable-page.ts";
import { scanData } from "./scan-data.ts";
import { portableScripts } from "./scripts.ts";
import { folderWriter, zipWriter } from "./writers.ts";

/** What only a server, a search engine or a feed reader needs: links to it lead to the site. */
const FOR_SERVERS = [
  /^(pagefind|redirects|watch|feed|integrity)\//,
  /^search\/.*\.json$/,
  /(^|\/)feed\.(xml|json)$/,
  /^sitemap-\d+\.xml$/,
];
const ALSO_FOR_SERVERS: ReadonlySet<string> = new Set(
  [
    address.NOT_FOUND,
    address.CATALOG,
    address.DIGESTS,
    address.INTEGRITY_MANIFEST,
    address.OPENSEARCH,
    address.ROBOTS,
    address.SITEMAP,
  ].map(address.outputFile),
);

export const isZip = (target: string): boolean => /\.zip$/i.test(target);

/**
 * Refuses a place for the portable edition.
 *
 * @param others the folders of the content and of the site: it can be neither in them nor around them
 * @throws UsageError where there is something already
 */
export function refuseTaken(target: string, others: readonly string[] = []): void {
  const within = others.find((other) => isWithin(target, other));
  if (within !== undefined)
    throw new UsageError(`离线副本不能放在“${within}”里，没有开始。请用 --portable 换一个位置。`);
  // It takes the place of a folder, and of the site that would be in it.
  const around = others.find((other) => isWithin(other, target));
  if (around !== undefined)
    throw new UsageError(
      `“${around}”在离线副本的文件夹里，会被它取代，没有开始。请用 --portable 换一个位置。`,
    );
  if (!existsSync(target)) return;
  if (isZip(target)) throw new UsageError(`“${target}”已经有了，没有动它。请先移走，或换一个名字。`);
  if (readdirSync(target).length > 0)
    throw new UsageError(`“${target}”里已经有文件，没有动它。请换一个新文件夹。`);
}

const isWithin = (path: string, folder: string): boolean =>
  `${resolve(path)}${sep}`.startsWith(`${resolve(folder)}${sep}`);

/**
 * Lays the portable edition: a folder, or a ZIP file of it, that opens in a browser without server and network, search included.
 *
 * @param built the folder of the site, and all files that the build made of it
 */
export async function layPortable(
  archive: Archive,
  edition: Edition,
  built: { readonly site: string; readonly files: Iterable<string> },
  target: string,
  onProgress: (done: number, all: number) => void,
): Promise<void> {
  const contents = await portableContents(archive, edition, built);
  makeFolder(dirname(target));
  await inWorkplace(target, async (place) => {
    const writer = isZip(target) ? zipWriter(place.stage) : folderWriter(place.stage);
    let done = 0;
    for (const [file, read] of contents) {
      writer.add(file, read());
      onProgress(++done, contents.size);
    }
    writer.end();
    if (await exists(target)) await swap(target, place);
    else await rename(place.stage, target);
  });
}

/** Every file of the edition, read when it is written. */
async function portableContents(
  archive: Archive,
  edition: Edition,
  { site, files }: { readonly site: string; readonly files: Iterable<string> },
): Promise<ReadonlyMap<string, () => Uint8Array>> {
  const scripts = await portableScripts();
  const { tables, texts } = scanData(archive, edition);
  const made = new Map<string, () => Uint8Array>([
    ["说明.txt", () => Buffer.from(readme(archive, edition))],
    ...scripts.files.map(({ path, bytes }) => [path, () => bytes] as const),
    ...handedOver(address.PORTABLE_TABLES, tables),
    ...[...texts].flatMap(([year, content]) => handedOver(address.portableTexts(year), content)),
  ]);
  const taken = [...files].filter(
    (file) =>
      !ALSO_FOR_SERVERS.has(file) &&
      !FOR_SERVERS.some((pattern) => pattern.test(file)) &&
      !isModule(edition, file),
  );
  const present = new Set([...taken, ...made.keys()]);
  const portable = {
    address: edition.absolute(address.HOME),
    has: (file: string) => present.has(file),
    scripts: scripts.paths,
    note: noteOnPages(archive, edition),
  };
  const read = (file: string) => (): Uint8Array => {
    const bytes = readFileSync(join(site, file));
    return isPage(file) ? Buffer.from(portablePage(bytes.toString(), file, portable)) : bytes;
  };
  return new Map([...present].sort().map((file) => [file, made.get(file) ?? read(file)]));
}

/** Plain scripts stay as they are. */
const isModule = ({ assets }: Edition, file: string): boolean =>
  /^assets\/.*\.js$/.test(file) && ![assets.largePrint, assets.searchBox, assets.tooOld].includes(`/${file}`);

/** A script that hands over what it holds. */
const handedOver = (path: string, content: unknown): [[string, () => Uint8Array]] => [
  [
    address.outputFile(path),
    () => Buffer.from(`receiveBulletin(${JSON.stringify(path)},${JSON.stringify(content)});\n`),
  ],
];
