import { type Archive, countItems } from "../bulletin/archive.ts";
import { formatForBuild, summarize } from "../content/format.ts";
import { loadArchive } from "../content/load.ts";
import { hasErrors } from "../content/problem.ts";
import { ReadingCache } from "../content/reading-cache.ts";
import { buildSite, type Layouts } from "../publish/build.ts";
import type { IndexThread } from "../search/index-thread.ts";
import { EXIT, type ExitStatus } from "./command.ts";
import { createProgress } from "./progress.ts";

interface BuildCall {
  readonly content: string;
  readonly output: string;
  /** how many sites are kept */
  readonly releases: number;
  /** the browser that prints a PDF of each issue; null for none */
  readonly browser: string | null;
  readonly thread: IndexThread;
}

async function loadLayouts(): Promise<Layouts> {
  const [{ wire }, { routes, integrityPage }] = await Promise.all([
    import("../../.eleventy.ts"),
    import("../../layouts/routes.tsx"),
  ]);
  return { wire, routes, integrityPage };
}

/** Reads the content, says what is wrong with it, and builds the site if nothing is. */
export async function runBuild({
  content,
  output,
  releases,
  browser,
  thread,
}: BuildCall): Promise<ExitStatus> {
  const progress = createProgress();
  let archive: Archive | undefined;
  let drafts = 0;
  const read = (): Archive | null => {
    progress.step("检查简报");
    const loaded = loadArchive(content, {
      drafts: false,
      kept: new ReadingCache(content),
      onYear: (issues) => thread.prepare(issues),
    });
    progress.clear();
    ({ archive, drafts } = loaded);
    if (loaded.problems.length > 0) process.stderr.write(`${formatForBuild(loaded.problems)}\n`);
    if (archive && !hasErrors(loaded.problems)) return archive;
    process.stderr.write(`${summarize(loaded.problems)}没有生成网站，原来的网站没有改动。\n`);
    return null;
  };
  const built = await buildSite(read, {
    layouts: loadLayouts,
    content,
    output,
    releases,
    progress,
    browser,
    thread,
  });
  progress.clear();
  if (!built || !archive) return EXIT.contentProblems;
  const { pages, changed } = built;
  const all = `${archive.issues.length}期、${countItems(archive.issues)}条新闻、${pages}个页面，在 ${output}/。`;
  process.stdout.write(changed === 0 ? `没有变化，网站没有改动：${all}\n` : `已生成：${all}\n`);
  if (drafts > 0) process.stdout.write(`另有草稿${drafts}期，没有发布。\n`);
  return EXIT.done;
}
