import { DateTime } from "luxon";
import { newIssue } from "../editor/new/new-issue.ts";
import { askOnTerminal } from "../editor/new/terminal.ts";
import { EXIT, runCommand } from "./command.ts";
import { contentOption, requireContent } from "./content-folder.ts";

await runCommand({
  name: "new",
  summary: "新建一期简报的草稿。没有写明的会在终端里提问；已有的简报不会被覆盖。",
  options: {
    year: { value: "Y", help: "年份；不写时用日期的年份，没有日期用今年", fallback: "" },
    issue: { value: "N", help: "期号；不写时接着当年最后一期", fallback: "" },
    date: { value: "D", help: "发布时间，例如 2016-10-19 或 '2016-10-19 11:07'；不写时用今天", fallback: "" },
    source: { value: "S", help: "来源（供稿部门）；不写时用上一期的", fallback: "" },
    author: { value: "A", help: "作者；不写时用这个部门最近的作者", fallback: "" },
    title: { value: "T", help: "标题；不能提问时必须写明", fallback: "" },
    content: contentOption,
  },
  async run(option) {
    const content = option("content");
    requireContent(content);
    const given = {
      year: option("year"),
      issue: option("issue"),
      date: option("date"),
      source: option("source"),
      author: option("author"),
      title: option("title"),
    };
    const { stdin: input, stdout: output } = process;
    const ask = input.isTTY && output.isTTY ? askOnTerminal({ input, output }) : null;
    process.stdout.write(await newIssue({ content, given, now: DateTime.now(), ask }));
    return EXIT.done;
  },
});
