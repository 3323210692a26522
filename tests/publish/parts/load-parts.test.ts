import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { HomePage } from "../../../layouts/home.tsx";
import { loadArchive } from "../../../src/content/load.ts";
import { Edition } from "../../../src/publish/edition.ts";
import { loadParts } from "../../../src/publish/parts/load-parts.ts";
import { contentFolder, issueText, SITE } from "../../content/archive-folder.ts";
import { ASSETS } from "../edition.ts";

/** A party school's weekly, which shares nothing with the sample but the program. */
const SCHOOL = SITE.replace(/^name: .*$/m, "name: 安平县委党校周报").concat(
  '\ntheme:\n  colour: "#174a8c"\n  typeface: 楷体\n  masthead: 党校周报\n  navigation:\n    - 首页\n    - 搜索\n',
);

async function withParts(parts: Readonly<Record<string, string>>, site = SCHOOL) {
  const content = contentFolder({ "site.yaml": site, "2016/06.md": issueText() });
  const folder = join(dirname(content), "parts");
  mkdirSync(folder);
  for (const [name, text] of Object.entries(parts)) writeFileSync(join(folder, name), text);
  const { archive } = loadArchive(content, { drafts: false });
  if (!archive) throw new Error("The content is not sound");
  const { value, problems } = await loadParts(content, archive);
  return {
    archive,
    office: value,
    codes: problems.map(({ code, file }) => `${file.split("/").at(-1)} ${code}`),
  };
}

const FOOTER = `import type { PartProps } from "bulletin-archive";
export default function Footer({ edition, original }: PartProps) {
  return <div class="school">{original}<p>校训：实事求是 <a href={edition.link("/about/")}>{edition.site.name}</a></p></div>;
}
`;

test("an office's own footer stands around ours on every page, with its colour, masthead and navigation", async () => {
  const { archive, office, codes } = await withParts({ "footer.tsx": FOOTER });
  expect(codes).toEqual([]);
  const edition = new Edition(archive, ASSETS, office ? { office } : {});
  const html = renderToString(h(HomePage, { edition, entry: archive }));
  expect(html).toMatch(/<div class="school"><footer class="site-footer">/);
  expect(html).toContain('校训：实事求是 <a href="/about/">安平县委党校周报</a>');
  expect(html).toMatch(/<h1 class="publication"[^>]*>党校周报/);
  expect(html).toMatch(/<link rel="stylesheet" href="\/assets\/theme-[0-9A-F]{8}\.css"/);
  const nav = /<nav aria-label="主导航">(.*?)<\/nav>/.exec(html)?.[1] ?? "";
  expect([...nav.matchAll(/<a [^>]*>([^<]*)/g)].map(([, name]) => name)).toEqual(["首页", "搜索"]);
});

test("a part that throws, is no function, shows nothing, is not TypeScript or replaces nothing is named, with the rest", async () => {
  const { codes } = await withParts({
    "footer.tsx": 'export default () => { throw new Error("没有这一项"); };',
    "header.tsx": 'export default "页首";',
    "masthead.tsx": "export default () => <p>报头</p>;",
  });
  expect(codes).toEqual(["footer.tsx part/failed", "header.tsx part/type", "masthead.tsx part/unknown"]);
  expect((await withParts({ "footer.tsx": "export default () => null;" })).codes).toEqual([
    "footer.tsx part/empty",
  ]);
  expect((await withParts({ "footer.tsx": "export default (" })).codes).toEqual(["footer.tsx part/failed"]);
});

describe("a logo", () => {
  const SVG =
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path fill="#a11" d="M0 0h40v20z"/></svg>';
  const NAMED = SCHOOL.replace("\n  masthead:", "\n  logo: 校徽\n  masthead:");

  test("stands in the header with what is to be seen on it, under a name that tells its content", async () => {
    const { archive, office, codes } = await withParts({ "logo.svg": SVG }, NAMED);
    expect(codes).toEqual([]);
    const edition = new Edition(archive, ASSETS, office ? { office } : {});
    const html = renderToString(h(HomePage, { edition, entry: archive }));
    expect(html).toMatch(
      /<img class="logo" src="\/assets\/logo-[0-9A-F]{8}\.svg" alt="校徽" width="40" height="20"\/>/,
    );
    expect(edition.assets.files.some(({ path }) => path === edition.assets.logo)).toBe(true);
  });

  test.each([
    ["logo/unsafe", SVG.replace("<path", "<script>1</script><path")],
    ["logo/unsafe", SVG.replace("<path", '<path onload="x()"')],
    ["logo/unsafe", SVG.replace("<path", '<image href="https://x.example/y.png"/><path')],
    ["logo/unsafe", SVG.replace("<path", "<style>@import 'x.css';</style><path")],
    ["logo/unsafe", `<!DOCTYPE svg>${SVG}`],
    ["logo/kind", "校徽"],
    ["logo/size", SVG.replace("<path", `<!--${"x".repeat(102_400)}--><path`)],
  ])("is refused by %s", async (code, svg) => {
    expect((await withParts({ "logo.svg": svg }, NAMED)).codes).toEqual([`logo.svg ${code}`]);
  });

  test("needs both the picture and the words for it", async () => {
    expect((await withParts({ "logo.svg": SVG })).codes).toEqual(["logo.svg logo/alt"]);
    expect((await withParts({}, NAMED)).codes).toEqual(["logo.svg logo/missing"]);
  });
});
