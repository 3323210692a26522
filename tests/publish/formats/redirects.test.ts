import { expect, test } from "vitest";
import { caddyRedirects, hasPage, nginxRedirects } from "../../../src/publish/formats/redirects.ts";
import { issueText } from "../../content/archive-folder.ts";
import { editionOf, SITE_BELOW } from "../edition.ts";

const edition = (site?: string) =>
  editionOf({ ...(site ? { "site.yaml": site } : {}), "2016/06.md": issueText() }).edition;

const REDIRECTS = [
  { from: "/jianbao/06.html", to: "/2016/6/" },
  { from: "/%E6%97%A7/show.asp", to: "/2016/6/#item-1" },
];

test("nginx gets a location for each old address, decoded as it compares them", () => {
  expect(nginxRedirects(edition(), REDIRECTS)).toMatchInlineSnapshot(`
    "# 旧地址转到新地址。由 npm run build 按 content/redirects.yaml 生成，请不要直接修改。
    location = "/jianbao/06.html" { return 301 "/2016/6/"; }
    location = "/旧/show.asp" { return 301 "/2016/6/#item-1"; }
    "
  `);
});

test("Caddy gets a redir for each", () => {
  expect(caddyRedirects(edition(), REDIRECTS)).toMatchInlineSnapshot(`
    "# 旧地址转到新地址。由 npm run build 按 content/redirects.yaml 生成，请不要直接修改。
    redir "/jianbao/06.html" "/2016/6/" permanent
    redir "/旧/show.asp" "/2016/6/#item-1" permanent
    "
  `);
});

test("a site below a path has it before both addresses", () => {
  expect(nginxRedirects(edition(SITE_BELOW), REDIRECTS)).toContain(
    'location = "/bulletin/jianbao/06.html" { return 301 "/bulletin/2016/6/"; }',
  );
  expect(caddyRedirects(edition(SITE_BELOW), REDIRECTS)).toContain(
    'redir "/bulletin/jianbao/06.html" "/bulletin/2016/6/" permanent',
  );
});

/** Quoted strings as both servers read them: a backslash takes the sign after it as it is. */
const strings = (line: string): string[] =>
  [...line.matchAll(/"((?:[^"\\]|\\.)*)"/gs)].map(([, text = ""]) => text.replace(/\\(.)/gs, "$1"));

/* None of these gets past the check of redirects.yaml; what is written is safe all the same. Tried on nginx 1.22 and Caddy 2.6. */
test.each(['/q";}x', "/b\\c", "/a b", "/$uri", "/{path}", "/`x`", "/#x", "/a\nb", "/per%cent", "/*"])(
  "a hostile address stays one string: %j",
  (hostile) => {
    const redirect = { from: encodeURI(hostile).replaceAll("#", "%23"), to: hostile };
    const [, ...nginx] = nginxRedirects(edition(), [redirect]).split(/(?<=;\s*\}\n)|(?<=改。\n)/);
    expect(nginx).toHaveLength(1);
    expect(strings(nginx.join(""))).toEqual([hostile, expect.not.stringMatching(/[${}"\\\s]/)]);
    expect(nginx.join("").replace(/"(?:[^"\\]|\\.)*"/gs, "S")).toBe("location = S { return 301 S; }\n");
    const [, ...caddy] = caddyRedirects(edition(), [redirect]).trimEnd().split("\n");
    expect(caddy).toHaveLength(1);
    expect(caddy.join("")).toMatch(/^redir "[^"\\{}*\s`]+" "[^"\\{}\s`]+" permanent$/);
  },
);

test("only what a server sends as a page has a page that leads on", () => {
  const froms = ["/a.html", "/a.shtml", "/a.HTM", "/a", "/a/", "/a.asp", "/a.pdf", "/v1.2/a"];
  expect(froms.filter((from) => hasPage({ from, to: "/" }))).toEqual([
    "/a.html",
    "/a.shtml",
    "/a.HTM",
    "/a",
    "/a/",
    "/v1.2/a",
  ]);
});
