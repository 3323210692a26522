import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { atOnce, type Steps } from "../base/steps.ts";
import { DOCUMENTS } from "../bulletin/address.ts";
import { type Archive, archiveInSteps, type Issue, isPublished } from "../bulletin/archive.ts";
import type { NamedDocument } from "../bulletin/documents.ts";
import type { Published } from "../bulletin/published.ts";
import type { Redirect } from "../bulletin/redirects.ts";
import { referencesInSteps } from "../bulletin/references/references.ts";
import type { Site } from "../bulletin/site.ts";
import { checkArchive, inOrder } from "./check/archive-checks.ts";
import { byAddress } from "./check/check-duplicates.ts";
import { isUnusableName } from "./check/check-names.ts";
import { checkRedirects } from "./check/check-redirects.ts";
import { watchedInVain } from "./check/check-watch.ts";
import { type DocumentsIn, NOTHING_KNOWN, surroundingsOf } from "./check/known-addresses.ts";
import { hasErrors, type Problem, problemOfFile, sortProblems } from "./problem.ts";
import { readDocuments } from "./read-documents.ts";
import { readIssue } from "./read-issue.ts";
import { NO_REDIRECTS, type RedirectsReading, readRedirects } from "./read-redirects.ts";
import { type ReviewReading, readReviewOf } from "./read-review.ts";
import { readSite, type Settings } from "./read-site.ts";
import { readSynonyms } from "./read-synonyms.ts";
import { problemsOfVersion, readVersions, type VersionReading, withVersions } from "./read-versions.ts";
import { contextOf, type IssueReading, type ReadingContext, unreadable } from "./reading.ts";
import type { ReadingCache } from "./reading-cache.ts";
import { type IssueFile, scanInSteps, shownPath } from "./scan.ts";

interface LoadOptions {
  /** includes drafts; for the preview only */
  readonly drafts: boolean;
  /** today, for interactive use; never affects what is published */
  readonly now?: Date;
  /** what was published before, to be compared */
  readonly published?: Published | null;
  /** readings of files that have not changed since */
  readonly kept?: ReadingCache;
}

/** The valid issues of `content/`, and all problems. */
interface Content {
  readonly site: Site | undefined;
  /** where it had to be made already */
  readonly archive: Archive | undefined;
  readonly issues: readonly Issue[];
  readonly synonyms: readonly (readonly string[])[];
  readonly redirects: readonly Redirect[];
  readonly documents: readonly NamedDocument[];
  readonly problems: readonly Problem[];
  /** number of issue files, readable or not */
  readonly files: number;
  /** how many of them are drafts */
  readonly drafts: number;
}

const LARGEST_ISSUE = 2 * 1024 * 1024;

/** The archive of valid issues (undefined without a readable site.yaml), and all problems. */
interface Loaded {
  readonly archive: Archive | undefined;
  readonly problems: readonly Problem[];
  /** how many issues are drafts, sound or not */
  readonly drafts: number;
}

/** Reads `content/` once, into one frozen value. Throws only what the file system throws. */
export const loadArchive = (content: string, options: LoadOptions): Loaded =>
  atOnce(archiveOf(readContent(content, options)));

/** Content as an archive. */
export function* archiveOf(content: Content): Steps<Loaded> {
  const { site, issues, synonyms, redirects, documents, problems, drafts } = content;
  const archive =
    content.archive ?? (site && (yield* archiveInSteps(site, issues, synonyms, redirects, documents)));
  return { archive, problems, drafts };
}

/** The same without building an Archive, for callers that only need the problems. */
export const readContent = (content: string, { kept, ...view }: LoadOptions): Content =>
  atOnce(judge(atOnce(gather(content, kept)), view));

/** What the files of `content/` hold, each read by itself. */
export interface Gathered {
  readonly content: string;
  readonly files: readonly IssueFile[];
  readonly site: Site | undefined;
  /** whether site.yaml says that it is a sample's */
  readonly isSample: boolean | undefined;
  /** undefined where site.yaml can't be read */
  readonly settings: Settings | undefined;
  readonly synonyms: readonly (readonly string[])[];
  readonly moved: RedirectsReading;
  readonly documents: readonly NamedDocument[];
  readonly context: ReadingContext;
  /** one for each of the files, in their order */
  readonly readings: readonly IssueReading[];
  /** those of the versions that are kept of each, likewise */
  readonly versions: readonly (readonly VersionReading[])[];
  /** the records of reviews, by their issue's path */
  readonly reviews: ReadonlyMap<string, ReviewReading>;
  /** of the folder and of the settings files */
  readonly problems: readonly Problem[];
}

/** Reads the files, one a step. */
export function* gather(content: string, kept?: ReadingCache): Steps<Gathered> {
  const files = yield* scanInSteps(content);
  const ofSite = readSettings(files.site, readSite);
  const { value: site, problems: siteProblems } = ofSite ?? {
    value: undefined,
    problems: files.isSiteRefused ? [] : [missingSite(content)],
  };
  const { value: synonyms = [], problems: synonymProblems = [] } =
    readSettings(files.synonyms, readSynonyms) ?? {};
  const { value: documents = [], problems: documentProblems = [] } =
    readSettings(files.documents, readDocuments) ?? {};
  const moved = readSettings(files.redirects, readRedirects) ?? NO_REDIRECTS;
  const context = contextOf(site);
  const readings: IssueReading[] = [];
  const versions: (readonly VersionReading[])[] = [];
  const reviews = new Map<string, ReviewReading>();
  for (const source of files.issues) {
    readings.push(read(source, context, kept));
    versions.push(readVersions(source, (version) => read(version, context)));
    if (source.review !== null) reviews.set(shownPath(source.file), readReviewOf(source));
    yield;
  }
  kept?.save();
  const problems = [
    ...files.problems,
    ...siteProblems,
    ...synonymProblems,
    ...documentProblems,
    ...moved.problems,
  ];
  return {
    content,
    files: files.issues,
    site,
    isSample: ofSite?.isSample,
    settings: ofSite?.settings,
    synonyms,
    documents,
    moved,
    context,
    readings,
    versions,
    reviews,
    problems,
  };
}

/** Sees all that was read together, one check a step. */
export function* judge(gathered: Gathered, view: Omit<LoadOptions, "kept">): Steps<Content> {
  const { content, files, site, settings, synonyms, documents, versions, reviews } = gathered;
  const { readings, listed, redirects, redirectProblems, archiveProblems } = yield* seeTogether(
    gathered,
    view,
  );
  const unnameable = new Set(archiveProblems.filter(isUnusableName).map(({ file }) => file));
  const issues = [...byAddress(listed).values()].flatMap((same) => {
    const serious = same.filter(({ severity }) => severity === "error");
    const [only, ...twins] = serious.length > 0 ? serious : same;
    if (!only?.issue || twins.length > 0 || unnameable.has(only.path)) return [];
    return only.issue;
  });
  yield;
  // What is watched for is looked for in the archive as it will be.
  const archive = site?.watch && (yield* archiveInSteps(site, issues, synonyms, redirects, documents));
  const watched = archive && settings ? yield* watchedInVain(archive, settings) : [];
  yield;
  const problems = [
    ...gathered.problems,
    ...redirectProblems,
    ...readings.flatMap((reading) => reading.problems),
    ...versions.flat().flatMap(problemsOfVersion),
    ...[...reviews.values()].flatMap((review) => review.problems),
    ...archiveProblems,
    ...watched,
  ];
  const isEmpty = files.length === 0 || (!hasErrors(problems) && !issues.some(isPublished));
  const unpublished = readings.filter(({ severity }) => severity === "warning").length;
  if (isEmpty) problems.push(nothingToPublish(content, unpublished));
  return {
    site,
    archive,
    issues,
    synonyms,
    redirects,
    documents,
    problems: sortProblems(problems),
    files: files.length,
    drafts: unpublished,
  };
}

/** What shows only when the issues are seen together; see `judge` for all of it. */
export function* problemsTogether(
  gathered: Gathered,
  view: Omit<LoadOptions, "kept">,
): Steps<readonly Problem[]> {
  return (yield* seeTogether(gathered, view)).archiveProblems;
}

function* seeTogether(
  {
    content,
    site,
    isSample,
    moved,
    documents,
    context,
    readings: withoutVersions,
    versions,
    reviews,
  }: Gathered,
  { drafts, now, published = null }: Omit<LoadOptions, "kept">,
) {
  const readings = withoutVersions.map((reading, index) =>
    withVersions(reading, versions[index] ?? [], context.base),
  );
  // Builds leave out drafts and their links.
  const isListed = ({ issue }: IssueReading): boolean => drafts || !issue || isPublished(issue);
  const listed = readings.filter(isListed);
  yield;
  // All texts are looked through for them: only where somebody links to their list, or it may have changed.
  const hasDocuments =
    published !== null ||
    moved.redirects.some(({ from, to }) => isOfDocuments(from) || isOfDocuments(to)) ||
    listed.some(({ pageLinks }) => pageLinks.some(({ path }) => isOfDocuments(path)));
  function* documentsIn(issues: readonly Issue[]): ReturnType<DocumentsIn> {
    if (!site || !hasDocuments) return [];
    return (yield* referencesInSteps({ site, issues, namedDocuments: documents })).documents;
  }
  const hasLinks =
    published !== null || moved.redirects.length > 0 || listed.some(({ pageLinks }) => pageLinks.length > 0);
  const surroundings = hasLinks ? yield* surroundingsOf(listed, documentsIn) : NOTHING_KNOWN;
  yield;
  const { value: redirects = [], problems: redirectProblems } = checkRedirects(moved, surroundings);
  const ordered = inOrder(readings);
  yield;
  const archiveProblems = yield* checkArchive({
    listed,
    ordered,
    surroundings,
    site,
    isSample,
    departments: context.departments,
    content: shownPath(content),
    redirects,
    reviews,
    published,
    now: now ?? null,
  });
  return { readings, listed, redirects, redirectProblems, archiveProblems };
}

const isOfDocuments = (path: string): boolean => path.startsWith(DOCUMENTS);

const readSettings = <T>(
  file: string | null,
  readFrom: (path: string, bytes: Uint8Array) => T,
): T | undefined => (file === null ? undefined : readFrom(shownPath(file), readFileSync(file)));

function read(source: IssueFile, context: ReadingContext, kept?: ReadingCache): IssueReading {
  const size = statSync(source.file).size;
  if (size <= LARGEST_ISSUE) {
    const bytes = readFileSync(source.file);
    return kept ? kept.read(source, bytes, context) : readIssue(source, bytes, context);
  }
  const problem = problemOfFile(shownPath(source.file), {
    code: "file/too-large",
    message: `文件有${Math.ceil(size / 1024 / 1024)} MB，太大了：一期简报最大2 MB。`,
    remedy: "请把图片和附件放进同名文件夹，正文里只放文字和链接。",
  });
  return unreadable(source, [problem]);
}

const missingSite = (content: string): Problem =>
  problemOfFile(shownPath(join(content, "site.yaml")), {
    code: "site/missing",
    message: "缺少 site.yaml（网站名称、主办单位、部门名单）。",
    remedy: "请从项目自带的 content/site.yaml 复制一份，改成本单位的内容。",
  });

const nothingToPublish = (content: string, drafts: number): Problem =>
  problemOfFile(shownPath(content), {
    code: "content/empty",
    ...(drafts > 0
      ? {
          message: `这里只有${drafts}期草稿，还没有可发布的简报。`,
          remedy: "草稿核对以后，删掉说明栏里的 status: draft 一行，就可以发布。",
        }
      : {
          message: "这里还没有可发布的简报。",
          remedy: "请新建 content/年份/期号.md，例如 content/2016/06.md。",
        }),
  });
