import { FORMATS, formatProblems, summarize } from "../content/format.ts";
import { hasErrors, loadArchive } from "../content/load.ts";
import { EXIT, runCommand, UsageError } from "./command.ts";
import { contentOption, requireContent } from "./content-folder.ts";

await runCommand({
  name: "check",
  summary: "检查全部简报，一次列出所有问题；不生成网站。",
  options: {
    content: contentOption,
    format: { value: "FORMAT", help: "text（给人看）、json 或 github", fallback: "text" },
  },
  async run(option) {
    const content = option("content");
    const wanted = option("format");
    const format = FORMATS.find((known) => known === wanted);
    if (!format) throw new UsageError(`没有“${wanted}”这种格式：可用 ${FORMATS.join("、")}。`);
    requireContent(content);
    const { archive, problems } = loadArchive(content, { drafts: true });
    process.stdout.write(formatProblems(problems, format));
    if (format === "text")
      process.stdout.write(
        `${problems.length > 0 ? "\n" : ""}检查了${archive?.issues.length ?? 0}期简报，${summarize(problems)}\n`,
      );
    return hasErrors(problems) ? EXIT.contentProblems : EXIT.done;
  },
});
