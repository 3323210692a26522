/** src/serve/upload.mjs against a server that speaks as much of S3 as it asks for, and keeps a record. */
import { spawn } from "node:child_process";
import { hash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mediaType } from "../../src/publish/media-type.ts";
import { listen } from "../support/server.ts";

const bucket = new Map<string, string>();
const asked: { method: string; path: string; headers: Readonly<Record<string, unknown>> }[] = [];
/** a path whose upload fails */
let broken = "";
const server = createServer((request, response) => {
  const { method = "", url = "", headers } = request;
  const path = decodeURIComponent(url.replace("/bucket/", ""));
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const body = Buffer.concat(chunks);
    const isSigned = /^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/here\/s3\//.test(headers.authorization ?? "");
    const isWhole = method !== "PUT" || headers["x-amz-content-sha256"] === hash("sha256", body);
    asked.push({ method, path, headers });
    if (!isSigned || !isWhole || path === broken) response.statusCode = 403;
    else if (method === "PUT") bucket.set(path, body.toString());
    else if (method === "DELETE") bucket.delete(path);
    else if (!bucket.has(path)) response.statusCode = 404;
    response.end(method === "GET" ? bucket.get(path) : undefined);
  });
});
let own: Awaited<ReturnType<typeof listen>>;
const folder = mkdtempSync(join(tmpdir(), "upload-"));
beforeAll(async () => {
  own = await listen(server, "/bucket");
});
afterAll(() => {
  own.close();
  rmSync(folder, { recursive: true });
});

const IMMUTABLE = "public, max-age=31536000, immutable";
const SITE = {
  "assets/style-ABCDEFGH.css": "a{}",
  "pagefind/0123456789abcdef/x.pf_index": "index",
  "index.html": "<h1>一</h1>",
  "2016/6/index.html": "六",
  "2016/6/名单.pdf": "pdf",
  "search/index.html": "搜索",
  "search/index.json": "{}",
  "favicon.svg": "<svg/>",
};

/** Puts a site into the folder, uploads it, and tells what was asked of the storage, in order. */
async function upload(site: Readonly<Record<string, string>>, ...flags: string[]) {
  const files = Object.fromEntries(
    Object.entries(site).map(([path, text]) => [path, { size: text.length, sha256: hash("sha256", text) }]),
  );
  const manifest = JSON.stringify({ version: 1, files });
  for (const [path, text] of Object.entries({ ...site, "integrity.json": manifest })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  asked.length = 0;
  const env = { ...process.env, S3_BUCKET: own.address, S3_REGION: "here", S3_KEY: "key", S3_SECRET: "s" };
  const child = spawn(process.execPath, ["src/serve/upload.mjs", folder, ...flags], { env });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
  const status = await new Promise<number | null>((done) => child.on("close", done));
  return { status, said, steps: asked.map(({ method, path }) => `${method} ${path}`) };
}

/** Whether all of these were asked for before all of those. */
const isBefore = (steps: readonly string[], these: RegExp, those: RegExp): boolean =>
  steps.findLastIndex((step) => these.test(step)) < steps.findIndex((step) => those.test(step));

test("what has its content in its name goes first, then pages, then what the search asks for, and the manifest last", async () => {
  const { status, said, steps } = await upload(SITE);
  expect([status, said]).toEqual([0, "已上传8个文件，删除0个。\n"]);
  expect(isBefore(steps, /PUT (assets|pagefind)\//, /PUT (index|2016|favicon|search)/)).toBe(true);
  expect(
    isBefore(steps, /PUT (index\.html|2016|favicon|search\/index\.html)/, /PUT search\/index\.json/),
  ).toBe(true);
  expect(steps.at(-1)).toBe("PUT integrity.json");
  expect(Object.fromEntries(bucket)).toMatchObject(SITE);
});

test("types and caching are those of the other recipes", () => {
  const puts = asked.filter(({ method }) => method === "PUT");
  for (const { path, headers } of puts) {
    expect(headers["content-type"], path).toBe(mediaType(path));
    expect(headers["cache-control"], path).toBe(/^(assets|pagefind)\//.test(path) ? IMMUTABLE : "no-cache");
  }
  const types = readFileSync("src/publish/media-type.ts", "utf8").match(/^ {2}\w+: ".*",$/gm) ?? [];
  expect(types.length).toBeGreaterThan(10);
  for (const line of types) expect(readFileSync("src/serve/upload.mjs", "utf8")).toContain(line);
});

test("a second time nothing is sent but a question", async () => {
  const { said, steps } = await upload(SITE);
  expect([said, steps]).toEqual(["已上传0个文件，删除0个。\n", ["GET integrity.json"]]);
});

test("only what differs is sent, what is gone is removed after it, and what no build made stays", async () => {
  bucket.set("baidu_verify_x.html", "x");
  const { "2016/6/名单.pdf": _, "assets/style-ABCDEFGH.css": __, ...rest } = SITE;
  const next = { ...rest, "index.html": "<h1>二</h1>", "assets/style-HGFEDCBA.css": "b{}" };
  const { steps } = await upload(next);
  expect(steps).toEqual([
    "GET integrity.json",
    "PUT assets/style-HGFEDCBA.css",
    "PUT index.html",
    expect.stringMatching(/^DELETE (2016|assets)/),
    expect.stringMatching(/^DELETE (2016|assets)/),
    "PUT integrity.json",
  ]);
  expect([...bucket.keys()].sort()).toEqual(
    [...Object.keys(next), "integrity.json", "baidu_verify_x.html"].sort(),
  );
});

test("an upload that fails says so, leaves the manifest, and is made good by the next one", async () => {
  const next = { ...SITE, "index.html": "<h1>三</h1>" };
  const before = bucket.get("integrity.json");
  broken = "index.html";
  const failed = await upload(next);
  expect([failed.status, failed.said]).toEqual([1, expect.stringContaining("PUT index.html：服务器回答403")]);
  expect(bucket.get("integrity.json")).toBe(before);
  broken = "";
  expect((await upload(next)).status).toBe(0);
  expect(bucket.get("index.html")).toBe("<h1>三</h1>");
});

test("--dry-run tells and sends nothing", async () => {
  const { said, steps } = await upload({ ...SITE, "index.html": "<h1>四</h1>" }, "--dry-run");
  expect([said, steps]).toEqual([
    "上传 index.html\n上传 integrity.json\n将上传1个文件，删除0个。\n",
    ["GET integrity.json"],
  ]);
});
