import { copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { UsageError } from "../base/errors.ts";
import { makeFolder } from "../base/make-folder.ts";
import { readBag } from "../preserve/read-bag.ts";
import { EXIT, runCommand } from "./command.ts";

/** Where the two halves of a bag go. */
const PLACES = [
  ["data/content/", "content"],
  ["data/site/", "_site"],
] as const;

await runCommand({
  name: "restore",
  summary:
    "从档案包（export bagit 的结果）恢复：简报写进 content/，网站写进 _site/。先核对，有一处不对就什么都不写。",
  files: { value: "BAG DIR", help: "档案包所在的文件夹，和要写进的新文件夹" },
  options: {},
  async run(_option, { files: [bag = "", folder, ...others] }) {
    if (folder === undefined || others.length > 0)
      throw new UsageError("请写明档案包和新文件夹，例如：bulletin-archive restore 档案包 恢复");
    if (!existsSync(bag) || !statSync(bag).isDirectory()) throw new UsageError(`找不到档案包“${bag}”。`);
    if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0))
      throw new UsageError(`“${folder}”里已经有文件，没有动它。请换一个新文件夹。`);
    const reading = readBag(bag);
    if (!("payload" in reading)) {
      process.stdout.write(
        `${reading.faults.join("\n")}\n档案包有${reading.faults.length}处不对，没有恢复。请换一份完好的副本。\n`,
      );
      return EXIT.contentProblems;
    }
    const unfinished = `${folder.replace(/[\\/]+$/, "")}.${process.pid}`;
    try {
      for (const path of reading.payload)
        for (const [prefix, place] of PLACES)
          if (path.startsWith(prefix))
            lay(join(bag, path), join(unfinished, place, path.slice(prefix.length)));
      rmSync(folder, { recursive: true, force: true }); // it is empty
      renameSync(unfinished, folder);
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
    process.stdout.write(
      `已恢复：${reading.payload.length}个文件，在 ${folder}/。简报在 content/，网站在 _site/；在那里运行 bulletin-archive build 可以重新生成网站。\n`,
    );
    return EXIT.done;
  },
});

function lay(from: string, to: string): void {
  makeFolder(dirname(to));
  copyFileSync(from, to);
}
