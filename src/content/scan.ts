import { readFileSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { atOnce, type Steps } from "../base/steps.ts";
import type { Attachment } from "../bulletin/archive.ts";
import { EARLIEST_YEAR } from "../bulletin/date.ts";
import { type IssueNumber, readId } from "../bulletin/issue-number.ts";
import { seriesOf } from "../bulletin/site.ts";
import { meantName } from "./file-names.ts";
import { type Entry, listFolder, type Refuse } from "./list-folder.ts";
import { type Complaint, type Problem, problemOfFile } from "./problem.ts";
import { readSite } from "./read-site.ts";
import { scanBeside } from "./scan-beside.ts";

/** A file that an issue was imported from. */
interface OriginalFile extends Attachment {
  /** its SHA-256 where that is known: it is not written yet */
  readonly sha256?: string;
}

/** An issue's Markdown file and the folder beside it. */
export interface IssueFile {
  readonly year: number;
  /** the file's name without `.md`: `06` */
  readonly stem: string;
  readonly file: string;
  /** by name, NFC */
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** the files it was imported from, by name; never published, as they may be hostile HTML */
  readonly originals: ReadonlyMap<string, OriginalFile>;
  /** as it was before corrections and withdrawals, oldest first */
  readonly versions: readonly VersionFile[];
  /** `06.review.yaml`: who has sent it for review, returned and signed it; never published */
  readonly review: string | null;
}

/** `06/versions/2016-10-19.md`, and the attachments that were replaced since, in a folder of that name. */
export interface VersionFile {
  /** `2016-10-19`, `2016-10-19-2` */
  readonly id: string;
  readonly file: string;
  readonly attachments: ReadonlyMap<string, Attachment>;
}

/** The number that a file is named after. */
export function numberOf({ stem }: Pick<IssueFile, "stem">): IssueNumber {
  const number = readId(stem.normalize("NFC"));
  if (!number) throw new RangeError(`“${stem}” is no issue's file`);
  return number;
}

interface ContentFiles {
  readonly site: string | null;
  readonly synonyms: string | null;
  readonly redirects: string | null;
  readonly documents: string | null;
  /** site.yaml exists, but was refused */
  readonly isSiteRefused: boolean;
  readonly issues: readonly IssueFile[];
  readonly problems: readonly Problem[];
}

/** An issue's file: `06.md`, `06-07.md`, `增刊01.md`; leading zeros mean nothing. */
type IsIssueFile = (name: string) => boolean;
const issueFiles =
  (series: readonly string[]): IsIssueFile =>
  (name) => {
    const number = name.endsWith(".md") ? readId(name.slice(0, -3).normalize("NFC")) : null;
    return number !== null && (number.series === null || series.includes(number.series));
  };
/** Any attempt at site.yaml. */
const SITE_FILE = /^site\.ya?ml(\.\w+)?$/i;
/** What a repository of its own has beside site.yaml: left alone, and never published. */
const OF_REPOSITORY =
  /^(\.git|\.github|\.gitea|\.gitlab|\.gitlab-ci\.yml|\.gitignore|\.gitattributes|\.editorconfig|\.vscode|(README|LICEN[CS]E|CHANGELOG|CONTRIBUTING)([.-][\w.-]+)?)$/i;
const SETTINGS_FILE = /^(site|synonyms|redirects|documents)\.yaml$/;
/** What stands behind the number in the name of an issue's record of its review. */
export const REVIEW_ENDING = ".review.yaml";
const MEGABYTE = 1024 * 1024;
const LARGEST_SETTINGS = MEGABYTE;

/** A path for messages: relative to the working folder, with forward slashes. */
export function shownPath(file: string): string {
  const path = relative(process.cwd(), file);
  return (path.startsWith("..") ? resolve(file) : path).split(sep).join("/");
}

/** Lists `content/`. Unknown files are refused, never read, run or copied. */
export const scanContent = (content: string): ContentFiles => atOnce(scanInSteps(content));

/** The same, one year a step. */
export function* scanInSteps(content: string): Steps<ContentFiles> {
  const problems: Problem[] = [];
  const refuse: Refuse = (path, complaint) => {
    problems.push(problemOfFile(shownPath(path), complaint));
  };
  const settings = new Map<string, string>();
  const entries = listFolder(content, refuse, (name) => OF_REPOSITORY.test(name));
  const names = new Set(entries.map(({ name }) => name));
  const years = entries.flatMap((entry): { path: string; year: number }[] => {
    const { name, path, isFile, isFolder, bytes } = entry;
    const isSettings = SETTINGS_FILE.test(name);
    const isYear = isFolder && /^\d{4}$/.test(name);
    if (isSettings && bytes > LARGEST_SETTINGS)
      refuse(path, {
        code: "file/too-large",
        message: `“${name}”有${Math.ceil(bytes / MEGABYTE)} MB，太大了：最大${LARGEST_SETTINGS / MEGABYTE} MB。`,
        remedy: "请核对这个文件，只保留需要的各行。",
      });
    else if (isSettings && isFile) settings.set(name, path);
    else if (isYear && Number(name) >= EARLIEST_YEAR) return [{ path, year: Number(name) }];
    else if (isYear)
      refuse(path, {
        code: "file/year",
        message: `“${name}”不像是年份。`,
        remedy: "请把文件夹改成真正的年份，例如 content/2016/。",
      });
    else if (!refuseMisnamed(entry, (name) => SETTINGS_FILE.test(name), names, refuse))
      refuse(path, {
        code: "file/unexpected",
        message: `content/ 里不该有“${name}”。`,
        remedy:
          "这里只放 site.yaml、synonyms.yaml、redirects.yaml、documents.yaml 和以年份命名的文件夹，例如 content/2016/。请移走它。",
      });
    return [];
  });
  const site = settings.get("site.yaml") ?? null;
  const series = seriesOf(site === null ? undefined : readSite(shownPath(site), readFileSync(site)).value);
  const issues: IssueFile[] = [];
  for (const { path, year } of years) {
    issues.push(...scanYear(path, year, issueFiles(series), refuse));
    yield;
  }
  const isSite = ({ file }: Problem): boolean =>
    SITE_FILE.test(basename(file)) && file === shownPath(join(content, basename(file)));
  return {
    site,
    synonyms: settings.get("synonyms.yaml") ?? null,
    redirects: settings.get("redirects.yaml") ?? null,
    documents: settings.get("documents.yaml") ?? null,
    isSiteRefused: problems.some(isSite),
    issues,
    problems,
  };
}

function scanYear(folder: string, year: number, isIssueFile: IsIssueFile, refuse: Refuse): IssueFile[] {
  const entries = listFolder(folder, refuse);
  const names = new Set(entries.map(({ name }) => name));
  const isIssue = ({ name, isFile }: Entry): boolean => isFile && isIssueFile(name);
  const stems = new Set(entries.filter(isIssue).map(({ name }) => name.slice(0, -3)));
  const isReview = (name: string): boolean =>
    name.endsWith(REVIEW_ENDING) && isIssueFile(`${name.slice(0, -REVIEW_ENDING.length)}.md`);
  const reviews = new Map(
    entries.flatMap(({ name, path, isFile, bytes }) => {
      const isOne = isFile && isReview(name) && stems.has(name.slice(0, -REVIEW_ENDING.length));
      return isOne && bytes <= LARGEST_SETTINGS ? [[name, path] as const] : [];
    }),
  );
  return entries.flatMap((entry) => {
    const { name, path, isFile, isFolder } = entry;
    if (isIssue(entry)) {
      const stem = name.slice(0, -3);
      const beside = entries.find((other) => other.isFolder && other.name === stem);
      const files = beside
        ? scanBeside(beside.path, refuse)
        : { attachments: new Map(), originals: new Map(), versions: [] };
      return [{ year, stem, file: path, review: reviews.get(stem + REVIEW_ENDING) ?? null, ...files }];
    }
    if (reviews.has(name)) return [];
    if (isFolder && stems.has(name)) return [];
    if (isFolder && isIssueFile(`${name}.md`))
      refuse(path, {
        code: "file/orphan",
        message: `文件夹“${name}”没有对应的简报 ${name}.md。`,
        remedy: sameNumber(name, stems) ?? "图片和附件的文件夹要与简报同名；请核对文件名，或移走这个文件夹。",
      });
    else if (isFile && isReview(name)) refuse(path, faultOfReview(name, stems));
    else if (refuseMisnamed(entry, (known) => isIssueFile(known) || isReview(known), names, refuse))
      return [];
    else if (/\.md$/i.test(name))
      refuse(path, {
        code: "file/name",
        message: `文件名“${name}”不对。`,
        remedy:
          copyOf(name, names, isIssueFile) ??
          `文件名用期号，例如第6期写成 content/${year}/06.md（扩展名小写），合刊写成 06-07.md，增刊写成 增刊01.md。`,
      });
    else
      refuse(path, {
        code: "file/unexpected",
        message: `content/${year}/ 里不该有“${name}”。`,
        remedy: "这里只放 06.md 这样的简报文件和同名的附件文件夹。请移走它。",
      });
    return [];
  });
}

/** A record of a review that is too large, or nobody's. */
const faultOfReview = (name: string, stems: ReadonlySet<string>): Complaint =>
  stems.has(name.slice(0, -REVIEW_ENDING.length))
    ? {
        code: "file/too-large",
        message: `“${name}”太大了：最大${LARGEST_SETTINGS / MEGABYTE} MB。`,
        remedy: "这里只有送审、退回和签发的记录，由编辑台写入；请核对，只保留这些。",
      }
    : {
        code: "file/orphan",
        message: `“${name}”没有对应的简报 ${name.replace(REVIEW_ENDING, ".md")}。`,
        remedy:
          sameNumber(name.slice(0, -REVIEW_ENDING.length), stems, (stem) => stem + REVIEW_ENDING) ??
          "送审和签发的记录要与简报同名；请核对文件名，或移走它。",
      };

/** Refuses a folder named like a file, and a file with an extra extension; `names` are its siblings. */
function refuseMisnamed(
  { name, path, isFolder }: Entry,
  isKnown: (name: string) => boolean,
  names: ReadonlySet<string>,
  refuse: Refuse,
): boolean {
  const meant = isFolder ? null : meantName(name, isKnown);
  if (isFolder && isKnown(name)) {
    const stem = name.replace(/\.\w+$/, "");
    const remedy = name.endsWith(".md")
      ? `如果里面是图片和附件，请把文件夹改名为“${stem}”，简报另存为旁边的文件 ${name}；如果多余，请移走。`
      : `请移走这个文件夹，${name} 要是一个文本文件。`;
    refuse(path, { code: "file/folder", message: `“${name}”是文件夹，不是文件。`, remedy });
  } else if (meant !== null)
    refuse(path, {
      code: "file/name",
      message: `文件名“${name}”不对。`,
      remedy: names.has(meant) ? `已经有 ${meant} 了：请核对，移走多余的一个。` : `请改名为 ${meant}。`,
    });
  return meant !== null || (isFolder && isKnown(name));
}

/** `02 - 副本.md` beside `02.md`: renaming it would overwrite the original. */
function copyOf(name: string, names: ReadonlySet<string>, isIssueFile: IsIssueFile): string | undefined {
  const original = `${/^\p{Script=Han}*\d+(?:-\d+)?/u.exec(name)?.[0] ?? ""}.md`;
  return name !== original && isIssueFile(original) && names.has(original)
    ? `如果是 ${original} 的副本，请移走；如果是另一期，请用那一期的期号作文件名。`
    : undefined;
}

/** `6/` beside `06.md`: what to do. */
function sameNumber(
  folder: string,
  stems: ReadonlySet<string>,
  named?: (stem: string) => string,
): string | undefined {
  const { id } = numberOf({ stem: folder });
  const stem = [...stems].find((known) => numberOf({ stem: known }).id === id);
  if (stem === undefined) return undefined;
  return `简报是 ${stem}.md：请把${named ? "它" : "文件夹"}改名为“${named?.(stem) ?? stem}”。`;
}
