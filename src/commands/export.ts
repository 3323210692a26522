import { existsSync, readdirSync, readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "../base/errors.ts";
import { makeFolder } from "../base/make-folder.ts";
import { outputFile, withBase } from "../bulletin/address.ts";
import { lastChangeOf } from "../bulletin/amendments.ts";
import type { Archive } from "../bulletin/archive.ts";
import { formatForBuild, summarize } from "../content/format.ts";
import { loadArchive } from "../content/load.ts";
import { hasErrors } from "../content/problem.ts";
import { writeBag } from "../preserve/bagit.ts";
import { contentFiles } from "../preserve/payload.ts";
import { warcOf } from "../preserve/warc.ts";
import { compareFiles, MANIFEST_FILE, readManifest, UNLISTED } from "../publish/integrity/manifest.ts";
import { filesInFolder, presentFiles } from "../publish/integrity/served-files.ts";
import { isKept } from "../publish/own-site.ts";
import { EXIT, type ExitStatus, runCommand } from "./command.ts";
import { contentOption, requireContent } from "./content-folder.ts";

const WARC = "bulletin.warc.gz";

await runCommand({
  name: "export",
  summary:
    "导出供长期保存的档案包：bagit（简报原文、图片、原件和网站，RFC 8493）或 warc（整个网站，ISO 28500）；或把一期导出成 Word 文件：docx。",
  files: {
    value: "bagit|warc DIR, docx 2016/6 [FILE]",
    help: "格式（bagit 或 warc）和要写进的新文件夹；docx 后面写年份和期号，草稿也可以",
  },
  options: {
    content: contentOption,
    site: { value: "DIR", help: "已经生成的网站", fallback: "_site" },
  },
  async run(option, { files: [kind, folder, ...others] }) {
    const [content, site] = [option("content"), option("site")];
    if (kind === "docx") return exportIssue(content, folder, others);
    if ((kind !== "bagit" && kind !== "warc") || folder === undefined || others.length > 0)
      throw new UsageError("请写明格式和文件夹，例如：npm run export -- bagit 档案包");
    requireContent(content);
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw new UsageError(`“${folder}”里已经有文件，没有动它。请换一个新文件夹。`);
    const archive = soundArchive(content, { drafts: false });
    if (!archive) return EXIT.contentProblems;
    const manifest = existsSync(join(site, MANIFEST_FILE))
      ? readManifest(readFileSync(join(site, MANIFEST_FILE), "utf8"))
      : null;
    if (!manifest) throw new UsageError(`“${site}”不是生成好的网站。请先运行 npm run build。`);
    const served = filesInFolder(site);
    const listed = new Map(Object.entries(manifest.files));
    const files = served.list().map((path) => [path, listed.get(path)] as const);
    const { present } = await presentFiles(served, files, () => {});
    const difference = compareFiles(listed, present).find(
      ({ path, kind }) => kind !== "extra" || !isKept(path, archive.site.keep),
    );
    if (difference) {
      process.stderr.write(
        `网站里的“${difference.path}”和生成时不一样，没有导出。请重新运行 npm run build。\n`,
      );
      return EXIT.contentProblems;
    }

    const paths = [...listed.keys(), ...[...UNLISTED].filter((path) => existsSync(join(site, path)))].sort();
    makeFolder(folder);
    if (kind === "bagit") {
      const count = writeBag(folder, payload(content, site, archive, paths), {
        organization: archive.site.footer.sponsor,
        description: archive.site.description,
        identifier: archive.site.url + archive.site.base,
        generator: manifest.generator,
      });
      process.stdout.write(`已导出：${count}个文件，在 ${folder}/。\n`);
    } else {
      await writeWarc(join(folder, WARC), archive, site, paths, manifest.generator);
      process.stdout.write(`已导出：${paths.length}个网址，在 ${join(folder, WARC)}。\n`);
    }
    return EXIT.done;
  },
});

/** Says what is wrong where there is none. */
function soundArchive(content: string, options: { readonly drafts: boolean }): Archive | undefined {
  const { archive, problems } = loadArchive(content, options);
  if (archive && !hasErrors(problems)) return archive;
  process.stderr.write(`${formatForBuild(problems)}\n${summarize(problems)}没有导出。\n`);
  return undefined;
}

async function exportIssue(
  content: string,
  key: string | undefined,
  [file, ...others]: readonly string[],
): Promise<ExitStatus> {
  if (key === undefined || others.length > 0)
    throw new UsageError("请写明年份和期号，例如：npm run export -- docx 2016/6");
  requireContent(content);
  const archive = soundArchive(content, { drafts: true });
  if (!archive) return EXIT.contentProblems;
  // A library of its own, which the other formats don't need.
  const { writeIssueDocx } = await import("../editor/word/write-docx.ts");
  process.stdout.write(`已导出：${await writeIssueDocx(archive, key, file)}。\n`);
  return EXIT.done;
}

function* payload(
  content: string,
  site: string,
  archive: Archive,
  paths: readonly string[],
): Generator<[string, Uint8Array]> {
  for (const [path, bytes] of contentFiles(content, archive)) yield [`content/${path}`, bytes];
  for (const path of paths) yield [`site/${path}`, readFileSync(join(site, path))];
}

async function writeWarc(
  file: string,
  { site, issues }: Archive,
  folder: string,
  paths: readonly string[],
  generator: string,
): Promise<void> {
  function* records(): Generator<[string, string, Uint8Array]> {
    for (const path of paths) {
      const spelled = `/${path.split("/").map(encodeURIComponent).join("/")}`.replace(/\/index\.html$/, "/");
      yield [site.url + withBase(site.base, spelled), outputFile(spelled), readFileSync(join(folder, path))];
    }
  }
  const output = await open(file, "wx");
  try {
    const info = { name: WARC, generator, date: utc(lastChangeOf(issues) ?? "") };
    for await (const bytes of warcOf(records(), info)) await output.write(bytes);
  } finally {
    await output.close();
  }
}

/** ISO 28500 wants dates in UTC. */
function utc(instant: string): string {
  return new Date(instant).toISOString().replace(".000Z", "Z");
}
