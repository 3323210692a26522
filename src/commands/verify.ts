import { existsSync, readFileSync, statSync } from "node:fs";
import { UsageError } from "../base/errors.ts";
import { INTEGRITY } from "../bulletin/address.ts";
import {
  compareFiles,
  type Difference,
  MANIFEST_FILE,
  merkleRoot,
  readManifest,
  SEAL_FILE,
  SIGNATURE_FILE,
} from "../publish/integrity/manifest.ts";
import { readPublicKey, type Verdict, verifySignature } from "../publish/integrity/minisign.ts";
import {
  filesInFolder,
  filesOnServer,
  presentFiles,
  type ServedFiles,
} from "../publish/integrity/served-files.ts";
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
    const served = open(place);
    const complaints: string[] = [];

    const bytes = await served.read(MANIFEST_FILE);
    const manifest = bytes && readManifest(new TextDecoder().decode(bytes));
    if (!bytes || !manifest) {
      process.stdout.write(bytes ? `${MANIFEST_FILE} 不是文件清单。\n` : `没有文件清单 ${MANIFEST_FILE}。\n`);
      return EXIT.contentProblems;
    }
    if (key) complaints.push(...(await complaintsAboutSignature(served, bytes, key)));
    const listed = new Map(Object.entries(manifest.files));
    if (merkleRoot(listed) !== manifest.root) complaints.push("清单里的总校验值和清单自己的内容对不上。");
    const known = option("root").toLowerCase();
    if (known !== "" && known !== manifest.root)
      complaints.push(`总校验值是 ${manifest.root}，不是 ${known}。`);
    const page = await served.read(SEAL_FILE);
    if (page && !new TextDecoder().decode(page).includes(manifest.root))
      complaints.push(`${INTEGRITY} 上显示的总校验值和清单不一样。`);

    const progress = createProgress();
    const paths = [...new Set([...listed.keys(), ...served.list()])];
    const present = await presentFiles(served, paths, (done) =>
      progress.count("核对文件", done, paths.length),
    );
    progress.clear();
    const differences = compareFiles(listed, present);
    for (const complaint of complaints) process.stdout.write(`${complaint}\n`);
    for (const { path, kind } of differences) process.stdout.write(`${KINDS[kind]}：${path}\n`);
    const found = complaints.length + differences.length;
    process.stdout.write(
      found > 0
        ? `核对了${listed.size}个文件，有${found}处不对。\n`
        : `核对了${listed.size}个文件，和发布时一样${key ? "，签名有效" : ""}。总校验值：${manifest.root}\n`,
    );
    return found > 0 ? EXIT.contentProblems : EXIT.done;
  },
});

function open(place: string): ServedFiles {
  if (/^https?:\/\//.test(place)) {
    if (!URL.canParse(place)) throw new UsageError(`“${place}”不是网址。`);
    return filesOnServer(place.endsWith("/") ? place : `${place}/`);
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
  const signature = await served.read(SIGNATURE_FILE);
  if (!signature) return [`没有签名 ${SIGNATURE_FILE}。`];
  const verdict = verifySignature(manifest, new TextDecoder().decode(signature), key);
  return verdict.isValid ? [] : [`${WHY[verdict.why]}。`];
}
