import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { HOME, issuePath, itemPath, SEARCH, yearPath } from "../bulletin/address.ts";
import { type Archive, createArchive, type Issue } from "../bulletin/archive.ts";
import { departmentNames, type Site } from "../bulletin/site.ts";
import { isError, type Problem, problemAt, problemOfFile, sortProblems } from "./problem.ts";
import { type IssueReading, readIssue } from "./read-issue.ts";
import { readSite } from "./read-site.ts";
import { type IssueFile, scanContent, shownPath } from "./scan.ts";

export interface LoadOptions {
  /** whether drafts become part of the archive: in the preview only */
  readonly drafts: boolean;
}

/** The archive without the issues that have errors, none where site.yaml can't be read; and every problem of every file. */
export interface Loaded {
  readonly archive: Archive | undefined;
  readonly problems: readonly Problem[];
}

const LARGEST_ISSUE = 2 * 1024 * 1024;

/** Reads `content/` once, into one frozen value. Throws only what the file system throws. */
export function loadArchive(content: string, { drafts }: LoadOptions): Loaded {
  const files = scanContent(content);
  const { value: site, problems: siteProblems } = files.site
    ? readSite(shownPath(files.site), readFileSync(files.site))
    : { value: undefined, problems: [missingSite(content)] };
  const context = {
    base: site?.base ?? "/",
    departments: site ? departmentNames(site) : new Map<string, string>(),
  };
  const readings = files.issues.map((source) => read(source, context));

  const issues = readings.flatMap(({ issue }) =>
    issue && (drafts || issue.status !== "draft") ? [issue] : [],
  );
  const problems = [
    ...files.problems,
    ...siteProblems,
    ...readings.flatMap((reading) => reading.problems),
    ...duplicates(readings),
    ...(site ? deadLinks(readings, issues, site) : []),
    ...(files.issues.length === 0 ? [noIssues(content)] : []),
  ];
  if (problems.length === 0 && issues.length === 0) problems.push(noIssues(content));
  return { archive: site ? createArchive(site, issues) : undefined, problems: sortProblems(problems) };
}

function read(source: IssueFile, context: Parameters<typeof readIssue>[2]): IssueReading {
  const size = statSync(source.file).size;
  if (size <= LARGEST_ISSUE) return readIssue(source, readFileSync(source.file), context);
  const problem = problemOfFile(shownPath(source.file), {
    code: "file/too-large",
    message: `文件有${Math.ceil(size / 1024 / 1024)} MB，太大了：一期简报最大2 MB。`,
    remedy: "请把图片和附件放进同名文件夹，正文里只放文字和链接。",
  });
  return {
    issue: undefined,
    problems: [problem],
    file: undefined,
    pageLinks: [],
    placeOf: () => ({ line: 1, column: 1, length: 1 }),
  };
}

/** Two files with the same year and number: both are named. */
function duplicates(readings: readonly IssueReading[]): Problem[] {
  const byNumber = new Map<string, IssueReading[]>();
  for (const reading of readings) {
    if (!reading.issue) continue;
    const key = issuePath(reading.issue);
    byNumber.set(key, [...(byNumber.get(key) ?? []), reading]);
  }
  return [...byNumber.values()].flatMap((same) =>
    same.length < 2
      ? []
      : same.flatMap(({ file, issue, placeOf }) => {
          if (!file || !issue) return [];
          const others = same.flatMap((other) =>
            other.file && other.file !== file ? [other.file.path] : [],
          );
          return problemAt(file, placeOf("issue"), {
            code: "issue/duplicate",
            message: `${issue.year}年第${issue.number}期有两个以上的文件：${[file.path, ...others].join("、")}。`,
            remedy: "请核对期号，改正其中一个，或删掉多余的文件。",
          });
        }),
  );
}

/** Links to pages of the archive that do not exist. */
function deadLinks(readings: readonly IssueReading[], issues: readonly Issue[], site: Site): Problem[] {
  const known = new Set<string>([HOME, SEARCH]);
  for (const issue of issues) {
    known.add(yearPath(issue.year)).add(issuePath(issue));
    for (const { position } of issue.items) known.add(itemPath(issue, position));
  }
  return readings.flatMap(({ file, pageLinks }) =>
    pageLinks.flatMap(({ path, place }) => {
      if (!file || known.has(path) || known.has(path.replace(/\?.*$/, ""))) return [];
      return problemAt(file, place, {
        code: "link/dead",
        message: `本站没有“${path}”这个页面或位置。`,
        remedy: `请写成“/年/期/”或“/年/期/#item-条”，例如 /2016/6/#item-2${site.base === "/" ? "" : `（不写 ${site.base}）`}。`,
      });
    }),
  );
}

const missingSite = (content: string): Problem =>
  problemOfFile(shownPath(join(content, "site.yaml")), {
    code: "site/missing",
    message: "缺少 site.yaml（网站名称、主办单位、部门名单）。",
    remedy: "请从项目自带的 content/site.yaml 复制一份，改成本单位的内容。",
  });

const noIssues = (content: string): Problem =>
  problemOfFile(shownPath(content), {
    code: "content/empty",
    message: "这里还没有可发布的简报。",
    remedy: "请新建 content/年份/期号.md，例如 content/2016/06.md。",
  });

export const hasErrors = (problems: readonly Problem[]): boolean => problems.some(isError);
