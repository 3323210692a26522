import { hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { z } from "zod";
import { cacheFolder } from "../../base/cache-folder.ts";
import { PROJECT } from "../../base/project.ts";
import { HOME } from "../../bulletin/address.ts";
import type { Archive } from "../../bulletin/archive.ts";
import { type Checked, type Problem, problemOfFile } from "../../content/problem.ts";
import { shownPath } from "../../content/scan.ts";
import { Edition } from "../edition.ts";
import { readLogo } from "./logo.ts";
import { NO_PARTS, type OfficeParts, PART_NAMES, type Part, type PartName } from "./office-parts.ts";

const NOTHING = {
  style: "",
  largePrint: "",
  loader: "",
  search: "",
  engine: "",
  results: "",
  tooOld: "",
  searchBox: "",
  card: "",
  files: [],
};

/**
 * Compiles the parts in `parts/` beside the content, and tries each on one page, so that one that does not work is named before
 * anything is made with it. They are the office's own program: they run as what is installed does.
 */
export async function loadParts(content: string, archive: Archive): Promise<Checked<OfficeParts>> {
  const folder = join(dirname(resolve(content)), "parts");
  const found = readLogo(folder, archive.site.theme?.logo);
  const problems: Problem[] = found?.complaint ? [problemOfFile(shownPath(found.path), found.complaint)] : [];
  if (!existsSync(folder)) return { value: NO_PARTS, problems };
  const parts: Partial<Record<PartName, Part>> = {};
  const codes: string[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => /\.(tsx|jsx)$/.test(name))
    .sort()) {
    const path = join(folder, file);
    const refuse = (code: string, message: string, remedy: string) =>
      problems.push(problemOfFile(shownPath(path), { code, message, remedy }));
    const name = PART_NAMES.find((known) => `${known}.tsx` === file);
    if (!name) {
      refuse(
        "part/unknown",
        `没有“${file}”这个版面部件。`,
        `可以换的是：${PART_NAMES.join("、")}，文件名写成 ${PART_NAMES[0]}.tsx。`,
      );
      continue;
    }
    try {
      const code = await compiled(path);
      const part = await componentIn(code, name);
      if (!part) {
        refuse(
          "part/type",
          "这个文件没有默认导出一个函数。",
          "请写成：export default function Part({ edition, original }) { return … }",
        );
        continue;
      }
      const html = renderToString(
        h("div", null, part({ edition: new Edition(archive, NOTHING), path: HOME, original: null })),
      );
      if (html === "<div></div>")
        refuse("part/empty", "这个部件什么也没有写出来。", "请让它返回要显示的内容（JSX）。");
      parts[name] = part;
      codes.push(code);
    } catch (error) {
      refuse(
        "part/failed",
        `这个部件不能用：${reasonOf(error)}`,
        "请改好它；或者移走这个文件，就用程序自带的。",
      );
    }
  }
  const office = { hash: hash("sha256", codes.join("\0")), parts };
  return { value: found?.logo ? { ...office, logo: found.logo } : office, problems };
}

/** One file with all that the part imports. */
async function compiled(path: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    jsx: "automatic",
    jsxImportSource: "bulletin-archive",
    target: "node20.19",
    plugins: [ourselves],
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

/** `bulletin-archive` is this very program, wherever it is installed. */
const ourselves: Plugin = {
  name: "bulletin-archive",
  setup({ onResolve }) {
    const { resolve } = createRequire(join(PROJECT, "package.json"));
    onResolve({ filter: /^bulletin-archive\/jsx-(dev-)?runtime$/ }, () => ({
      path: resolve("preact/jsx-runtime"),
    }));
    onResolve({ filter: /^bulletin-archive$/ }, () => ({
      path: join(PROJECT, "src/api.ts"),
      sideEffects: false,
    }));
  },
};

const isPart = (value: unknown): value is Part => typeof value === "function";

async function componentIn(code: string, name: PartName): Promise<Part | null> {
  const folder = resolve(cacheFolder("parts"));
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}-${hash("sha256", code).slice(0, 16)}.mjs`);
  if (!existsSync(file)) {
    writeFileSync(`${file}.${process.pid}`, code);
    renameSync(`${file}.${process.pid}`, file);
  }
  const { default: part } = z
    .looseObject({ default: z.unknown() })
    .parse({ ...(await import(pathToFileURL(file).href)) });
  return isPart(part) ? part : null;
}

/** What esbuild or the part itself says, in one line. */
const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/^Build failed.*\n/, "").split("\n")[0] ??
  "";
