import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { digestOfFile } from "../../src/base/file-digest.ts";
import { ownVersion } from "../../src/base/version.ts";
import { writeManifest } from "../../src/publish/integrity/manifest.ts";
import { isOwnSite, keptFiles, refuseForeignFolder, siteFolder } from "../../src/publish/own-site.ts";

const BUILT = ["index.html", "2016/6/index.html", "archive.json"];

/** A folder with a site as a build leaves it, and other files. */
function folder(generator: string | null, ...others: string[]): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "own-site-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const site = join(root, "site");
  const lay = (path: string, text: string): void => {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  };
  for (const path of [...BUILT, ...others]) lay(path, path);
  const files = new Map(BUILT.map((path) => [path, digestOfFile(Buffer.from(path))]));
  if (generator) lay("integrity.json", writeManifest(files, { generator, commit: null }));
  return site;
}

const OURS = "bulletin-archive 1.0.0";

test.each([
  [OURS, true],
  ["another-archive 1.0.0", false],
  [null, false],
])("a folder whose manifest names %s as its maker is our site: %s", async (generator, isOurs) => {
  const site = folder(generator);
  expect(isOwnSite(site)).toBe(isOurs);
  const refused = refuseForeignFolder(site, "content");
  await (isOurs ? refused : expect(refused).rejects.toThrow("没有动它"));
});

test("a site made by a newer version is left alone, and both versions and the way out are told", async () => {
  const [major = 0, minor = 0, patch = 0] = ownVersion().split(".").map(Number);
  const newer = [`${major}.${minor}.${patch + 1}`, `${major}.${minor + 10}.0`, `${major + 1}.0.0-beta.1`];
  for (const version of newer) {
    const refused = refuseForeignFolder(folder(`bulletin-archive ${version}`), "content");
    await expect(refused).rejects.toThrow(
      `是用较新的版本 ${version} 生成的，这里装的是 ${ownVersion()}，旧版本可能会丢掉新版本写的内容，所以没有动它。请安装 ${version} 或更新的版本`,
    );
  }
  for (const version of [ownVersion(), "0.9.12"])
    await refuseForeignFolder(folder(`bulletin-archive ${version}`), "content");
});

test("a folder that is empty, or is none yet, can be built into", async () => {
  const site = folder(null);
  rmSync(site, { recursive: true });
  await refuseForeignFolder(site, "content");
  mkdirSync(site);
  writeFileSync(join(site, ".DS_Store"), "");
  await refuseForeignFolder(site, "content");
});

test("the content is found to overlap behind links, too", async () => {
  const site = folder(null);
  symlinkSync(site, `${site}-link`);
  for (const [output, content] of [
    [join(`${site}-link`, "2016"), site],
    [site, join(`${site}-link`, "2016")],
  ] as const)
    await expect(refuseForeignFolder(output, content)).rejects.toThrow("重叠");
});

test("`.well-known/` and what site.yaml names are kept", () => {
  const site = folder(OURS, ".well-known/a/b.txt", "baidu.html", "old/x.html", "integrity.json.minisig");
  expect(keptFiles(site, ["baidu.html", "old"])).toEqual([".well-known/a/b.txt", "baidu.html", "old/x.html"]);
});

test("every other file that no build made stops the build, in a list, a folder of them as one", () => {
  const site = folder(
    OURS,
    ".git/config",
    ".git/refs/main",
    "2016/6/notes.txt",
    "precious.txt",
    ".well-known/a",
  );
  symlinkSync(tmpdir(), join(site, "planted"));
  expect(() => keptFiles(site)).toThrow(
    /不是程序生成的.*\n {2}\.git\/\n {2}2016\/6\/notes\.txt\n {2}planted\n {2}precious\.txt\n.*\nkeep:\n {2}- \.git\/$/s,
  );
});

test("a link is followed to the folder that is served; one that leads nowhere is refused", async () => {
  const site = folder(OURS);
  symlinkSync(site, `${site}-link`);
  expect(await siteFolder(`${site}-link`)).toBe(site);
  symlinkSync("nowhere", `${site}-lost`);
  await expect(siteFolder(`${site}-lost`)).rejects.toThrow("“nowhere”不存在");
  symlinkSync(".site-main-releases/1f0c", join(dirname(site), "site-main"));
  expect(await siteFolder(join(dirname(site), "site-main"))).toBe(join(dirname(site), "site-main"));
});
