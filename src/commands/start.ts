import { rm } from "node:fs/promises";
import Eleventy, { type EleventyConfig } from "@11ty/eleventy";
import { wire } from "../../.eleventy.ts";
import { integrityPreview, routes } from "../../layouts/routes.tsx";
import { UsageError } from "../base/errors.ts";
import type { Archive } from "../bulletin/archive.ts";
import { formatForBuild, summarize } from "../content/format.ts";
import { loadArchive } from "../content/load.ts";
import type { Problem } from "../content/problem.ts";
import { ReadingCache } from "../content/reading-cache.ts";
import { readAssets } from "../publish/assets.ts";
import { layAssets, laySearch } from "../publish/beside.ts";
import { Edition } from "../publish/edition.ts";
import { SAFETY_HEADERS } from "../publish/headers.ts";
import { PreviewSite } from "../publish/preview-site.ts";
import { ELEVENTY_INPUT, type Rendering } from "../publish/render-pages.ts";
import { Stage } from "../publish/stage.ts";
import { indexArchive } from "../search/index-archive.ts";
import { EXIT, runCommand } from "./command.ts";
import { contentOption, requireContent } from "./content-folder.ts";
import { createFollower } from "./follow.ts";

/** What the preview's pages load lies here. Drafts are in it, so it is never where a build writes. */
const FOLDER = ".cache/preview";

/** Where Eleventy's server has the script that loads a page again. */
const RELOADER = "/.11ty/";

/** Milliseconds in which the browser asks for the page that was saved, before the search index takes the processor. */
const PAGES_FIRST = 400;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

await runCommand({
  name: "start",
  summary: "在本机预览网站；保存简报后网页自动更新。按 Ctrl+C 结束。",
  options: {
    content: contentOption,
    port: { value: "PORT", help: "端口；被占用时用下一个", fallback: "8080" },
  },
  async run(option) {
    const content = option("content");
    const port = option("port");
    requireContent(content);
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new UsageError(`“${port}”不是端口号。`);

    const kept = new ReadingCache(content);
    // While site.yaml is broken, the last archive that could be read stays on show.
    let last: Archive | undefined;
    let site: PreviewSite | undefined;
    const follow = createFollower((error) => say(`搜索暂时没有更新：${String(error)}`), PAGES_FIRST);
    const read = (): { shown: Archive; problems: readonly Problem[] } | null => {
      const { archive, problems } = loadArchive(content, { drafts: true, now: new Date(), kept });
      if (problems.length > 0) say(`${formatForBuild(problems)}\n${summarize(problems)}`);
      last = archive ?? last;
      return last ? { shown: last, problems } : null;
    };
    const show = async ({ shown, problems }: NonNullable<ReturnType<typeof read>>): Promise<Rendering> => {
      const edition = new Edition(shown, await readAssets(), { problems });
      const stage = new Stage(FOLDER);
      layAssets(stage, edition.assets);
      site = new PreviewSite(shown, edition, [...routes, integrityPreview]);
      // The pages are shown at once; the search index follows.
      await follow(async () => laySearch(stage, await indexArchive(shown)));
      return { edition, outputs: new Map() }; // Eleventy watches and serves; pages are rendered on request
    };
    const first = read();
    if (!first) {
      process.stderr.write("site.yaml 有错误，无法预览。请改好后再运行 npm start。\n");
      return EXIT.contentProblems;
    }
    await rm(FOLDER, { recursive: true, force: true });
    let ready: Rendering | null = await show(first);
    const { base } = ready.edition.site;
    /** Eleventy opens at once, and again after each change. */
    const open = async (): Promise<Rendering> => {
      const content = ready ? null : read();
      const opened = content ? await show(content) : ready;
      ready = null;
      if (!opened) throw new Error("What was shown before is lost");
      return opened;
    };
    const configure = (config: EleventyConfig): void => {
      wire(open, async () => say(`网页已更新：${last?.issues.length ?? 0}期。`))(config);
      config.addWatchTarget(content);
      config.setServerOptions({
        domDiff: false,
        headers: SAFETY_HEADERS,
        messageOnStart: () => false,
        onRequest: {
          "/*": ({ url }) =>
            url.pathname.startsWith(RELOADER) ? undefined : site?.answer(url.pathname, FOLDER),
        },
        ready: (server) => say(`预览：${server.getServerUrl("localhost", base)}  （按 Ctrl+C 结束）`),
      });
    };
    const eleventy = new Eleventy(ELEVENTY_INPUT, FOLDER, {
      pathPrefix: base,
      runMode: "serve",
      config: configure,
    });
    eleventy.disableLogger();
    await eleventy.init();
    await eleventy.watch();
    // Eleventy does not run again when a file is deleted; an issue that is gone must leave its lists.
    eleventy.watcher.on("unlink", (path: string) => eleventy.watcher.emit("change", path));
    await eleventy.serve(Number(port));
    return EXIT.done;
  },
});
