import { relative, resolve } from "node:path";
import { wire } from "../../.eleventy.ts";
import { integrityPage, routes } from "../../layouts/routes.tsx";
import { type Archive, countItems } from "../bulletin/archive.ts";
import { formatProblems, summarize } from "../content/format.ts";
import { hasErrors, loadArchive } from "../content/load.ts";
import { ReadingCache } from "../content/reading-cache.ts";
import { MachineError } from "../machine-error.ts";
import { buildSite, restoreSite } from "../publish/build.ts";
import { findBrowser } from "../publish/pdf/find-browser.ts";
import { rollBack } from "../publish/releases.ts";
import { IndexThread } from "../search/index-thread.ts";
import { UsageError } from "../usage-error.ts";
import { EXIT, runCommand } from "./command.ts";
import { contentOption, requireContent } from "./content-folder.ts";
import { createProgress } from "./progress.ts";

function requireBrowser(): string {
  const browser = findBrowser();
  if (browser !== null) return browser;
  const named = process.env.CHROME_PATH;
  throw new MachineError(
    named
      ? `CHROME_PATH 指的“${named}”不存在，不能生成 PDF，网站没有改动。请改正 CHROME_PATH，或去掉 --pdf。`
      : "没有找到 Chrome、Edge 或 Chromium 浏览器，不能生成 PDF，网站没有改动。请安装一个，或把它的位置写进环境变量 CHROME_PATH；不要 PDF 的，去掉 --pdf。",
  );
}

await runCommand({
  name: "build",
  summary: "生成网站。内容有错误时不生成，原来的网站保持不变。",
  options: {
    content: contentOption,
    output: { value: "DIR", help: "网站放在哪个文件夹", fallback: "_site" },
    releases: { value: "N", help: "保留最近N个版本，网站文件夹成为指向最新版本的链接", fallback: "0" },
  },
  switches: {
    pdf: "为每一期生成供打印的 PDF（电脑上要有 Chrome、Edge 或 Chromium 浏览器）",
    "roll-back": "不生成，退回到上一个保留的版本",
  },
  async run(option, { isSet }) {
    const content = option("content");
    const output = option("output");
    const releases = option("releases");
    if (!/^\d{1,3}$/.test(releases)) throw new UsageError(`“${releases}”不是版本数：请写0到999的数字。`);
    if (isSet("roll-back")) {
      process.stdout.write(
        `已退回到上一个版本：${relative(process.cwd(), await rollBack(resolve(output)))}。\n`,
      );
      return EXIT.done;
    }
    requireContent(content);
    await restoreSite(output);
    const browser = isSet("pdf") ? requireBrowser() : null;
    const progress = createProgress();
    const thread = new IndexThread(); // loads while the content is read
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
      if (loaded.problems.length > 0) process.stderr.write(`${formatProblems(loaded.problems, "text")}\n`);
      if (archive && !hasErrors(loaded.problems)) return archive;
      process.stderr.write(`${summarize(loaded.problems)}没有生成网站，原来的网站没有改动。\n`);
      return null;
    };
    const built = await buildSite(read, {
      wire,
      routes,
      integrityPage,
      content,
      output,
      releases: Number(releases),
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
  },
});
