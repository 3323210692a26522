import Eleventy from "@11ty/eleventy";
import { wire } from "../../.eleventy.ts";
import type { Archive } from "../bulletin/archive.ts";
import { formatProblems, summarize } from "../content/format.ts";
import { loadArchive } from "../content/load.ts";
import { readAssets } from "../publish/assets.ts";
import { ELEVENTY_INPUT } from "../publish/build.ts";
import { Edition } from "../publish/edition.ts";
import { EXIT, runCommand, UsageError } from "./command.ts";
import { contentOption, requireContent } from "./content-folder.ts";

/** Drafts are shown here, so the preview never writes where a build does. */
const PREVIEW_OUTPUT = ".cache/preview";

await runCommand({
  name: "start",
  summary: "在本机预览网站；保存简报后网页自动更新。按 Ctrl+C 结束。",
  options: { content: contentOption, port: { value: "PORT", help: "端口", fallback: "8080" } },
  async run(option) {
    const content = option("content");
    const port = option("port");
    requireContent(content);
    if (!/^\d{1,5}$/.test(port)) throw new UsageError(`“${port}”不是端口号。`);
    let last: Archive | undefined;
    const open = async (): Promise<Edition> => {
      const { archive, problems } = loadArchive(content, { drafts: true });
      if (problems.length > 0)
        process.stderr.write(`${formatProblems(problems, "text")}\n${summarize(problems)}\n`);
      last = archive ?? last;
      if (!last) throw new UsageError("site.yaml 有错误，无法预览。请改好后再运行 npm start。");
      return new Edition(last, await readAssets(), problems);
    };
    const { site } = (await open()).archive;
    const eleventy = new Eleventy(ELEVENTY_INPUT, PREVIEW_OUTPUT, {
      quietMode: true,
      pathPrefix: site.base,
      runMode: "serve",
      config(config) {
        wire(open)(config);
        config.addWatchTarget(content);
        config.setServerOptions({ showAllHosts: false, domDiff: false });
      },
    });
    await eleventy.init();
    await eleventy.watch();
    await eleventy.serve(Number(port));
    return EXIT.done;
  },
});
