#!/usr/bin/env node
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { ownVersion } from "./base/version.ts";
import { nearestWord } from "./content/yaml/nearest-word.ts";

/** `bulletin-archive COMMAND`, and in this repository `node src/run.js COMMAND`: only the command that is called is loaded. */

interface Command {
  readonly what: string;
  /** Whether it works on an archive that is there. */
  readonly needsArchive: boolean;
  readonly load: () => Promise<unknown>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  init: { what: "新建一个简报档案网站", needsArchive: false, load: () => import("./commands/init.ts") },
  start: { what: "在本机预览", needsArchive: true, load: () => import("./commands/start.ts") },
  new: { what: "新建一期草稿", needsArchive: true, load: () => import("./commands/new.ts") },
  import: {
    what: "导入网页、Word 等文件",
    needsArchive: true,
    load: () => import("./commands/import.ts"),
  },
  "publish-drafts": {
    what: "把核对过的草稿改为正式发布",
    needsArchive: true,
    load: () => import("./commands/publish-drafts.ts"),
  },
  check: { what: "检查全部简报", needsArchive: true, load: () => import("./commands/check.ts") },
  build: { what: "生成网站", needsArchive: true, load: () => import("./commands/build.ts") },
  correct: {
    what: "更正已经发布的一期",
    needsArchive: true,
    load: () => import("./commands/correct.ts"),
  },
  withdraw: {
    what: "撤回已经发布的一期或一条",
    needsArchive: true,
    load: () => import("./commands/withdraw.ts"),
  },
  verify: {
    what: "核对网站和发布时是否一样",
    needsArchive: false,
    load: () => import("./commands/verify.ts"),
  },
  export: { what: "导出档案包", needsArchive: true, load: () => import("./commands/export.ts") },
  restore: {
    what: "从档案包恢复",
    needsArchive: false,
    load: () => import("./commands/restore.ts"),
  },
  upgrade: {
    what: "看看新版本会改变什么",
    needsArchive: true,
    load: () => import("./commands/upgrade.ts"),
  },
};

process.setSourceMapsEnabled(true); // what an error says leads to the sources
const [name = "", ...args] = process.argv.splice(2, 1).concat(process.argv.slice(2));
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command) {
  if (command.needsArchive && !args.some((arg) => /^--content(=|$)/.test(arg))) enterArchive(process.cwd());
  await command.load();
} else if (["", "--help", "-h", "help"].includes(name)) process.stdout.write(help());
else if (["--version", "-v"].includes(name)) process.stdout.write(`${ownVersion()}\n`);
else {
  const meant = nearestWord(name, Object.keys(COMMANDS));
  process.stderr.write(
    `没有“${name}”这个命令${meant ? `，是不是 ${meant}` : ""}？运行 bulletin-archive --help 查看全部命令。\n`,
  );
  process.exitCode = 2; // EXIT.usage
}

/** Commands work from any folder within an archive, as npm's and git's do: they run in the nearest one that has the content. */
function enterArchive(from: string): void {
  const isArchive = (folder: string): boolean => existsSync(join(folder, "content", "site.yaml"));
  if (existsSync("content")) return;
  for (let folder = from; dirname(folder) !== folder; folder = dirname(folder))
    if (isArchive(folder)) {
      process.env.INIT_CWD ??= from; // npm's name for where a call was typed
      process.chdir(folder);
      return;
    }
}

function help(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const rows = Object.entries(COMMANDS).map(([name, { what }]) => `  ${name.padEnd(width)}  ${what}`);
  return `简报档案网站 bulletin-archive ${ownVersion()}\n\n用法：bulletin-archive 命令 [选项]\n\n${rows.join("\n")}\n\n每个命令都有 --help。\n`;
}
