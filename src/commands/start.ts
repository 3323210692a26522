import { rm } from "node:fs/promises";
import Eleventy, { type EleventyConfig } from "@11ty/eleventy";
import { wire } from "../../.eleventy.ts";
import type { Archive } from "../bulletin/archive.ts";
import { formatProblems, summarize } from "../content/format.ts";
import { loadArchive } from "../content/load.ts";
import { readAssets } from "../publish/assets.ts";
import { ELEVENTY_INPUT } from "../publish/build.ts";
import { Edition } from "../publish/edition.ts";
import { prune } from "../publish/prune.ts";
import { UsageError } from "../usage-error.ts";
import { EXIT, runCommand } from "./command.ts";
import { contentOption, requireContent } from "./content-folder.ts";
import { createFollower } from "./follow.ts";

/** Drafts are shown here, so the preview never writes where a build does. */
const PREVIEW_OUTPUT = ".cache/preview";

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
    if (!/^\d{1,5}$/.test(port)) throw new UsageError(`“${port}”不是端口号。`);

    // While site.yaml is broken, the last archive that could be read stays on show.
    let last: Archive | undefined;
    const open = async (): Promise<Edition> => {
      const { archive, problems } = loadArchive(content, { drafts: true, now: new Date() });
      if (problems.length > 0) say(`${formatProblems(problems, "text")}\n${summarize(problems)}`);
      last = archive ?? last;
      if (!last) throw new UsageError("site.yaml 有错误，无法预览。请改好后再运行 npm start。");
      return new Edition(last, await readAssets(), problems);
    };

    await rm(PREVIEW_OUTPUT, { recursive: true, force: true });
    const { site } = (await open()).archive;
    const configure = (config: EleventyConfig): void => {
      // The pages are shown at once; the search index follows.
      wire({ open, schedule: createFollower((error) => say(`搜索暂时没有更新：${String(error)}`)) })(config);
      config.addWatchTarget(content);
      config.on("eleventy.after", async ({ results }) => {
        await prune(
          PREVIEW_OUTPUT,
          results.map(({ outputPath }) => outputPath),
        );
        say(`网页已更新：${last?.issues.length ?? 0}期。`);
      });
      config.setServerOptions({
        domDiff: false,
        ready: (server) => say(`预览：${server.getServerUrl("localhost", site.base)}  （按 Ctrl+C 结束）`),
      });
    };
    const eleventy = new Eleventy(ELEVENTY_INPUT, PREVIEW_OUTPUT, {
      pathPrefix: site.base,
      runMode: "serve",
      config: configure,
    });
    eleventy.disableLogger();
    await eleventy.init();
    await eleventy.watch();
    // Eleventy does not render again when a file is deleted; an issue that is gone must leave its lists.
    eleventy.watcher.on("unlink", (path: string) => eleventy.watcher.emit("change", path));
    await eleventy.serve(Number(port));
    return EXIT.done;
  },
});
