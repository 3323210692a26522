import { existsSync, readFileSync, statSync } from "node:fs";
import { UsageError } from "../base/errors.ts";
import { digestOfFile, type FileDigests } from "../base/file-digest.ts";
import { compare } from "../base/text.ts";
import { INTEGRITY, outputFile, REDIRECTS_NGINX } from "../bulletin/address.ts";
import { visible } from "../content/format.ts";
import { readRedirects } from "../publish/formats/redirects.ts";
import {
  compareFiles,
  type Difference,
  MANIFEST_FILE,
  merkleRoot,
  readManifest,
  SEAL_FILE,
  SIGNATURE_FILE,
  withoutRoot,
} from "../publish/integrity/manifest.ts";
import { readPublicKey, type Verdict, verifySignature } from "../publish/integrity/minisign.ts";
import { filesInFolder, presentFiles, type ServedFiles } from "../publish/integrity/served-files.ts";
import { filesOnServer, type Moved } from "../publish/integrity/site-server.ts";
import { EXIT, runCommand } from "./command.ts";
import { createProgress } from "./progress.ts";

const KINDS: Readonly<Record<Difference["kind"], string>> = {
  missing: "缺少",
  extra: "多出",
  changed: "不同",
};
const WHY: Readonly<Record<Extract<Verdict, { isValid: false }>["why"], string>> = {
  form: "签名文件不是 minisign 的格式",
  "other-key": "签名用的是另一把密钥",
  wrong: "签名和文件清单对不上",
};

/** Bytes of a manifest of some 200,000 files, and of a signature. */
const LONGEST_MANIFEST = 64 * 1024 ** 2;
const LONGEST_SIGNATURE = 4096;

const isAddress = (place: string): boolean => /^https?:\/\//.test(place);
const withStroke = (address: string): string => (address.endsWith("/") ? address : `${address}/`);

await runCommand({
  name: "verify",
  summary: "核对网站的文件是否和发布时一样，列出每一处不同；可以核对文件夹，也可以核对网上的网站。",
  files: { value: "DIR|URL", help: "网站所在的文件夹，或网站首页的网址" },
  options: {
    key: { value: "KEY", help: "minisign 公钥或公钥文件：写明时，文件清单必须有它的签名", fallback: "" },
    root: { value: "HASH", help: "从别处得知的总校验值：写明时，必须和它一样", fallback: "" },
  },
  async run(option, { files: [place = "", ...others] }) {
    if (others.length > 0) throw new UsageError("一次只核对一个网站。");
    const key = option("key") === "" ? null : publicKey(option("key"));
    const root = option("root").toLowerCase();
    if (!/^([0-9a-f]{64})?$/.test(root))
      throw new UsageError(`“${option("root")}”不是总校验值：它是64个0到9、a到f的字符。`);
    let moved: Moved = new Map();
    const served = open(place, () => moved);
    const complaints: string[] = [];

    const bytes = await served.read(MANIFEST_FILE, LONGEST_MANIFEST);
    const manifest =
      bytes && bytes.length <= LONGEST_MANIFEST && readManifest(new TextDecoder().decode(bytes));
    if (!bytes || !manifest) {
      process.stdout.write(bytes ? `${MANIFEST_FILE} 不是文件清单。\n` : `没有文件清单 ${MANIFEST_FILE}。\n`);
      return EXIT.contentProblems;
    }
    if (key) complaints.push(...(await complaintsAboutSignature(served, bytes, key)));
    const listed = new Map(Object.entries(manifest.files));
    const computed = merkleRoot(listed, manifest.seal);
    if (computed !== manifest.root) complaints.push("清单里的总校验值和清单自己的内容对不上。");
    if (root !== "" && root !== computed) complaints.push(`总校验值是 ${computed}，不是 ${root}。`);
    moved = await movedOn(served, listed, place);

    const progress = createProgress();
    const paths = [...new Set([...listed.keys(), ...served.list()])];
    const { present, unread } = await presentFiles(
      served,
      paths.map((path) => [path, listed.get(path)]),
      (done) => progress.count("核对文件", done, paths.length),
    );
    progress.clear();
    const page = present.get(SEAL_FILE) && (await served.read(SEAL_FILE, listed.get(SEAL_FILE)?.size ?? 0));
    if (page && !new TextDecoder().decode(page).includes(computed))
      complaints.push(`${INTEGRITY} 上显示的总校验值和清单不一样。`);
    else if (
      manifest.seal &&
      withoutRoot(page || new Uint8Array(), computed)?.sha256 !== manifest.seal.sha256
    )
      complaints.push(`${INTEGRITY} 不是发布时的那一页。`);
    const differences = compareFiles(listed, present).filter(({ path }) => !unread.has(path));
    const lines = [
      ...complaints,
      ...differences.map(({ path, kind }) => `${KINDS[kind]}：${path}`),
      ...[...unread].sort(([a], [b]) => compare(a, b)).map(([path, why]) => `没有读到：${path}（${why}）`),
    ];
    for (const line of lines) process.stdout.write(`${visible(line)}\n`);
    if (lines.length > 0) {
      process.stdout.write(`核对了${listed.size}个文件，有${lines.length}处不对。\n`);
      return lines.length > unread.size ? EXIT.contentProblems : EXIT.machine;
    }
    // In sites of earlier versions the page is not under the root; a signature covers the whole list.
    const but =
      root !== "" && !key && !manifest.seal && listed.has(SEAL_FILE)
        ? `（${INTEGRITY} 这一页不在总校验值之内）`
        : "";
    process.stdout.write(
      `核对了${listed.size}个文件，和发布时一样${but}${key ? "，签名有效" : ""}。总校验值：${computed}\n`,
    );
    return EXIT.done;
  },
});

/** The site's own list of addresses that moved, where it is as it was published: the server may lead on from them by itself. */
async function movedOn(served: ServedFiles, listed: FileDigests, place: string): Promise<Moved> {
  const file = outputFile(REDIRECTS_NGINX);
  const digest = listed.get(file);
  const bytes = digest && isAddress(place) ? await served.read(file, digest.size).catch(() => null) : null;
  if (!bytes || digestOfFile(bytes).sha256 !== digest?.sha256) return new Map();
  const base = new URL(withStroke(place)).pathname;
  return new Map(
    [...readRedirects(new TextDecoder().decode(bytes))]
      .filter(([from]) => from.startsWith(base))
      .map(([from, to]) => [from.slice(base.length).replace(/(^|\/)$/, "$1index.html"), to]),
  );
}

function open(place: string, moved: () => Moved): ServedFiles {
  if (isAddress(place)) {
    if (!URL.canParse(place)) throw new UsageError(`“${place}”不是网址。`);
    return filesOnServer(withStroke(place), moved);
  }
  if (!existsSync(place) || !statSync(place).isDirectory()) throw new UsageError(`找不到文件夹“${place}”。`);
  return filesInFolder(place);
}

function publicKey(given: string) {
  const isFile = existsSync(given) && statSync(given).isFile();
  const key = readPublicKey(isFile ? readFileSync(given, "utf8") : given);
  if (!key) throw new UsageError(`“${given}”不是 minisign 的公钥。`);
  return key;
}

async function complaintsAboutSignature(
  served: ServedFiles,
  manifest: Uint8Array,
  key: ReturnType<typeof publicKey>,
): Promise<string[]> {
  const signature = await served.read(SIGNATURE_FILE, LONGEST_SIGNATURE);
  if (!signature) return [`没有签名 ${SIGNATURE_FILE}。`];
  const verdict = verifySignature(manifest, new TextDecoder().decode(signature), key);
  return verdict.isValid ? [] : [`${WHY[verdict.why]}。`];
}
