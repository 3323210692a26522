import { statSync } from "node:fs";
import { UsageError } from "../base/errors.ts";
import { readId } from "../bulletin/issue-number.ts";
import { meantNumber } from "../bulletin/read-numbering.ts";
import { shownPath } from "../content/scan.ts";
import { findLibreOffice } from "../import/doc/libre-office.ts";
import type { GivenFacts } from "../import/facts/collect-facts.ts";
import { importAll } from "../import/import-all.ts";
import { writeReports } from "../import/write-report.ts";
import { EXIT, runCommand } from "./command.ts";
import { contentOption, requireContent } from "./content-folder.ts";
import { createProgress } from "./progress.ts";

await runCommand({
  name: "import",
  summary:
    "把已有的网页、Word、WPS、PDF、OFD、文本或 Markdown 文件导入成简报草稿；原件一起保存，已有的简报不会被覆盖。",
  files: { value: "FILE…", help: "要导入的文件或文件夹，可以写多个" },
  options: {
    content: contentOption,
    year: { value: "YEAR", help: "年份；文件里找不到或不对时写明", fallback: "" },
    "old-url": {
      value: "URL",
      help: "这个文件夹在旧网站上的地址，例如 https://www.cxz.gov.cn/jianbao/；旧网址会写进 redirects.yaml",
      fallback: "",
    },
    report: {
      value: "DIR",
      help: "报告 import-report.html 和 .csv 写在哪个文件夹；导入整个文件夹时，不写明就写在当前文件夹",
      fallback: "",
    },
    issue: { value: "N", help: "期号；文件里找不到或不对时写明", fallback: "" },
    with: { value: "FILE", help: "网页链接到的文件，一起作为附件导入；可以写多次", fallback: "" },
  },
  switches: {
    "dry-run": "只说明会怎样导入，不写草稿",
    "as-items": "旧网站一条新闻一个网页：同一个文件夹里的网页合成一期，目录页说明期号和顺序",
  },
  async run(option, { files, isSet, every }) {
    const content = option("content");
    requireContent(content);
    const given = givenFacts(option("year"), option("issue"));
    if (given.issue !== null && files.length > 1 && !isSet("as-items"))
      throw new UsageError("写明期号（--issue）时，一次只能导入一个文件。");
    const isDry = isSet("dry-run");
    const progress = createProgress();
    const oldUrl = option("old-url");
    if (oldUrl !== "" && !/^https?:\/\/[^/]+\/(.*\/)?$/.test(oldUrl))
      throw new UsageError("--old-url 后面应是网址，以 / 结尾，例如 https://www.cxz.gov.cn/jianbao/。");
    const { imported, drafts, refused, doubled, skipped, redirects, outcomes } = await importAll({
      named: files,
      oldUrl: oldUrl === "" ? null : oldUrl,
      content,
      given,
      asked: every("with"),
      isDry,
      asItems: isSet("as-items"),
      libreOffice: findLibreOffice(),
      say: (report) => {
        progress.clear();
        process.stdout.write(`${report}\n`);
      },
      progress: (done, all) => progress.count("导入", done, all),
    });
    progress.clear();
    const isFolder = files.some((file) => statSync(file, { throwIfNoEntry: false })?.isDirectory());
    const reportTo = option("report") || (isFolder && !isDry ? "." : "");
    if (reportTo !== "") {
      const reports = writeReports(outcomes, reportTo);
      process.stdout.write(`报告：${reports.map(shownPath).join("、")}\n`);
    }
    if (redirects > 0) process.stdout.write(`${redirects}个旧网址写进了 redirects.yaml，请核对。\n`);
    const others = [
      ...(refused > 0 ? [`${refused}个没有导入`] : []),
      ...(doubled > 0 ? [`${doubled}个是重复的`] : []),
      ...(skipped > 0 ? [`${skipped}个没有看`] : []),
    ];
    process.stdout.write(
      `${isDry ? "可以导入" : "导入了"}${imported}个文件${drafts > imported ? `（${drafts}期）` : ""}${others.map((text) => `，${text}`).join("")}。${closing(imported, isDry, reportTo !== "")}\n`,
    );
    return refused > 0 || imported + doubled === 0 ? EXIT.contentProblems : EXIT.done;
  },
});

function closing(imported: number, isDry: boolean, hasReport: boolean): string {
  const nothing = hasReport ? "除了报告，没有写任何文件" : "没有写任何文件";
  if (imported === 0) return `${nothing}。`;
  return isDry
    ? `这次${nothing}；去掉 --dry-run 再运行就会写入。`
    : "请运行 npm start 预览并核对；核对过的地方，删掉草稿里“# 请核对”的那一行；都核对以后，运行 npm run publish-drafts -- 文件名，或者删掉 status: draft 一行。";
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
