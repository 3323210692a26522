import { UsageError } from "../base/errors.ts";
import { readId } from "../bulletin/issue-number.ts";
import { meantNumber } from "../bulletin/read-numbering.ts";
import type { GivenFacts } from "../import/facts/collect-facts.ts";
import { importAll } from "../import/import-all.ts";
import { EXIT, runCommand } from "./command.ts";
import { contentOption, requireContent } from "./content-folder.ts";
import { createProgress } from "./progress.ts";

await runCommand({
  name: "import",
  summary:
    "把已有的网页、Word（.docx）、文本或 Markdown 文件导入成简报草稿；原件一起保存，已有的简报不会被覆盖。",
  files: { value: "FILE…", help: "要导入的文件或文件夹，可以写多个" },
  options: {
    content: contentOption,
    year: { value: "YEAR", help: "年份；文件里找不到或不对时写明", fallback: "" },
    issue: { value: "N", help: "期号；文件里找不到或不对时写明", fallback: "" },
  },
  switches: { "dry-run": "只说明会怎样导入，不写任何文件" },
  async run(option, { files, isSet }) {
    const content = option("content");
    requireContent(content);
    const given = givenFacts(option("year"), option("issue"));
    if (given.issue !== null && files.length > 1)
      throw new UsageError("写明期号（--issue）时，一次只能导入一个文件。");
    const isDry = isSet("dry-run");
    const progress = createProgress();
    const { imported, refused } = await importAll({
      named: files,
      content,
      given,
      isDry,
      say: (report) => {
        progress.clear();
        process.stdout.write(`${report}\n`);
      },
      progress: (done, all) => progress.count("导入", done, all),
    });
    progress.clear();
    process.stdout.write(
      `${isDry ? "可以导入" : "导入了"}${imported}个文件${refused > 0 ? `，${refused}个没有导入` : ""}。${closing(imported, isDry)}\n`,
    );
    return refused > 0 || imported === 0 ? EXIT.contentProblems : EXIT.done;
  },
});

function closing(imported: number, isDry: boolean): string {
  if (imported === 0) return "没有写任何文件。";
  return isDry
    ? "这次没有写任何文件；去掉 --dry-run 再运行就会写入。"
    : "请运行 npm start 预览并核对；核对无误后，删掉草稿里的 status: draft 一行。";
}

function givenFacts(year: string, issue: string): GivenFacts {
  if (year !== "" && !/^(19|20)\d{2}$/.test(year))
    throw new UsageError(`--year 后面应是四位数字的年份，例如 2016，不是“${year}”。`);
  const meant = issue === "" ? null : (readId(issue) ?? meantNumber(issue));
  if (issue !== "" && !meant)
    throw new UsageError(`--issue 后面应是期号，例如 6、6-7、增刊1，不是“${issue}”。`);
  const number = meant && "number" in meant ? meant.number : meant;
  const ofIssue = meant && "number" in meant ? meant.year : null;
  return { year: year === "" ? ofIssue : Number(year), issue: number };
}
