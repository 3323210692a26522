import { existsSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { cacheFolder } from "../base/cache-folder.ts";
import { UsageError } from "../base/errors.ts";
import { PROJECT } from "../base/project.ts";
import { compareVersions } from "../upgrade/compare-versions.ts";
import { installPackage } from "../upgrade/install-package.ts";
import { EXIT, runCommand } from "./command.ts";
import { contentOption, requireContent } from "./content-folder.ts";

await runCommand({
  name: "upgrade",
  summary: "看看新版本会给这个档案带来什么改变：新的问题、消失的网址、不同的页面。什么都不改动。",
  files: { value: "PACKAGE", help: "新版本：安装包（.tgz）、版本号，或已经装好的文件夹" },
  options: { content: contentOption },
  async run(option, { files: [wanted = "", ...others] }) {
    if (others.length > 0) throw new UsageError("一次只看一个版本。");
    const content = resolve(option("content"));
    requireContent(option("content"));
    const work = resolve(cacheFolder("upgrade"));
    rmSync(work, { recursive: true, force: true });
    try {
      const isFolder = existsSync(wanted) && statSync(wanted).isDirectory();
      const next = isFolder ? resolve(wanted) : installPackage(wanted, join(work, "package"));
      const { text, isSafe } = compareVersions({ content, work, now: PROJECT, next });
      process.stdout.write(text);
      if (isSafe) process.stdout.write(`要用新版本：npm install ${wanted}\n`);
      return isSafe ? EXIT.done : EXIT.contentProblems;
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  },
});
