import { relative, resolve } from "node:path";
import { keepNothing } from "../base/cache-folder.ts";
import { MachineError, UsageError } from "../base/errors.ts";
import { refuseForeignFolder, siteFolder } from "../publish/own-site.ts";
import { findBrowser } from "../publish/pdf/find-browser.ts";
import { refuseTaken } from "../publish/portable/lay-portable.ts";
import { rollBack } from "../publish/releases.ts";
import { restoreSite } from "../publish/swap.ts";
import { EXIT, runCommand } from "./command.ts";
import { contentOption, publishedOptions, requireContent } from "./content-folder.ts";

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
    ...publishedOptions,
    portable: {
      value: "DIR|FILE.zip",
      help: "另做一份离线副本：新文件夹或 zip 文件，双击就能打开，搜索在内",
      fallback: "",
    },
    releases: { value: "N", help: "保留最近N个版本，网站文件夹成为指向最新版本的链接", fallback: "0" },
  },
  switches: {
    pdf: "为每一期生成供打印的 PDF（电脑上要有 Chrome、Edge 或 Chromium 浏览器）",
    "no-cache": "从头生成：不用以前留下的缓存，也不沿用旧网站的页面；发布用",
    "roll-back": "不生成，退回到上一个保留的版本",
  },
  async run(option, { isSet }) {
    const content = option("content");
    const releases = option("releases");
    if (!/^\d{1,3}$/.test(releases)) throw new UsageError(`“${releases}”不是版本数：请写0到999的数字。`);
    const named = option("output");
    const output = await siteFolder(named);
    const isLink = output !== resolve(named);
    if (isLink) process.stdout.write(`“${named}”是一个链接，网站放在它指向的“${output}”。\n`);
    if (isSet("roll-back")) {
      process.stdout.write(`已退回到上一个版本：${relative(process.cwd(), await rollBack(output))}。\n`);
      return EXIT.done;
    }
    requireContent(content);
    await refuseForeignFolder(output, content);
    await restoreSite(output);
    const portable = option("portable");
    if (portable !== "") refuseTaken(portable, [output, content]);
    const browser = isSet("pdf") ? requireBrowser() : null;
    const { runBuild } = await import("./run-build.ts"); // rolling back needs nothing of it
    const takeAway = isSet("no-cache") ? keepNothing() : () => {};
    return await runBuild({
      content,
      output,
      shown: isLink ? output : named,
      releases: Number(releases),
      browser,
      portable: portable === "" ? null : portable,
      against: option("against"),
      unpublished: option("unpublished"),
    }).finally(takeAway);
  },
});
