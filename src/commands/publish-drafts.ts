import { UsageError } from "../base/errors.ts";
import { shownPath } from "../content/scan.ts";
import { publishDrafts } from "../editor/publish-drafts.ts";
import { EXIT, runCommand } from "./command.ts";
import { contentOption, requireContent } from "./content-folder.ts";

await runCommand({
  name: "publish-drafts",
  summary: "把草稿改为正式发布：没有待核对之处、也没有错误的，删掉 status: draft 一行。",
  files: { value: "FILE…", help: "要发布的草稿，例如 content/2016/06.md，可以写多个", isOptional: true },
  options: { content: contentOption },
  switches: { "all-sound": "发布所有没有待核对之处、也没有错误的草稿" },
  async run(option, { files, isSet }) {
    const content = option("content");
    requireContent(content);
    const isAll = isSet("all-sound");
    if (isAll === files.length > 0) throw new UsageError("请写明要发布的草稿，或者只写 --all-sound。");
    const results = publishDrafts(content, isAll ? null : files);
    for (const { file, why } of results)
      process.stdout.write(`${shownPath(file)}：${why === null ? "已改为正式发布。" : `没有改动，${why}`}\n`);
    const left = results.filter(({ why }) => why !== null).length;
    process.stdout.write(`发布了${results.length - left}期，${left}期没有发布。\n`);
    return left === 0 ? EXIT.done : EXIT.contentProblems;
  },
});
