import { correctIssue } from "../editor/amend/amend.ts";
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
  name: "correct",
  summary:
    "更正已经发布的一期：原来的文字存进 versions 文件夹，在说明栏里写明更正；正文随后由您改。没有写明的会提问。",
  files: issueFile,
  options: {
    ...amendOptions,
    what: { value: "W", help: "改了什么；不能提问时必须写明", fallback: "" },
    attachment: { value: "FILE", help: "要换掉的附件，可以写多个", fallback: "" },
  },
  switches: { minor: "只是错别字一类的小改，不在开头和标题旁标出" },
  async run(option, { files, isSet, every }) {
    const content = option("content");
    requireContent(content);
    const issue = oneIssue(files);
    const ask = option("what") === "" ? asker() : null;
    ask?.greet("更正已经发布的一期");
    const item =
      itemNumber(option("item")) ?? (ask ? await askItem(ask, "改的是哪一条", content, issue) : undefined);
    const { file, version } = await correctIssue({
      content,
      issue,
      site: await siteOf(content, { output: option("output"), against: option("against") }),
      date: option("date") || today(),
      item,
      what: await sentence(ask, option("what"), "what", "改了什么，例如“15家”误作“16家”，已更正"),
      why: await optionalSentence(ask, option("why"), "为什么改"),
      minor: isSet("minor"),
      replaced: every("attachment"),
    });
    process.stdout.write(
      `已写明更正：${file}\n原来的文字存在：${version}\n\n接下来：在 ${file} 里改好正文，检查，再生成网站。\n`,
    );
    return EXIT.done;
  },
});
