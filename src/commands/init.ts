import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { DateTime } from "luxon";
import { UsageError } from "../base/errors.ts";
import { ZONE } from "../bulletin/date.ts";
import { answersOf, HOSTS } from "../editor/init/answers.ts";
import { requireEmpty, writeArchive } from "../editor/init/write-archive.ts";
import { askOnTerminal } from "../editor/new/terminal.ts";
import { EXIT, runCommand } from "./command.ts";

await runCommand({
  name: "init",
  summary:
    "新建一个简报档案网站：写好配置、文件夹、编辑器设置和说明。没有写明的会在终端里提问；已有的文件不会被覆盖。",
  files: { value: "[DIR]", help: "放在哪个空文件夹；不写时是当前文件夹", isOptional: true },
  options: {
    name: { value: "NAME", help: "简报的全名，用作报头", fallback: "" },
    department: { value: "NAME", help: "主办单位的全称", fallback: "" },
    url: { value: "URL", help: "网站地址，只写协议和域名", fallback: "" },
    contact: { value: "TEXT", help: "读者的联系方式", fallback: "" },
    code: { value: "CODE", help: "网站标识码", fallback: "" },
    icp: { value: "TEXT", help: "ICP备案号", fallback: "" },
    police: { value: "TEXT", help: "公安备案号", fallback: "" },
    year: { value: "Y", help: "第一期的年份；不能提问时，不写就是今年", fallback: "" },
    host: { value: "HOST", help: `在哪里自动检查和发布：${HOSTS.join("、")}，或 none`, fallback: "none" },
  },
  async run(option, { files: [folder = ".", ...others] }) {
    if (others.length > 0) throw new UsageError("一次只新建一个。");
    const host = HOSTS.find((known) => known === option("host")) ?? null;
    if (!host && option("host") !== "none")
      throw new UsageError(`没有“${option("host")}”的配方：可用 ${[...HOSTS, "none"].join("、")}。`);
    requireEmpty(folder);
    const { stdin: input, stdout: output } = process;
    const ask = input.isTTY && output.isTTY ? askOnTerminal({ input, output }) : null;
    const thisYear = DateTime.now().setZone(ZONE).toFormat("yyyy");
    const answers = await answersOf((flag) => option(flag), thisYear, ask);
    const written = writeArchive(folder, answers, host);
    const there = resolve(folder) === process.cwd() ? "" : `  cd ${folder}\n`;
    const isInstalled = existsSync(join(folder, "node_modules", "bulletin-archive"));
    const installing = isInstalled ? "" : "  npm install      第一次，要有网络\n";
    output.write(
      `已新建：${written.length}个文件，在 ${folder}/。\n\n接下来：\n${there}${installing}  npm run new      新建第一期\n  npm start        预览\n`,
    );
    return EXIT.done;
  },
});
