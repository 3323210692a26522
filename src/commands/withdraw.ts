import { withdrawIssue } from "../editor/amend/amend.ts";
import {
  amendOptions,
  asker,
  askItem,
  issueFile,
  itemNumber,
  oneIssue,
  optionalSentence,
  sentence,
  siteOf,
  today,
} from "./amend.ts";
import { EXIT, runCommand } from "./command.ts";
import { requireContent } from "./content-folder.ts";

await runCommand({
  name: "withdraw",
  summary: "撤回已经发布的一期，或其中一条：网址、标题和原因保留，正文不再公布。没有写明的会提问。",
  files: issueFile,
  options: {
    ...amendOptions,
    who: { value: "W", help: "由谁撤回", fallback: "" },
  },
  switches: { show: "正文仍给读者看，只标明已撤回" },
  async run(option, { files, isSet }) {
    const content = option("content");
    requireContent(content);
    const issue = oneIssue(files);
    const ask = option("why") === "" ? asker() : null;
    ask?.greet("撤回已经发布的一期或一条");
    const item =
      itemNumber(option("item")) ?? (ask ? await askItem(ask, "撤回哪一条", content, issue) : undefined);
    const { file, version, left } = await withdrawIssue({
      content,
      issue,
      site: await siteOf(content, { output: option("output"), against: option("against") }),
      date: option("date") || today(),
      item,
      why: await sentence(ask, option("why"), "why", "为什么撤回"),
      who: await optionalSentence(ask, option("who"), "由谁撤回"),
      show: isSet("show"),
    });
    process.stdout.write(`已写明撤回：${file}\n原来的文字存在：${version}\n`);
    if (left.length > 0)
      process.stdout.write(
        `\n网站重新生成以后，正文不再公布；保留的旧版本里有它的，会一并删除。但它还在这些文件里：\n${left.map((one) => `  ${one}\n`).join("")}用 git 保存的，历史里也还有。不能留存的，请另行处理。\n`,
      );
    process.stdout.write("\n接下来：检查，再生成网站。\n");
    return EXIT.done;
  },
});
