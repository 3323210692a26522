import { rm } from "node:fs/promises";
import { relative, resolve } from "node:path";
import Eleventy, { type EleventyConfig } from "@11ty/eleventy";
import { wire } from "../../.eleventy.ts";
import { integrityPreview, routes } from "../../layouts/routes.tsx";
import { cacheFolder } from "../base/cache-folder.ts";
import { UsageError } from "../base/errors.ts";
import { hostOption, listenLocally } from "../base/local-server.ts";
import { atOnce, inSlices } from "../base/steps.ts";
import type { Archive } from "../bulletin/archive.ts";
import { referencesInSteps } from "../bulletin/references/references.ts";
import { relatedInSteps } from "../bulletin/related.ts";
import { formatForBuild, summarize } from "../content/format.ts";
import { archiveOf, type Gathered, judge } from "../content/load.ts";
import type { Problem } from "../content/problem.ts";
import { ReadingCache } from "../content/reading-cache.ts";
import { readDeskAssets } from "../desk/assets.ts";
import { newToken, type Shown } from "../desk/desk.ts";
import { Journal } from "../desk/journal.ts";
import { Passphrase } from "../desk/passphrase.ts";
import { answerDesk } from "../desk/router.ts";
import { leaveWord, otherDesk } from "../desk/running.ts";
import { Workspace } from "../desk/workspace.ts";
import { readAssets } from "../publish/assets.ts";
import { layAssets, laySearch } from "../publish/beside.ts";
import { Edition } from "../publish/edition.ts";
import { LiveReload } from "../publish/live-reload.ts";
import { loadParts } from "../publish/parts/load-parts.ts";
import { NO_PARTS } from "../publish/parts/office-parts.ts";
import { answerPreview, PreviewSite } from "../publish/preview-site.ts";
import { eleventyInput, type Rendering } from "../publish/render-pages.ts";
import { Stage } from "../publish/stage.ts";
import { STAND_IN } from "../publish/stand-in.ts";
import { indexArchive } from "../search/index-archive.ts";
import { EXIT, runCommand } from "./command.ts";
import { contentOption, requireContent } from "./content-folder.ts";
import { createFollower } from "./follow.ts";

/** Milliseconds after the last change before the search index takes the processor: pages and the desk's checks come first. */
const PAGES_FIRST = 2500;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

await runCommand({
  name: "start",
  summary: "在本机预览网站；保存简报后网页自动更新。按 Ctrl+C 结束。",
  options: {
    content: contentOption,
    port: { value: "PORT", help: "端口；被占用时用下一个", fallback: "8080" },
    host: hostOption,
    output: { value: "DIR", help: "编辑台发布的网站放在哪个文件夹", fallback: "_site" },
  },
  async run(option) {
    const content = option("content");
    const [port, host] = [option("port"), option("host")];
    requireContent(content);
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new UsageError(`“${port}”不是端口号。`);

    // What the preview's pages load. Drafts are in it, so it is never where a build writes.
    const folder = cacheFolder("preview");
    const workspace = new Workspace(content, new ReadingCache(content));
    // While site.yaml is broken, the last archive that could be read stays on show.
    let last: Archive | undefined;
    let shown: (Shown & { readonly site: PreviewSite }) | undefined;
    const current = () => {
      if (!shown) throw new Error("Nothing is shown yet");
      return shown;
    };
    const follow = createFollower((error) => say(`搜索暂时没有更新：${String(error)}`), PAGES_FIRST);
    const read = async (gathered: Gathered): Promise<{ archive: Archive; problems: readonly Problem[] }> => {
      const found = await inSlices(judge(gathered, { drafts: true, now: new Date() }));
      const { archive, problems } = await inSlices(archiveOf(found));
      if (problems.length > 0) say(`${formatForBuild(problems)}\n${summarize(problems)}`);
      last = archive ?? last;
      // Without a site nothing can be shown, and the desk is where it can be mended.
      const shown = last ?? atOnce(archiveOf({ ...found, site: STAND_IN })).archive;
      if (!shown) throw new Error("The site that stands in is none");
      return { archive: shown, problems };
    };
    const show = async ({ archive, problems }: Awaited<ReturnType<typeof read>>): Promise<Rendering> => {
      const { value: office = NO_PARTS, problems: ofParts } = await loadParts(content, archive);
      if (ofParts.length > 0) say(formatForBuild(ofParts));
      const all = [...problems, ...ofParts];
      // Pages find it done when they ask.
      await inSlices(referencesInSteps(archive));
      await inSlices(relatedInSteps(archive));
      const edition = new Edition(archive, await readAssets(archive.site), { problems: all, office });
      const stage = new Stage(folder);
      layAssets(stage, edition.assets);
      const kinds = [...routes, integrityPreview];
      const site = await inSlices(PreviewSite.inSteps(archive, edition, kinds, folder));
      shown = { archive, edition, problems: all, site };
      // The pages are shown at once; the search index follows.
      await follow(async () => laySearch(stage, await indexArchive(archive)));
      return { edition, outputs: new Map() }; // Eleventy watches; pages are rendered on request
    };
    const first = await read(workspace.gathered);
    if (!last) say("site.yaml 有错误：请在编辑台里改好，改好以前，网站先用临时的名称。");
    await rm(folder, { recursive: true, force: true });
    let ready: Rendering | null = await show(first);
    const { base } = ready.edition.site;
    /** Eleventy opens at once, and again after each change. */
    const open = async (): Promise<Rendering> => {
      const opened = ready ?? (await show(await read(await workspace.refresh())));
      ready = null;
      return opened;
    };
    const reload = new LiveReload(() => current().edition.site.base);
    const configure = (config: EleventyConfig): void => {
      wire(open)(config);
      config.on("eleventy.after", async () => {
        say(`网页已更新：${last?.issues.length ?? 0}期。`);
        reload.changed();
      });
      config.addWatchTarget(relative(process.cwd(), resolve(content))); // Eleventy loses absolute ones
    };
    const preview = answerPreview(() => current().site, reload);
    const passphrase = host === "" ? null : new Passphrase();
    const desk = answerDesk(
      {
        content,
        output: option("output"),
        token: newToken(),
        passphrase,
        workspace,
        journal: new Journal(content),
        shown: current,
      },
      await readDeskAssets(),
    );
    const { address } = await listenLocally(
      (request, response) => {
        if (!desk(request, response)) preview(request, response);
      },
      { host, port: Number(port) },
    );
    const eleventy = new Eleventy(eleventyInput(), relative(process.cwd(), resolve(folder)), {
      configPath: null,
      pathPrefix: base,
      runMode: "watch",
      config: configure,
    });
    eleventy.disableLogger();
    await eleventy.init();
    await eleventy.watch();
    // Eleventy does not run again when a file is deleted; an issue that is gone must leave its lists.
    eleventy.watcher.on("unlink", (path: string) => eleventy.watcher.emit("change", path));
    if (passphrase)
      say(
        `别的电脑也能打开这个预览，草稿也在里面；打开编辑台要输口令：${passphrase.text}\n传送没有加密，请只在信得过的内部网络里使用。`,
      );
    const other = await otherDesk(content);
    leaveWord(content, `${address}${base}desk/`);
    if (other)
      say(
        `这个文件夹的编辑台已经在运行：${other}\n两个可以同时用，写的文字不会互相覆盖；同一期在两处改的，后存的一方要选留哪一份。`,
      );
    say(`编辑台：${address}${base}desk/\n预览：${address}${base}  （按 Ctrl+C 结束）`);
    return EXIT.done;
  },
});
