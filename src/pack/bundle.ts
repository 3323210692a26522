import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { PROJECT } from "../base/project.ts";
import { siteText } from "../editor/init/site-text.ts";

/**
 * `npm run bundle -- [--platform win-x64|linux-x64] [--node VERSION] [DIR]`: a folder that needs neither an installation nor a network: Node
 * from the registry's package `node-PLATFORM`, the program with its packages for that platform, and files to double-click.
 */

const PLATFORMS = {
  "win-x64": { os: "win32", cpu: "x64", program: "node.exe", script: windowsScript, ending: ".cmd" },
  "linux-x64": { os: "linux", cpu: "x64", program: "node", script: linuxScript, ending: ".sh" },
} as const;
type Platform = keyof typeof PLATFORMS;
const isPlatform = (text: string): text is Platform => Object.hasOwn(PLATFORMS, text);

/** What can be double-clicked, and the command behind it. */
const SCRIPTS = { 新建: "new", 预览: "start", 检查: "check", 发布: "build" } as const;

/** What only other uses need: what prints and draws PDFs (their text is read without), types, maps. */
const NEEDLESS = /(^|[\\/])(playwright-core|@types|@napi-rs)$|\.(map|d\.[cm]?ts|md)$/;

/** Until the office has written what it is called, the site says on every page that it is a sample. */
const UNNAMED = new Map([
  ["name", "简报"],
  ["description", "简报的公开档案"],
  ["url", "https://www.example.gov.cn"],
  ["sample", "true"],
  ["footer.copyright", "转载请注明来源"],
]);

const README = `把简报放进 content 文件夹；还没有的，先在 content/site.yaml 里写上本单位的名称等，再双击“新建”。

新建：新建一期草稿。
预览：在本机预览，网页自动更新；关掉窗口就结束。
检查：列出所有问题和改法。
发布：生成网站，放在 _site 文件夹，把它复制到网站服务器上。

不用安装，不用网络。几个人一起编的，把整个文件夹放在共享盘上，不要各自复制。
`;

const { values, positionals } = parseArgs({
  options: {
    platform: { type: "string", default: "win-x64" },
    node: { type: "string", default: "22.22.0" },
  },
  allowPositionals: true,
});
const { platform } = values;
if (!isPlatform(platform)) throw new Error(`--platform is one of ${Object.keys(PLATFORMS).join(", ")}`);
const { os, cpu, program, script, ending } = PLATFORMS[platform];
const folder = resolve(positionals[0] ?? `bundle-${platform}`);
const work = mkdtempSync(join(tmpdir(), "bundle-"));
try {
  execFileSync("npm", ["pack", "--silent", "--pack-destination", work], {
    cwd: PROJECT,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const tarball = readdirSync(work).find((name) => name.endsWith(".tgz")) ?? "";
  const install = join(work, "install");
  mkdirSync(install);
  writeFileSync(join(install, "package.json"), '{ "private": true }\n');
  const forPlatform = ["--os", os, "--cpu", cpu, "--no-audit", "--no-fund", "--loglevel=error", "--force"];
  execFileSync(
    "npm",
    ["install", "--ignore-scripts", ...forPlatform, join(work, tarball), `node-${platform}@${values.node}`],
    {
      cwd: install,
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const modules = join(install, "node_modules");
  cpSync(join(modules, `node-${platform}`, "bin", program), join(folder, "程序", program));
  rmSync(join(modules, `node-${platform}`), { recursive: true });
  cpSync(modules, join(folder, "程序", "node_modules"), {
    recursive: true,
    filter: (path) => !NEEDLESS.test(path) && basename(path) !== ".bin",
  });
  for (const [name, command] of Object.entries(SCRIPTS)) {
    const file = join(folder, `${name}${ending}`);
    writeFileSync(file, script(command));
    chmodSync(file, 0o755);
  }
  mkdirSync(join(folder, "content"));
  writeFileSync(join(folder, "content", "site.yaml"), siteText(UNNAMED));
  writeFileSync(join(folder, "说明.txt"), `\uFEFF${README.replaceAll("\n", "\r\n")}`);
  process.stdout.write(`${folder}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Double-clicked, the window stays open, so that what was said can be read. */
function windowsScript(command: string): string {
  const call = `"%~dp0程序\\node.exe" "%~dp0程序\\node_modules\\bulletin-archive\\dist\\bin.js" ${command} %*`;
  return ["@echo off", "chcp 65001 >nul", 'cd /d "%~dp0"', call, "pause", ""].join("\r\n");
}

function linuxScript(command: string): string {
  return `#!/bin/sh\ncd "$(dirname "$0")" || exit 3\nexec ./程序/node 程序/node_modules/bulletin-archive/dist/bin.js ${command} "$@"\n`;
}
