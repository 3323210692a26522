import { execFileSync, spawnSync } from "node:child_process";
import { createHash, generateKeyPairSync, sign } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readManifest } from "../../src/publish/integrity/manifest.ts";
import { listen, serveSite } from "../support/server.ts";
import { SITES } from "../support/sites.ts";
import { run, runAside } from "./run.ts";

let root = "";
let site = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "bulletin-"));
  site = join(root, "site");
  cpSync(SITES.root.folder, site, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const manifest = (): string => readFileSync(join(site, "integrity.json"), "utf8");

test("a site as it was published is said to be so, with its root", () => {
  const { status, stdout } = run("verify", [site]);
  const { root, files } = JSON.parse(manifest());
  expect(stdout).toBe(`核对了${Object.keys(files).length}个文件，和发布时一样。总校验值：${root}\n`);
  expect(status).toBe(0);
  expect(readFileSync(join(site, "integrity/index.html"), "utf8")).toContain(root);
});

test("each file that is missing, extra or changed is named", () => {
  appendFileSync(join(site, "2016/6/index.html"), " ");
  rmSync(join(site, "feed.xml"));
  writeFileSync(join(site, "暗链.html"), "");
  const { status, stdout } = run("verify", [site]);
  expect(stdout).toMatch(
    /^不同：2016\/6\/index\.html\n缺少：feed\.xml\n多出：暗链\.html\n核对了\d+个文件，有3处不对。\n$/,
  );
  expect(status).toBe(1);
});

test("a link is no file of ours, wherever it leads: a server would follow it", () => {
  const page = join(site, "2016/6/index.html");
  renameSync(page, join(root, "page.html"));
  symlinkSync(join(root, "page.html"), page);
  symlinkSync(root, join(site, "planted"));
  const { status, stdout } = run("verify", [site]);
  expect(stdout).toMatch(/^不同：2016\/6\/index\.html\n多出：planted\n核对了\d+个文件，有2处不对。\n$/);
  expect(status).toBe(1);
});

test("a manifest that was changed along with a file gives itself away by its root", () => {
  const page = join(site, "2016/6/index.html");
  appendFileSync(page, " ");
  const bytes = readFileSync(page);
  const parsed = JSON.parse(manifest());
  const digest = (algorithm: string) => createHash(algorithm).update(bytes).digest("hex");
  parsed.files["2016/6/index.html"] = { size: bytes.length, sha256: digest("sha256"), sm3: digest("sm3") };
  const known = parsed.root;
  writeFileSync(join(site, "integrity.json"), JSON.stringify(parsed));
  expect(run("verify", [site]).stdout).toContain("清单里的总校验值和清单自己的内容对不上。");
  parsed.root = "0".repeat(64);
  writeFileSync(join(site, "integrity.json"), JSON.stringify(parsed));
  expect(run("verify", [site, "--root", known]).stdout).toContain(`不是 ${known}。`);
});

test.each([
  ["--root", ""],
  ["--key", ""],
  ["--root", "0123"],
])("%s %j is no value to check against", (flag, value) => {
  expect(run("verify", [site, flag, value])).toMatchObject({ status: 2, stdout: "" });
});

/** Changes a file of the site, and its entry in the manifest with it. */
function forge(path: string, change: (text: string) => string): void {
  const file = join(site, path);
  const bytes = Buffer.from(change(readFileSync(file, "utf8")));
  writeFileSync(file, bytes);
  const parsed = JSON.parse(manifest());
  const digest = (algorithm: string) => createHash(algorithm).update(bytes).digest("hex");
  parsed.files[path] = { size: bytes.length, sha256: digest("sha256"), sm3: digest("sm3") };
  writeFileSync(join(site, "integrity.json"), JSON.stringify(parsed));
}

test("a root vouches for the page that shows it, too: changed together with the manifest, it gives itself away", () => {
  const { root } = JSON.parse(manifest());
  const check = () => run("verify", [site, "--root", root]);
  expect(check()).toMatchObject({ status: 0, stdout: expect.not.stringContaining("不在总校验值之内") });
  forge("integrity/index.html", (text) => text.replace("怎样核对", "不必核对"));
  expect(check()).toMatchObject({
    status: 1,
    stdout: expect.stringContaining("/integrity/ 不是发布时的那一页。"),
  });
  // Zeros are no second root.
  forge("integrity/index.html", (text) =>
    text.replace("不必核对", "怎样核对").replace("</main>", `${"0".repeat(64)}</main>`),
  );
  expect(check().stdout).toContain("/integrity/ 不是发布时的那一页。");
  const { seal: _, ...without } = JSON.parse(manifest());
  writeFileSync(join(site, "integrity.json"), JSON.stringify(without));
  expect(check().stdout).toContain(`不是 ${root}。`);
});

test("what a stranger has named can't forge a line, nor lead out of the site", () => {
  writeFileSync(join(site, "\u001B[2J\n核对了1个文件，和发布时一样。"), "");
  const { stdout, status } = run("verify", [site]);
  expect([status, stdout.split("\n")]).toEqual([
    1,
    ["多出：□[2J□核对了1个文件，和发布时一样。", expect.stringMatching(/有1处不对。$/), ""],
  ]);
  for (const path of ["//host/x", "../x", "/etc/passwd", "a//b", "\ud800", "a\\b"]) {
    const parsed = JSON.parse(manifest());
    const changed = { ...parsed, files: { ...parsed.files, [path]: parsed.files["index.html"] } };
    expect(readManifest(JSON.stringify(changed)), path).toBeNull();
  }
});

test("a served copy is checked as well", async () => {
  const server = await serveSite({ folder: site, base: "/" });
  try {
    const { stdout, status } = await runAside("verify", [server.address]);
    expect([stdout, status]).toEqual([expect.stringContaining("和发布时一样"), 0]);
    appendFileSync(join(site, "2016/6/index.json"), " ");
    expect(await runAside("verify", [server.address])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("不同：2016/6/index.json\n"),
    });
  } finally {
    server.close();
  }
});

test("a server that refuses a file says nothing of whether it is there: that is no missing file", async () => {
  const server = await listen(createServer((_request, response) => response.writeHead(403).end()));
  const { status, stderr } = await runAside("verify", [server.address]);
  server.close();
  expect([status, stderr.replaceAll(server.address, "ADDRESS/")]).toMatchInlineSnapshot(`
    [
      3,
      "打不开“ADDRESS/integrity.json”：服务器回答403。请检查网址和服务器的设置。
    ",
    ]
  `);
});

test("a server that fails, leads astray or sends without end hides no difference, and is waited for only so long", async () => {
  const { files } = JSON.parse(manifest());
  let fails = 2;
  let sent = 0;
  const server = await listen(
    createServer((request, response) => {
      const path = decodeURIComponent((request.url ?? "").slice(1)).replace(/(^|\/)$/, "$1index.html");
      if (path === "about/index.html") return response.writeHead(500).end();
      if (path === "feed.xml" && fails-- > 0) return response.writeHead(503).end();
      if (path === "archive.json") return response.writeHead(302, { location: "http://192.0.2.1/" }).end();
      if (path === "archive.csv") {
        const chunk = Buffer.alloc(1 << 20);
        const pour = (): void => {
          while (!response.destroyed && response.write(chunk)) sent += chunk.length;
          if (!response.destroyed) response.once("drain", pour);
        };
        return pour();
      }
      return response.end(path in files || path === "integrity.json" ? readFileSync(join(site, path)) : "");
    }),
  );
  rmSync(join(site, "feed.json"));
  writeFileSync(join(site, "feed.json"), "changed");
  const { status, stdout } = await runAside("verify", [server.address]);
  server.close();
  expect([status, stdout.split("\n")]).toEqual([
    1,
    [
      "不同：archive.csv",
      "不同：feed.json",
      expect.stringMatching(/^没有读到：about\/index\.html（.*服务器回答500/),
      expect.stringMatching(/^没有读到：archive\.json（.*转到了“http:\/\/192\.0\.2\.1\/”/),
      expect.stringMatching(/有4处不对。$/),
      "",
    ],
  ]);
  expect(sent).toBeLessThan(64 << 20);
});

test("a manifest without end is none", async () => {
  const server = await listen(
    createServer((_, response) => {
      const chunk = Buffer.alloc(1 << 20, "[");
      const pour = (): void => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once("drain", pour);
      };
      pour();
    }),
  );
  expect(await runAside("verify", [server.address])).toMatchObject({
    status: 1,
    stdout: "integrity.json 不是文件清单。\n",
  });
  server.close();
});

test.each([
  [["没有这个文件夹"], 2, "没有这个文件夹"],
  [["a", "b"], 2, "一次只核对一个网站"],
  [["http://127.0.0.1:9/"], 3, "打不开"],
])("wrong use, and a server that is not there: %j", (args, status, said) => {
  const result = run("verify", args);
  expect([result.status, result.stdout]).toEqual([status, ""]);
  expect(result.stderr).toContain(said);
});

test("a folder without a manifest is none of ours", () => {
  rmSync(join(site, "integrity.json"));
  expect(run("verify", [site])).toMatchObject({ status: 1, stdout: "没有文件清单 integrity.json。\n" });
});

test("a signature must be there, by the key, over this very manifest", () => {
  const mine = signer();
  const check = (key: string) => run("verify", [site, "--key", key]);
  expect(check(mine.publicKey).stdout).toContain("没有签名 integrity.json.minisig。");
  writeFileSync(join(site, "integrity.json.minisig"), mine.sign(readFileSync(join(site, "integrity.json"))));
  expect(check(mine.publicKey)).toMatchObject({ status: 0, stdout: expect.stringContaining("签名有效") });
  expect(check(signer().publicKey)).toMatchObject({
    status: 1,
    stdout: expect.stringContaining("另一把密钥"),
  });
  writeFileSync(join(site, "integrity.json.minisig"), mine.sign(Buffer.from("other")));
  expect(check(mine.publicKey)).toMatchObject({ status: 1, stdout: expect.stringContaining("对不上") });
  expect(check("RWQ").status).toBe(2);
});

const hasMinisign = spawnSync("minisign", ["-v"]).status === 0;

test.skipIf(!hasMinisign)("minisign's own signature is good, and minisign says the same of ours", () => {
  const [secret, open] = [join(root, "secret.key"), join(root, "minisign.pub")];
  execFileSync("minisign", ["-G", "-W", "-s", secret, "-p", open]);
  execFileSync("minisign", ["-S", "-s", secret, "-m", join(site, "integrity.json"), "-t", "2016年第6期"]);
  expect(run("verify", [site, "--key", open])).toMatchObject({ status: 0 });
  const mine = signer();
  writeFileSync(join(site, "integrity.json.minisig"), mine.sign(readFileSync(join(site, "integrity.json"))));
  const { status } = spawnSync("minisign", ["-V", "-P", mine.publicKey, "-m", join(site, "integrity.json")]);
  expect(status).toBe(0);
});

test("a folder is no key", () => {
  expect(run("verify", [site, "--key", root])).toEqual({
    status: 2,
    stdout: "",
    stderr: `“${root}”不是 minisign 的公钥。\n`,
  });
});

/** A key and signatures as minisign's documentation describes them, made without minisign. */
function signer(): { publicKey: string; sign: (file: Uint8Array) => string } {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const bytes = Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url");
  const id = createHash("sha256").update(bytes).digest().subarray(0, 8);
  return {
    publicKey: Buffer.concat([Buffer.from("Ed"), id, bytes]).toString("base64"),
    sign(file) {
      const own = sign(null, createHash("blake2b512").update(file).digest(), privateKey);
      const comment = "第6期";
      const global = sign(null, Buffer.concat([own, Buffer.from(comment)]), privateKey);
      const main = Buffer.concat([Buffer.from("ED"), id, own]).toString("base64");
      return `untrusted comment: x\n${main}\ntrusted comment: ${comment}\n${global.toString("base64")}\n`;
    },
  };
}
