import { isOwn, outputFile, redirectPage } from "../../bulletin/address.ts";
import type { Redirect } from "../../bulletin/redirects.ts";
import { type Checked, type Complaint, type Problem, problemAt } from "../problem.ts";
import type { RedirectReading, RedirectsReading } from "../read-redirects.ts";
import type { Surroundings } from "./known-addresses.ts";

/**
 * Redirects from free addresses to existing pages in one step, and a problem for every other one. Paths are compared
 * case-insensitively, as some file systems do.
 */
export function checkRedirects(
  { file, redirects }: RedirectsReading,
  { published, all, unread }: Surroundings,
): Checked<readonly Redirect[]> {
  if (!file) return { value: [], problems: [] };
  const pages = [...published].filter((address) => !address.includes("#"));
  const spellings = new Map(pages.map((address) => [plain(address), address]));
  const taken = new Set(pages.map(fileOf));
  const byFile = new Map<string, RedirectReading>();
  for (const redirect of redirects.toReversed()) byFile.set(fileOf(redirect.from), redirect);
  const folders = new Set([...taken, ...byFile.keys()].flatMap(foldersAbove));

  const endOf = waysThrough(byFile);

  const problems: Problem[] = [];
  const sound: Redirect[] = [];
  for (const redirect of redirects) {
    const { from, to, places } = redirect;
    const first = byFile.get(fileOf(from)) ?? redirect;
    const target = spelled(to, spellings);
    const ofOld =
      first === redirect
        ? clash(from, taken, folders, byFile)
        : {
            code: "redirect/duplicate",
            message: `旧地址“${decodeURI(from)}”写了两次：第${first.places.from.line}行和第${places.from.line}行。`,
            remedy: "请只留一项。",
          };
    const ofNew =
      published.has(target) || unread.has(issueIn(to))
        ? null
        : (chain(redirect, endOf(redirect)) ?? missing(to, all.has(target)));
    if (ofOld) problems.push(problemAt(file, places.from, ofOld));
    if (ofNew) problems.push(problemAt(file, places.to, ofNew));
    if (!ofOld && !ofNew) sound.push({ from, to: target });
  }
  return { value: sound, problems };
}

/** The issue's part of an address, or "". */
const issueIn = (address: string): string => /^\/\d+\/[^/]+\//.exec(address)?.[0] ?? "";

const pageOf = (address: string): string => address.replace(/#.*$/, "");

/** The address with the site's own spelling of its page. */
const spelled = (to: string, spellings: ReadonlyMap<string, string>): string =>
  (spellings.get(plain(pageOf(to))) ?? pageOf(to)) + to.slice(pageOf(to).length);

/** Decoded, so that `&` and `%26` are equal. */
const plain = (address: string): string => decodeURIComponent(address);

/** The file behind an address, in the form file systems compare. */
const fileOf = (path: string): string =>
  outputFile(redirectPage(path) ?? path)
    .normalize("NFC")
    .toLowerCase();

const foldersAbove = (file: string): string[] =>
  [...file.matchAll(/\//g)].flatMap(({ index }) => (index > 0 ? [file.slice(0, index)] : []));

/** An old address must not be a page, file or folder of the site, nor lie below a file. */
function clash(
  from: string,
  taken: ReadonlySet<string>,
  folders: ReadonlySet<string>,
  byFile: ReadonlyMap<string, RedirectReading>,
): Complaint | null {
  const file = fileOf(from);
  const isFile = (path: string): boolean => taken.has(path) || byFile.has(path);
  if (!taken.has(file) && !isOwn(`/${file}`) && !folders.has(file) && !foldersAbove(file).some(isFile))
    return null;
  return {
    code: "redirect/clash",
    message: `“${decodeURI(from)}”是本站现有的地址（或与它的文件夹重名），不能再转到别处。`,
    remedy: "请核对旧地址；如果这一项多余，请删掉。",
  };
}

/** The last redirect of a chain, or null for a loop. Memoized: visits each redirect once. */
function waysThrough(byFile: ReadonlyMap<string, RedirectReading>) {
  const ends = new Map<RedirectReading, RedirectReading | null>();
  return (redirect: RedirectReading): RedirectReading | null => {
    const way = new Set<RedirectReading>();
    let end: RedirectReading | null = redirect;
    for (let next: RedirectReading | undefined = redirect; next; next = byFile.get(fileOf(pageOf(next.to)))) {
      const known = way.has(next) ? null : ends.get(next);
      end = known === undefined ? next : known;
      if (known !== undefined) break;
      way.add(next);
    }
    for (const step of way) ends.set(step, end);
    return end;
  };
}

/** A chain or a loop. */
function chain(redirect: RedirectReading, end: RedirectReading | null): Complaint | null {
  if (end === null)
    return {
      code: "redirect/loop",
      message: `“${decodeURI(redirect.from)}”转来转去又回到转过的地址，永远打不开。`,
      remedy: "请把新地址改为现在能打开的网页，例如 /2016/6/。",
    };
  if (end === redirect) return null;
  return {
    code: "redirect/chain",
    message: `“${decodeURI(redirect.to)}”本身也是旧地址，要转两次以上。`,
    remedy: `请直接写最后的地址：to: ${decodeURI(end.to)}`,
  };
}

const missing = (to: string, isDraft: boolean): Complaint => ({
  code: "redirect/target",
  message: isDraft
    ? `“${decodeURI(to)}”还是草稿，读者打不开。`
    : `本站没有“${decodeURI(to)}”这个页面或位置。`,
  remedy: isDraft
    ? "请等那一期发布以后再加这一项。"
    : "请写现在能打开的地址，例如 /2016/6/ 或 /2016/6/#item-2。",
});
