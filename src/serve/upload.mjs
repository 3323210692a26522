/*
 * Uploads a built site to object storage that speaks S3 (OSS, COS, OBS, MinIO …). Copy it beside package.json, then
 *   npm install aws4fetch
 *   S3_BUCKET=https://bucket.oss-cn-x.aliyuncs.com S3_REGION=oss-cn-x S3_KEY=… S3_SECRET=… node upload.mjs _site
 * S3_BUCKET is the bucket's own address; with MinIO it may be https://host/bucket. `--dry-run` tells what would be done.
 *
 * What is new or changed is known from the two manifests, the site's and the bucket's. Order: what has its content in its name; pages; what
 * the search asks for first; then what is gone is removed; the manifest comes last, so that a run that was interrupted is repeated by
 * the next one. Whatever no build made is left alone. Tested by tests/serve/upload.test.ts.
 */
import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AwsClient } from "aws4fetch";

const MANIFEST = "integrity.json";
const SIGNATURE = `${MANIFEST}.minisig`;
const IMMUTABLE = /^(assets\/[\w-]+-[A-Z0-9]{8}\.(js|css|svg|png)|pagefind\/[0-9a-f]{16}\/.+)$/;
/**
 * As the other recipes have them: a test compares. What is copied elsewhere has nothing of the program.
 * @type {Record<string, string>}
 */
const TYPES = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  jsonld: "application/ld+json",
  xml: "application/xml",
  md: "text/markdown; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  pdf: "application/pdf",
};
const AT_ONCE = 8;

const { S3_BUCKET, S3_REGION = "us-east-1", S3_KEY, S3_SECRET } = process.env;
const isDry = process.argv.includes("--dry-run");
const folder = process.argv.slice(2).find((word) => !word.startsWith("--")) ?? "_site";
if (!S3_BUCKET || !S3_KEY || !S3_SECRET) throw fail("请先写明环境变量 S3_BUCKET、S3_KEY、S3_SECRET。");
const bucket = S3_BUCKET.replace(/\/$/, "");
const client = new AwsClient({
  accessKeyId: S3_KEY,
  secretAccessKey: S3_SECRET,
  region: S3_REGION,
  service: "s3",
});

/** @typedef {Record<string, { sha256: string }>} Files by path below the site's top */

const text = read(MANIFEST);
/** @type {Files} */
const here = JSON.parse(text.toString("utf8")).files;
const there = await uploaded();
/** @param {string} path */
const isNew = (path) => there[path]?.sha256 !== here[path]?.sha256;
const paths = Object.keys(here).filter(isNew).sort();
/** @param {string} path */
const stageOf = (path) => (IMMUTABLE.test(path) ? 0 : path.startsWith("search/") && path.endsWith(".json") ? 2 : 1);
const gone = Object.keys(there).filter((path) => !(path in here));

for (const stage of [0, 1, 2])
  await each(
    paths.filter((path) => stageOf(path) === stage),
    (path) => put(path, read(path)),
  );
await each(gone, remove);
if (paths.length + gone.length > 0) {
  await put(MANIFEST, text);
  if (existsSync(join(folder, SIGNATURE))) await put(SIGNATURE, read(SIGNATURE));
}
process.stdout.write(`${isDry ? "将" : "已"}上传${paths.length}个文件，删除${gone.length}个。\n`);

/**
 * The files of the site that lies in the bucket; none where there is none.
 * @returns {Promise<Files>}
 */
async function uploaded() {
  const response = await send(MANIFEST, { method: "GET" }, [404]);
  return response.status === 404 ? {} : (await response.json()).files;
}

/** @param {string} path @param {Buffer} bytes */
async function put(path, bytes) {
  if (isDry) return say("上传", path);
  await send(path, {
    method: "PUT",
    body: new Uint8Array(bytes),
    headers: {
      "Content-Type": TYPES[/\.([a-z]+)$/.exec(path)?.[1] ?? ""] ?? "application/octet-stream",
      "Cache-Control": IMMUTABLE.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
      "X-Amz-Content-Sha256": hash("sha256", bytes), // the storage compares it with what has arrived
    },
  });
}

/** @param {string} path */
async function remove(path) {
  if (isDry) return say("删除", path);
  await send(path, { method: "DELETE" }, [404]);
}

/** @param {string} path @param {RequestInit} request @param {number[]} accepted answers that are no failure */
async function send(path, request, accepted = []) {
  const url = `${bucket}/${path.split("/").map(encodeURIComponent).join("/")}`;
  const response = await client.fetch(url, request).catch((error) => {
    throw fail(`连不上 ${url}：${error.message}`);
  });
  if (!response.ok && !accepted.includes(response.status))
    throw fail(`${request.method} ${path}：服务器回答${response.status}。没有全部完成；改好以后再运行一次就接着做。\n${await response.text()}`);
  return response;
}

/** A few at a time. @param {string[]} all @param {(path: string) => Promise<void>} work */
async function each(all, work) {
  for (let at = 0; at < all.length; at += AT_ONCE) await Promise.all(all.slice(at, at + AT_ONCE).map(work));
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(join(folder, path));
  } catch {
    throw fail(`“${folder}”里没有 ${path}：它不是生成好的网站。没有全部上传。`);
  }
}

/** @param {string} what @param {string} path */
function say(what, path) {
  process.stdout.write(`${what} ${path}\n`);
}

/** Ends the program. @param {string} message @returns {never} */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
