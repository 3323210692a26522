import { statSync } from "node:fs";
import { join } from "node:path";
import { wire } from "../../.eleventy.ts";
import { integrityPage, routes } from "../../layouts/routes.tsx";
import { volumePage } from "../../layouts/volume.tsx";
import { countItems } from "../bulletin/archive.ts";
import { formatForBuild, summarize } from "../content/format.ts";
import { loadArchive } from "../content/load.ts";
import { hasErrors } from "../content/problem.ts";
import { readSiteIn } from "../content/read-site.ts";
import { ReadingCache } from "../content/reading-cache.ts";
import { buildSite } from "../publish/build.ts";
import { readMemory, withoutIssues } from "../publish/memory.ts";
import { loadParts } from "../publish/parts/load-parts.ts";
import { NO_PARTS } from "../publish/parts/office-parts.ts";
import { isZip } from "../publish/portable/lay-portable.ts";
import { EXIT, type ExitStatus } from "./command.ts";
import { createProgress } from "./progress.ts";

interface BuildCall {
  readonly content: string;
  /** where the site is to be: an absolute path */
  readonly output: string;
  /** the same as the editor knows it */
  readonly shown: string;
  /** how many sites are kept */
  readonly releases: number;
  /** the site that it is compared with: a folder, an address, `none`; "" for the usual one */
  readonly against: string;
  /** issues that never went out: `2016/6` */
  readonly unpublished: string;
  /** the browser that prints a PDF of each issue; null for none */
  readonly browser: string | null;
  /** where the portable edition is to be; null for none */
  readonly portable: string | null;
}

/** Windows has no such modes, and says that all may read. */
const isReadableByAll = (file: string): boolean => (statSync(file).mode & 0o004) !== 0;

/** Reads the content, says what is wrong with it, and builds the site if nothing is. */
export async function runBuild({
  content,
  output,
  shown,
  releases,
  browser,
  portable,
  against,
  unpublished,
}: BuildCall): Promise<ExitStatus> {
  const progress = createProgress();
  const tell = (note: string): boolean => process.stderr.write(`${note}\n`);
  const memory = await readMemory({ against, live: readSiteIn(content)?.published, output, shown, tell });
  progress.step("检查简报");
  const {
    archive,
    drafts,
    problems: ofContent,
  } = loadArchive(content, {
    drafts: false,
    published: withoutIssues(memory, unpublished),
    kept: new ReadingCache(content),
  });
  const office = archive && (await loadParts(content, archive));
  const problems = [...ofContent, ...(office?.problems ?? [])];
  progress.clear();
  if (problems.length > 0) process.stderr.write(`${formatForBuild(problems)}\n`);
  if (!archive || hasErrors(problems)) {
    process.stderr.write(`${summarize(problems)}没有生成网站，原来的网站没有改动。\n`);
    return EXIT.contentProblems;
  }
  const layouts = { wire, routes, integrityPage, volumePage };
  const { pages, changed } = await buildSite(archive, {
    layouts,
    content,
    output,
    releases,
    progress,
    browser,
    portable,
    office: office?.value ?? NO_PARTS,
  }).finally(() => progress.clear());
  const all = `${archive.issues.length}期、${countItems(archive.issues)}条新闻、${pages}个页面，在 ${shown}/。`;
  process.stdout.write(changed === 0 ? `没有变化，网站没有改动：${all}\n` : `已生成：${all}\n`);
  if (portable !== null)
    process.stdout.write(
      `离线副本在 ${portable}：${isZip(portable) ? "解压以后" : ""}双击其中的 index.html，不用网络就能浏览和搜索。\n`,
    );
  if (!isReadableByAll(join(output, "index.html")))
    process.stderr.write(
      `提醒：网站的文件只有您自己能读，网页服务器多半读不了（umask 是 077 一类）。请运行：chmod -R a+rX ${shown}；以后生成以前先运行：umask 022\n`,
    );
  if (drafts > 0) process.stdout.write(`另有草稿${drafts}期，没有发布。\n`);
  return EXIT.done;
}
