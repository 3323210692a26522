import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { BuiltPages, verifySite } from "../../src/publish/verify-links.ts";

const folder = mkdtempSync(join(tmpdir(), "verify-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Site = Readonly<Record<string, string>>;
let sites = 0;

/** The faults of a site that replaces another one. */
function faults(before: Site, now: Site): string[] {
  const lay = (site: Site): BuiltPages => {
    const place = join(folder, String(sites++));
    for (const [file, content] of Object.entries(site)) {
      mkdirSync(dirname(join(place, file)), { recursive: true });
      writeFileSync(join(place, file), content);
    }
    return new BuiltPages(place);
  };
  return verifySite({
    base: "/",
    pages: lay(now),
    before: lay(before),
    files: new Set(Object.keys(now)),
    changed: Object.keys(now).filter((file) => now[file] !== before[file]),
    gone: Object.keys(before).filter((file) => now[file] === undefined),
  });
}

const ISSUE = '<h2 id="item-1">决赛</h2><h2 id="item-2">培训</h2>';

test("links into the site lead to files and anchors that are there", () => {
  const home = '<a href="/2016/6/#item-2">培训</a><img src="a.png"><a href="https://example.com/x">外</a>';
  expect(faults({}, { "index.html": home, "a.png": "", "2016/6/index.html": ISSUE })).toEqual([]);
  expect(faults({}, { "index.html": home, "2016/6/index.html": "" })).toMatchInlineSnapshot(`
    [
      "index.html: /2016/6/#item-2 leads to no anchor",
      "index.html: a.png leads to no file",
    ]
  `);
});

test("links are read as a browser reads them: in tags alone, quoted or not, with entities", () => {
  const around = [
    '<!-- <a href="1"> --><script src=app.js>let a = \'<a href="2">\';</script><title><a href="3"></title>',
    '<p title="a > b, href=" data-id="4">&lt;a href="5"></p>',
    "<A title='\"' HREF = 'R&amp;D/#a%26b'>研发</A><img alt src=a.png><br/>",
  ].join("");
  const target = "<p id='a&amp;b'></p>";
  const site = { "R&D/index.html": target, "app.js": "", "a.png": "" };
  expect(faults({}, { "index.html": around, ...site })).toEqual([]);
  expect(faults({}, { "index.html": around })).toEqual([
    "index.html: app.js leads to no file",
    "index.html: R&D/#a%26b leads to no file",
    "index.html: a.png leads to no file",
  ]);
  expect(faults({}, { "index.html": around, ...site, "R&D/index.html": "<p id=a></p>" })).toEqual([
    "index.html: R&D/#a%26b leads to no anchor",
  ]);
});

test("a page that stayed is found out when what it leads to is gone", () => {
  const site = { "index.html": '<a href="2016/6/">第6期</a>', "2016/6/index.html": ISSUE };
  expect(faults(site, { "index.html": site["index.html"] })).toMatchInlineSnapshot(`
    [
      "index.html: 2016/6/ leads to no file",
    ]
  `);
});

test("a page that stayed is found out when the anchor that it leads to is gone", () => {
  const site = { "index.html": '<a href="2016/6/#item-2">培训</a>', "2016/6/index.html": ISSUE };
  expect(faults(site, { ...site, "2016/6/index.html": '<h2 id="item-1">决赛</h2>' })).toMatchInlineSnapshot(`
    [
      "index.html: 2016/6/#item-2 leads to no anchor",
    ]
  `);
});

test("a page that stayed is found out however much else is gone", () => {
  const gone = Array.from({ length: 501 }, (_, index) => [`2016/${index + 1}/index.html`, ""]);
  const site = { "index.html": '<a href="2016/501/">第501期</a>' };
  expect(faults({ ...site, ...Object.fromEntries(gone) }, site)).toEqual([
    "index.html: 2016/501/ leads to no file",
  ]);
});

test("a page that stayed is found out whatever the name of what is gone", () => {
  const names = ["吴启荣", "研发(R+D)", "a&b", "100", "$1"];
  for (const name of names) {
    const file = `authors/${name}/index.html`;
    const link = `/authors/${encodeURIComponent(name)}/`;
    const site = { "index.html": `<a href="${link}#${encodeURIComponent(name)}">作者</a>` };
    const before = { ...site, [file]: `<h2 id="${name.replace("&", "&amp;")}">作者</h2>` };
    expect(faults(before, before)).toEqual([]);
    expect(faults(before, site)).toEqual([
      `index.html: ${link}#${encodeURIComponent(name)} leads to no file`,
    ]);
    expect(faults(before, { ...site, [file]: "" })).toEqual([
      `index.html: ${link}#${encodeURIComponent(name)} leads to no anchor`,
    ]);
  }
});

test("a page that stayed is found out when what it leads to was the home page's", () => {
  const site = {
    "index.html": '<h2 id="10-19">十九日</h2>',
    "2016/index.html": '<a href="/#10-19">十九日</a>',
  };
  expect(faults(site, { ...site, "index.html": "" })).toEqual([
    "2016/index.html: /#10-19 leads to no anchor",
  ]);
});

test("a new link to a page that stayed is looked at", () => {
  const site = { "index.html": '<a href="2016/6/#item-2">培训</a>', "2016/6/index.html": ISSUE };
  const changed = `${site["index.html"]}<a href="2016/6/#item-3">表彰</a>`;
  expect(faults(site, { ...site, "index.html": changed })).toMatchInlineSnapshot(`
    [
      "index.html: 2016/6/#item-3 leads to no anchor",
    ]
  `);
});

test("a link that was there before is looked at where what it leads to has changed", () => {
  const site = { "index.html": '<a href="2016/6/#item-2">培训</a>', "2016/6/index.html": ISSUE };
  expect(
    faults(site, {
      "index.html": `${site["index.html"]}。`,
      "2016/6/index.html": '<h2 id="item-1">决赛</h2>',
    }),
  ).toMatchInlineSnapshot(`
    [
      "index.html: 2016/6/#item-2 leads to no anchor",
    ]
  `);
});
