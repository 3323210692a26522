import { wire } from "../../.eleventy.ts";
import { routes } from "../../layouts/routes.tsx";
import { countItems } from "../bulletin/archive.ts";
import { formatProblems, summarize } from "../content/format.ts";
import { hasErrors, loadArchive } from "../content/load.ts";
import { ReadingCache } from "../content/reading-cache.ts";
import { buildSite } from "../publish/build.ts";
import { EXIT, runCommand } from "./command.ts";
import { contentOption, requireContent } from "./content-folder.ts";
import { createProgress } from "./progress.ts";

await runCommand({
  name: "build",
  summary: "生成网站。内容有错误时不生成，原来的网站保持不变。",
  options: {
    content: contentOption,
    output: { value: "DIR", help: "网站放在哪个文件夹", fallback: "_site" },
  },
  async run(option) {
    const content = option("content");
    const output = option("output");
    requireContent(content);
    const progress = createProgress();
    progress.step("检查简报");
    const { archive, problems } = loadArchive(content, { drafts: false, kept: new ReadingCache(content) });
    progress.clear();
    if (problems.length > 0) process.stderr.write(`${formatProblems(problems, "text")}\n`);
    if (!archive || hasErrors(problems)) {
      process.stderr.write(`${summarize(problems)}没有生成网站，原来的网站没有改动。\n`);
      return EXIT.contentProblems;
    }
    const { pages, changed } = await buildSite(archive, { wire, routes, content, output, progress });
    progress.clear();
    const all = `${archive.issues.length}期、${countItems(archive.issues)}条新闻、${pages}个页面，在 ${output}/。`;
    process.stdout.write(changed === 0 ? `没有变化，网站没有改动：${all}\n` : `已生成：${all}\n`);
    return EXIT.done;
  },
});
