import { dirname, join } from "node:path";
import { MachineError, UsageError } from "../base/errors.ts";
import { inOrder } from "../bulletin/archive.ts";
import { FORMATS, formatProblems, summarize } from "../content/format.ts";
import { readContent } from "../content/load.ts";
import { hasErrors } from "../content/problem.ts";
import { readSiteIn } from "../content/read-site.ts";
import { ReadingCache } from "../content/reading-cache.ts";
import { readMemory, withoutIssues } from "../publish/memory.ts";
import { EXIT, runCommand } from "./command.ts";
import { contentOption, publishedOptions, requireContent } from "./content-folder.ts";

/** What was published, as far as it can be compared; content is checked also where the live site is out of reach. */
async function published(content: string, against: string, unpublished: string) {
  const output = join(dirname(content), "_site");
  const tell = (note: string): boolean => process.stderr.write(`${note}\n`);
  const call = { against, live: readSiteIn(content)?.published, output, shown: output, tell };
  try {
    return { memory: withoutIssues(await readMemory(call), unpublished), failure: null };
  } catch (failure) {
    if (failure instanceof MachineError) return { memory: null, failure };
    throw failure;
  }
}

await runCommand({
  name: "check",
  summary: "检查全部简报，一次列出所有问题；不生成网站。",
  options: {
    content: contentOption,
    format: { value: "FORMAT", help: "text（给人看）、json 或 github", fallback: "text" },
    ...publishedOptions,
  },
  switches: {
    "suggest-topics":
      "另外列出各条新闻可以用的关键词：在这一条里常见、在别的新闻里少见的词；只建议，不改文件",
    fix: "先自动改好不影响文字的毛病（行尾空格、全角缩进、说明栏的冒号和数字，照片里的拍摄地点等），并列出改动",
  },
  async run(option, { isSet }) {
    const content = option("content");
    const wanted = option("format");
    const format = FORMATS.find((known) => known === wanted);
    if (!format) throw new UsageError(`没有“${wanted}”这种格式：可用 ${FORMATS.join("、")}。`);
    requireContent(content);
    const { memory, failure } = await published(content, option("against"), option("unpublished"));
    if (isSet("fix")) {
      const { fixFiles } = await import("../content/fix-files.ts");
      // A program that reads the problems gets nothing but these.
      const stream = format === "text" ? process.stdout : process.stderr;
      const mended = fixFiles(content);
      stream.write(mended.map(({ diff }) => `${diff}\n`).join(""));
      stream.write(
        mended.length > 0 ? `自动改好了${mended.length}个文件。\n\n` : "没有可以自动改好的地方。\n\n",
      );
    }
    const { files, drafts, problems, issues } = readContent(content, {
      drafts: true,
      now: new Date(),
      published: memory,
      kept: new ReadingCache(content),
    });
    process.stdout.write(formatProblems(problems, format));
    if (format === "text")
      process.stdout.write(
        `${problems.length > 0 ? "\n" : ""}检查了${files}期简报${drafts > 0 ? `（其中草稿${drafts}期）` : ""}，${summarize(problems)}\n`,
      );
    if (isSet("suggest-topics")) {
      const { formatSuggestions, suggestTopics } = await import("../editor/suggest-topics.ts");
      const stream = format === "text" ? process.stdout : process.stderr;
      stream.write(`\n${formatSuggestions(suggestTopics({ issues: inOrder(issues) }))}`);
    }
    if (failure) throw new MachineError(`${failure.message}没有和已经发布的内容核对。`);
    return hasErrors(problems) ? EXIT.contentProblems : EXIT.done;
  },
});
