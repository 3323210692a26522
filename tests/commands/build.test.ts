import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { readCached, writeCached } from "../../src/base/cache-folder.ts";
import { digestOfFile } from "../../src/base/file-digest.ts";
import { issueText } from "../content/archive-folder.ts";
import { run, snapshotOf, workshop } from "./run.ts";

const TWO_ITEMS =
  "编者按。\n\n## 甲\n\n正文，见[附表](06/表.csv)。\n\n（州教育局 张慧）\n\n## 乙\n\n正文。\n";
const SOUND = {
  "2015/12.md": issueText({ issue: "12", date: "2015-12-30 08:00" }),
  "2016/06.md": issueText({ total: "46" }, TWO_ITEMS),
  "2016/06/表.csv": "县市,企业\n楚雄市,3\n",
};

test("a sound archive becomes a site, and nothing is left beside it", () => {
  const { build, site, output } = workshop(SOUND);
  expect(build()).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^已生成：2期、3条新闻、\d+个页面，在 site\/。\n$/),
    stderr: "",
  });
  const files = Object.keys(site());
  for (const file of [
    "index.html",
    "2016/6/index.html",
    "2016/6/index.json",
    "2016/6/表.csv",
    "sources/州教育局/index.html",
  ])
    expect(files).toContain(file);
  expect(readdirSync(dirname(output)).sort()).toEqual(["content", "site"]);
});

test("the same content gives the same bytes, wherever and whenever it is built", () => {
  const here = workshop(SOUND);
  const there = workshop(SOUND);
  expect(here.build({ TZ: "Asia/Shanghai" }).status).toBe(0);
  expect(there.build({ TZ: "America/New_York", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" }).status).toBe(0);
  expect(there.site()).toEqual(here.site());
});

test("a byte order mark and Windows line ends give the same bytes as the clean file", () => {
  const clean = workshop(SOUND);
  const windows = workshop({
    ...SOUND,
    "2016/06.md": `\uFEFF${SOUND["2016/06.md"].replaceAll("\n", "\r\n")}`,
    "2015/12.md": SOUND["2015/12.md"].replaceAll("\n", "\r\n"),
  });
  expect(clean.build().status).toBe(0);
  expect(windows.build().status).toBe(0);
  expect(windows.site()).toEqual(clean.site());
});

test("an archive with errors is not built, every one is shown, and the old site stays byte for byte", () => {
  const { build, site, content, output } = workshop(SOUND);
  expect(build().status).toBe(0);
  const before = site();
  writeFileSync(join(content, "2016/07.md"), issueText({ issue: "７", date: "2016-02-30" }));
  writeFileSync(join(content, "x.html"), "");
  const { status, stdout, stderr } = build();
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toMatchInlineSnapshot(`
    "content/2016/07.md:3:8 错误 field/number
      3 │ issue: ７
        │        ^^
      “７”不对：这里只写从1开始的期号（半角数字）；合刊写成 6-7，增刊写成 增刊1。
      → 请改为：issue: 7

    content/2016/07.md:4:7 错误 field/no-such-date
      4 │ date: 2016-02-30
        │       ^^^^^^^^^^
      没有“2016-02-30”这个时间：请核对月、日、时、分。
      → 发布时间（北京时间），例如：date: 2016-10-19 11:07

    content/x.html 错误 file/unexpected
      content/ 里不该有“x.html”。
      → 这里只放 site.yaml、synonyms.yaml、redirects.yaml、documents.yaml 和以年份命名的文件夹，例如 content/2016/。请移走它。

    发现3处错误。没有生成网站，原来的网站没有改动。
    "
  `);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(site()).toEqual(before);
  expect(readdirSync(dirname(output)).sort()).toEqual(["content", "site"]);
});

test("of many reminders a build shows twenty, and check all", () => {
  const body = `## 甲\n\n${"州科技局召开会议,部署工作。\n\n".repeat(25)}`;
  const { build, content } = workshop({ "2016/06.md": issueText({}, body) });
  const { status, stderr } = build();
  expect([status, stderr.match(/提醒 text\/half-width/g)?.length]).toEqual([0, 20]);
  expect(stderr).toMatch(/\n\n另有5条提醒，运行 npm run check 可以看到全部。\n\n?$/);
  const { stdout } = run("check", ["--content", content]);
  expect(stdout.match(/提醒 text\/half-width/g)).toHaveLength(25);
});

test("an archive with errors makes no site where there was none", () => {
  const { build, output } = workshop({ "2016/06.md": issueText({ date: "" }) });
  expect(build().status).toBe(1);
  expect(existsSync(output)).toBe(false);
});

test("a new build replaces the old site: an issue that goes back to draft is gone, once it is said that it never went out", () => {
  const { build, site, content, output } = workshop({ ...SOUND, "2016/07.md": issueText({ issue: "7" }) });
  expect(build().status).toBe(0);
  expect(Object.keys(site())).toContain("2016/7/index.html");
  writeFileSync(join(content, "2016/07.md"), issueText({ issue: "7", status: "draft" }));
  expect(build()).toMatchObject({ status: 1, stderr: expect.stringContaining("published/gone") });
  expect(Object.keys(site())).toContain("2016/7/index.html");
  const args = ["--content", content, "--output", output, "--unpublished", "2016/7"];
  expect(run("build", args).status).toBe(0);
  expect(Object.keys(site())).not.toContain("2016/7/index.html");
});

test("a draft with problems does not hold up the site, and nothing of it is published", () => {
  const draft = issueText(
    { issue: "7", status: "draft", title: "尚未完成的稿子", date: "" },
    "[x](/2020/1/)\n",
  );
  const { build, site } = workshop({ ...SOUND, "2016/07.md": draft });
  const { status, stdout, stderr } = build();
  expect(status).toBe(0);
  expect(stdout).toMatch(/^已生成：2期.*\n另有草稿1期，没有发布。\n$/);
  expect(stderr).toContain("content/2016/07.md:4:1 提醒 field/empty");
  expect(Object.keys(site()).filter((file) => file.startsWith("2016/7"))).toEqual([]);
  expect(JSON.stringify(site())).not.toContain(Buffer.from("尚未完成的稿子").toString("latin1"));
});

test("a folder that holds something else is never replaced", () => {
  const { build, site, output } = workshop(SOUND);
  mkdirSync(output);
  writeFileSync(join(output, "重要.txt"), "重要");
  const before = site();
  const { status, stderr } = build();
  expect(status).toBe(2);
  expect(stderr).toMatchInlineSnapshot(`
    "“site”里有别的文件，不是以前生成的网站，没有动它。请用 --output 换一个空文件夹。
    "
  `);
  expect(site()).toEqual(before);
});

test("a refused folder keeps its neighbours, whatever they are called, and a data file alone makes it no site", () => {
  const { build, output } = workshop(SOUND);
  const place = dirname(output);
  for (const name of ["site", ".site-old", ".site-stage", ".site-releases", ".site.bulletin-archive-x"]) {
    mkdirSync(join(place, name));
    writeFileSync(join(place, name, "precious.txt"), "precious");
  }
  writeFileSync(join(output, "archive.json"), "{}");
  const before = snapshotOf(place);
  expect(build().status).toBe(2);
  expect(snapshotOf(place)).toEqual(before);
  rmSync(output, { recursive: true });
  expect(build().status).toBe(0);
  expect(snapshotOf(place)).toMatchObject({
    ".site-old/precious.txt": "precious",
    ".site.bulletin-archive-x/precious.txt": "precious",
  });
});

test("a file that no build made stops the next one, unless site.yaml keeps it", () => {
  const { build, site, content, output } = workshop(SOUND);
  expect(build().status).toBe(0);
  for (const name of [".well-known", "proof"]) {
    mkdirSync(join(output, name));
    writeFileSync(join(output, name, "x.txt"), name);
  }
  const { status, stderr } = build();
  expect([status, stderr]).toEqual([2, expect.stringContaining("\n  proof/\n")]);
  appendFileSync(join(content, "site.yaml"), "keep:\n  - proof/\n");
  const corrections = "\n  - date: 2016-10-20\n    what: 改了标题\n    minor: true";
  writeFileSync(
    join(content, "2016/06.md"),
    issueText({ total: "46", title: "改过", corrections }, TWO_ITEMS),
  );
  expect(build()).toMatchObject({ status: 0, stdout: expect.stringMatching(/^已生成/) });
  expect(Object.keys(site()).filter((file) => file.endsWith("x.txt"))).toEqual([
    ".well-known/x.txt",
    "proof/x.txt",
  ]);
});

test("a link is followed, and said: whoever serves that folder gets the new site", () => {
  const { build, output } = workshop(SOUND);
  const served = join(dirname(output), "served");
  mkdirSync(served);
  symlinkSync(served, output);
  const { status, stdout } = build();
  expect([status, stdout.split("\n")[0]]).toEqual([
    0,
    expect.stringMatching(/^“site”是一个链接，网站放在它指向的“.*served”。$/),
  ]);
  expect(lstatSync(output).isSymbolicLink()).toBe(true);
  expect(existsSync(join(served, "index.html"))).toBe(true);
});

test("the site can't be put into the content, nor over it", () => {
  const { content } = workshop(SOUND);
  const before = snapshotOf(content);
  for (const output of [content, join(content, "site"), dirname(content)]) {
    const { status, stderr } = run("build", ["--content", content, "--output", output]);
    expect(status).toBe(2);
    expect(stderr).toContain("重叠");
  }
  expect(snapshotOf(content)).toEqual(before);
});

test("the site may be served below a path", () => {
  const { build, content, site } = workshop(SOUND);
  const yaml = snapshotOf(content)["site.yaml"] ?? "";
  writeFileSync(
    join(content, "site.yaml"),
    Buffer.from(yaml.replace("base: /", "base: /bulletin/"), "latin1"),
  );
  expect(build().status).toBe(0);
  const page = site()["2016/6/index.html"] ?? "";
  const addresses = [...page.matchAll(/ (?:href|src|action)="(\/[^"]*)"/g)].map(([, address]) => address);
  expect(addresses.length).toBeGreaterThan(5);
  expect(addresses.filter((address) => !address?.startsWith("/bulletin/"))).toEqual([]);
});

test("hostile text is escaped in every page, feed and script block, and template marks are not run", () => {
  const evil = "</script><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7*7 }}{% include 'x' %}";
  const quoted = `'${evil.replaceAll("'", "''")}'`;
  const { build, site } = workshop({
    "2016/06.md": issueText(
      { title: quoted, summary: quoted, notice: quoted, author: "<img>" },
      `${evil}\n\n## ${evil}\n\n${evil}\n`,
    ),
  });
  expect(build().status).toBe(0);
  const texts = Object.entries(site()).filter(([file]) => /\.(html|xml)$/.test(file));
  expect(texts.filter(([, text]) => text.includes("alert(1)")).map(([file]) => file)).toContain(
    "2016/6/index.html",
  );
  for (const [file, text] of texts) {
    expect(
      text.includes("<script>alert") || text.includes("<img src=x") || text.includes("<img>"),
      file,
    ).toBe(false);
    expect(text.includes("</script><script>"), file).toBe(false);
  }
  expect(JSON.parse(Buffer.from(site()["2016/6/index.json"] ?? "", "latin1").toString())).toMatchObject({
    title: evil,
  });
});

test("without a browser no PDF can be made: said before anything is built, as a want of the machine", () => {
  const { content, output } = workshop(SOUND);
  const { status, stderr } = run("build", ["--content", content, "--output", output, "--pdf"], {
    CHROME_PATH: "/nowhere/chrome",
  });
  expect({ status, stderr }).toEqual({
    status: 3,
    stderr:
      "CHROME_PATH 指的“/nowhere/chrome”不存在，不能生成 PDF，网站没有改动。请改正 CHROME_PATH，或去掉 --pdf。\n",
  });
  expect(existsSync(output)).toBe(false);
});

test("a page and the cache altered together do not survive a build from nothing, which leaves no cache of its own", () => {
  const { build, site, content, output } = workshop(SOUND);
  const cache = { BULLETIN_CACHE: join(dirname(content), "cache") };
  expect(build(cache).status).toBe(0);
  const sound = site();
  const page = join(output, "2016/6/index.html");
  const altered = `${sound["2016/6/index.html"]}<p>ALTERED</p>`;
  writeFileSync(page, altered, "latin1");
  // What whoever can write there would do: the record of the build is told the new page.
  const folder = join(cache.BULLETIN_CACHE, "builds");
  for (const name of readdirSync(folder)) {
    const files = readCached<Map<string, { sha256: string; sm3: string; size: number; key: string }>>(
      join(folder, name),
    );
    const file = files?.get("2016/6/index.html");
    if (files && file)
      files.set("2016/6/index.html", { ...file, ...digestOfFile(Buffer.from(altered, "latin1")) });
    writeCached(join(folder, name), files);
  }
  expect(build(cache).status).toBe(0);
  expect(site()["2016/6/index.html"]).toContain("ALTERED");
  const kept = readdirSync(cache.BULLETIN_CACHE).sort();
  expect(run("build", ["--content", content, "--output", output, "--no-cache"], cache).status).toBe(0);
  expect(site()).toEqual(sound);
  expect(readdirSync(cache.BULLETIN_CACHE).sort()).toEqual(kept);
});

test("a site that a web server could hardly read is said to be one, and what the machine refuses is told in words", () => {
  const { content, output } = workshop({ "2016/06.md": issueText() });
  const before = process.umask(0o077);
  try {
    const { status, stderr } = run("build", ["--content", content, "--output", output]);
    expect([status, stderr]).toEqual([0, expect.stringContaining("chmod -R a+rX")]);
  } finally {
    process.umask(before);
  }
  const nowhere = join(dirname(content), "cache");
  symlinkSync("nowhere", nowhere);
  const { status, stderr } = run("build", ["--content", content, "--output", output], {
    BULLETIN_CACHE: nowhere,
  });
  expect([status, stderr]).toEqual([3, expect.stringMatching(/^没有完成：[^\n]*\n$/)]);
});
