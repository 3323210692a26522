import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { MachineError, UsageError } from "../base/errors.ts";

/** Installs a version beside the one in use, in a folder of its own, without scripts. Returns the package's folder. */
export function installPackage(wanted: string, folder: string): string {
  const isFile = wanted.endsWith(".tgz");
  if (isFile && !existsSync(wanted)) throw new UsageError(`找不到安装包“${wanted}”。`);
  if (!isFile && !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(wanted))
    throw new UsageError(`“${wanted}”不是安装包（.tgz）、版本号（例如 1.1.0）或文件夹。`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const isWindows = process.platform === "win32"; // npm is a script there, which only a shell runs
  const spec = isFile ? resolve(wanted) : `bulletin-archive@${wanted}`;
  const { status, stderr, error } = spawnSync(
    "npm",
    [
      "install",
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
      isWindows ? `"${spec}"` : spec,
    ],
    { cwd: folder, encoding: "utf8", shell: isWindows },
  );
  if (status !== 0)
    throw new MachineError(
      `新版本没有装上，什么都没有改动。请检查网络和磁盘空间。\n（${error?.message ?? stderr.trim()}）`,
    );
  return join(folder, "node_modules", "bulletin-archive");
}
