import { existsSync, statSync } from "node:fs";
import { UsageError } from "../base/errors.ts";
import { ARCHIVE_DATA, DIGESTS, outputFile } from "../bulletin/address.ts";
import { type Published, publishedSchema } from "../bulletin/published.ts";
import { filesInFolder, type ServedFiles } from "./integrity/served-files.ts";
import { filesOnServer } from "./integrity/site-server.ts";

/** What is remembered of what was published: the digests of a site, or null where there is none. */
type Memory = Published | null;

const DIGESTS_FILE = outputFile(DIGESTS);
const MARK = outputFile(ARCHIVE_DATA);
const LONGEST = 256 * 1024 ** 2;

interface MemoryCall {
  /** `--against`: a folder, an address, `none`; "" where it is not said */
  readonly against: string;
  /** `published` in site.yaml: the live site */
  readonly live: string | undefined;
  /** the site that is replaced */
  readonly output: string;
  /** the same as the editor knows it */
  readonly shown: string;
  /** hears why nothing is compared, where that may surprise */
  readonly tell: (note: string) => void;
}

/**
 * The digests of the site that is named; else of the live site that site.yaml names; else of the site that is replaced, if it has some.
 *
 * @throws UsageError where what is named is no such site, MachineError where it can't be reached
 */
export async function readMemory(call: MemoryCall): Promise<Memory> {
  return (await rememberedSite(call))?.digests ?? null;
}

/** A published site: what it says of itself, and its files. */
export interface RememberedSite {
  readonly digests: Published;
  readonly files: ServedFiles;
}

/** The same with the files of the site. */
export async function rememberedSite(call: MemoryCall): Promise<RememberedSite | null> {
  const { against, live, output, shown, tell } = call;
  if (against === "none") return null;
  const named = against || live;
  const files = named ? open(named) : filesInFolder(output);
  if (named) return { files, digests: await requireDigests(files, named) };
  const digests = await digestsIn(files);
  if (digests === null && (await files.read(MARK, LONGEST)) !== null)
    tell(`“${shown}”里以前的网站没有 ${DIGESTS_FILE}，这次没有核对已经发布的内容；下次起会核对。`);
  return digests && { files, digests };
}

function open(place: string): ServedFiles {
  if (/^https?:\/\//.test(place)) {
    if (!URL.canParse(place)) throw new UsageError(`“${place}”不是网址。`);
    return filesOnServer(place.endsWith("/") ? place : `${place}/`);
  }
  if (!existsSync(place) || !statSync(place).isDirectory())
    throw new UsageError(`--against 后面的文件夹“${place}”找不到。第一次发布的，请写 --against none。`);
  return filesInFolder(place);
}

async function requireDigests(site: ServedFiles, place: string): Promise<Published> {
  const digests = await digestsIn(site);
  if (digests) return digests;
  throw new UsageError(
    (await site.read(MARK, LONGEST)) === null
      ? `“${place}”不是本程序生成的网站，不能和它核对，什么都没有做。请核对地址；第一次发布的，请写 --against none。`
      : `“${place}”的网站没有能读的 ${DIGESTS_FILE}（由较早的版本生成，或文件坏了），不能和它核对，什么都没有做。确认内容无误以后，可以用 --against none 发布一次。`,
  );
}

/** The digests of the site in a folder; null where it has none that can be read. */
export const digestsOfFolder = (folder: string): Promise<Published | null> =>
  digestsIn(filesInFolder(folder));

async function digestsIn(site: ServedFiles): Promise<Published | null> {
  const bytes = await site.read(DIGESTS_FILE, LONGEST);
  if (!bytes) return null;
  try {
    return publishedSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

/** Without the issues that never went out. @throws UsageError for what is no issue's year and number */
export function withoutIssues(memory: Memory, unpublished: string): Memory {
  const keys = unpublished.split(/[,，、\s]+/u).filter((key) => key !== "");
  const odd = keys.find((key) => !/^\d{4}\/[^/]+$/.test(key));
  if (odd !== undefined) throw new UsageError(`--unpublished 后面写年和期，例如 2016/6，不是“${odd}”。`);
  if (!memory || keys.length === 0) return memory;
  const issues = Object.entries(memory.issues).filter(([key]) => !keys.includes(key));
  return { ...memory, issues: Object.fromEntries(issues) };
}
