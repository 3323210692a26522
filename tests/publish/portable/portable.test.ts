import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { filesBelow } from "../../../src/base/files-below.ts";
import { refuseTaken } from "../../../src/publish/portable/lay-portable.ts";
import { portableLink, portablePage } from "../../../src/publish/portable/portable-page.ts";
import { zipWriter } from "../../../src/publish/portable/writers.ts";
import { PORTABLE } from "../../support/sites.ts";

const files = new Set(filesBelow(PORTABLE));
const pages = [...files].filter((file) => file.endsWith(".html"));

/** What a page leads to and loads, and its anchors. */
function readPage(file: string) {
  const links: string[] = [];
  const ids = new Set<string>();
  const scripts: Readonly<Record<string, string>>[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes.id) ids.add(attributes.id);
      if (name === "script" && attributes.src) scripts.push(attributes);
      for (const link of [attributes.href, attributes.src, attributes.action]) if (link) links.push(link);
    },
  });
  parser.end(readFileSync(join(PORTABLE, file), "utf8"));
  return { links, ids, scripts };
}

test("every link of every page leads to a file and an anchor that are there, or to the site", () => {
  const known = new Map(pages.map((file) => [file, readPage(file)]));
  expect(pages.length).toBeGreaterThan(100);
  const lost = pages.flatMap((file) =>
    (known.get(file)?.links ?? [])
      .filter((link) => !/^(https?|mailto):/.test(link))
      .filter((link) => {
        const url = new URL(link, `file:///${file.split("/").map(encodeURIComponent).join("/")}`);
        const target = decodeURIComponent(url.pathname.slice(1));
        const anchor = decodeURIComponent(url.hash.slice(1));
        return !files.has(target) || (anchor !== "" && known.get(target)?.ids.has(anchor) === false);
      })
      .map((link) => `${file}: ${link}`),
  );
  expect(lost).toEqual([]);
});

test("nothing is loaded that a browser refuses a page from a disk: no module, no data", () => {
  for (const file of pages) {
    const { scripts } = readPage(file);
    for (const { type, src } of scripts) expect([file, src, type]).toEqual([file, src, undefined]);
    expect(readFileSync(join(PORTABLE, file), "utf8")).not.toMatch(/rel="(module)?preload"/);
  }
});

test("what only servers and feed readers need stays away, and links to it lead to the site", () => {
  for (const file of ["integrity.json", "sitemap.xml", "404.html", "feed.xml", "search/index.json"])
    expect(files).not.toContain(file);
  expect([...files].filter((file) => file.startsWith("pagefind/"))).toEqual([]);
  expect(readPage("2016/6/index.html").links).toContain("https://www.example.gov.cn/bulletin/feed.xml");
});

test("a page says up to which issue the copy goes, and where the site is", () => {
  expect(readFileSync(join(PORTABLE, "2016/6/index.html"), "utf8")).toMatch(
    /这是离线副本，内容到\d+年第\d+期.*https:\/\/www\.example\.gov\.cn\/bulletin\//,
  );
  expect(readFileSync(join(PORTABLE, "说明.txt"), "utf8")).toMatch(/^\uFEFF.*\r\n\r\n双击 index\.html/);
});

test("it says so once, and not in the issue's own words", () => {
  for (const file of pages) {
    const page = readFileSync(join(PORTABLE, file), "utf8");
    const [content = "", after = ""] = page.split("</main>");
    expect([file, content.includes("这是离线副本"), after.match(/这是离线副本/g)?.length]).toEqual([
      file,
      false,
      1,
    ]);
  }
});

describe("a link on the page /2016/6/", () => {
  const files = [
    "index.html",
    "2016/6/index.html",
    "2016/5/index.html",
    "search/index.html",
    "2016/6/名 单#1.pdf",
  ];
  const site = {
    address: "https://www.example.gov.cn/bulletin/",
    has: (file: string) => files.includes(file),
    scripts: new Map([["search", "assets/search-NEW.js"]]),
    note: "",
  };
  test.each([
    ["/bulletin/2016/5/#item-2", "../5/index.html#item-2"],
    ["/bulletin/", "../../index.html"],
    ["/bulletin/search/?q=%E5%88%9B", "../../search/index.html?q=%E5%88%9B"],
    ["../5/", "../5/index.html"],
    ["/bulletin/2016/6/%E5%90%8D%20%E5%8D%95%231.pdf", "%E5%90%8D%20%E5%8D%95%231.pdf"],
    ["#item-2", "#item-2"],
    ["https://www.gov.cn/", "https://www.gov.cn/"],
    ["mailto:a@example.gov.cn", "mailto:a@example.gov.cn"],
    ["/bulletin/feed.xml", "https://www.example.gov.cn/bulletin/feed.xml"],
    ["/bulletin/%ff/", "https://www.example.gov.cn/bulletin/%ff/"],
  ])("%s becomes %s", (link, expected) => {
    expect(portableLink(link, "2016/6/index.html", site)).toBe(expected);
  });

  test("a page's text is left alone, whatever it looks like", () => {
    const text =
      '<p>写作 &lt;a href="/bulletin/2016/5/"&gt; href="/bulletin/"</p><!-- <a href="/bulletin/"> -->';
    expect(portablePage(text, "2016/6/index.html", site)).toBe(text);
  });

  test("the script of the search gives its place to the one that reads texts", () => {
    const page = '<script type="module" fetchpriority="high" src="/bulletin/assets/search-OLD.js"></script>';
    expect(portablePage(page, "2016/6/index.html", site)).toBe(
      '<script defer fetchpriority="high" src="../../assets/search-NEW.js"></script>',
    );
  });
});

describe("a place for it", () => {
  test.each([
    ["has files in it", "content", []],
    ["is a file that is there", "package.json", []],
    ["is inside the site", "_site/copy", ["_site"]],
    ["is the content itself", "content", ["content"]],
    ["is a new folder that the site is to be in", "neues", ["neues/site"]],
  ])("is refused where it %s", (_, target, others) => {
    expect(() => refuseTaken(target === "package.json" ? PORTABLE : target, others)).toThrow(/没有/);
  });

  test("is taken where it is new or empty", () => {
    const empty = mkdtempSync(join(tmpdir(), "bulletin-"));
    expect(() => refuseTaken(empty, [])).not.toThrow();
    expect(() => refuseTaken(join(dirname(empty), "neues"), [])).not.toThrow();
  });
});

test("as a ZIP file it has the same bytes each time, names in Chinese among them", () => {
  const zipped = (): Buffer => {
    const path = join(mkdtempSync(join(tmpdir(), "bulletin-")), "a.zip");
    const writer = zipWriter(path);
    writer.add("说明.txt", Buffer.from("一"));
    writer.add("2016/6/index.html", Buffer.from("<p>二".repeat(1000)));
    writer.end();
    return readFileSync(path);
  };
  const first = zipped();
  expect(zipped().equals(first)).toBe(true);
  const { "说明.txt": text = new Uint8Array() } = unzipSync(first);
  expect(Buffer.from(text).toString()).toBe("一");
});
