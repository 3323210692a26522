import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { BENCH, contentOf } from "./archive.ts";
import { moveAside } from "./aside.ts";
import { median, time } from "./timing.ts";

/** Equivalents of our pages, as few as will do: an issue, its year, its department, its author, the home page. */
const PAGE = (main: string): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><header><a href="/">简报</a></header><main>${main}</main></body></html>\n`;
const LIST =
  '<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date.Format "2006-01-02" }}</li>{{ end }}</ul>';
const FILES: Readonly<Record<string, string>> = {
  "config.yaml":
    "baseURL: https://www.example.gov.cn/\nlanguageCode: zh-CN\ntitle: 简报\nhasCJKLanguage: true\ntaxonomies:\n  source: source\n  author: author\n",
  "layouts/_default/single.html": PAGE(
    '<article data-pagefind-body><h1>{{ .Title }}</h1><p>{{ .Date.Format "2006-01-02" }} {{ .Params.source }} {{ .Params.author }}</p>{{ .Content }}</article><nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>',
  ),
  "layouts/_default/list.html": PAGE(LIST),
  "layouts/index.html": PAGE(
    '<h1>{{ .Title }}</h1><ul>{{ range .Site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>',
  ),
};

/** Seconds that Hugo with stock Pagefind takes to publish the same issues from nothing. Needs `hugo` on the PATH. */
export async function timeHugo(issues: number, runs: number): Promise<number> {
  const folder = join(BENCH, `hugo-${issues}`);
  moveAside([folder]);
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  cpSync(contentOf(issues), join(folder, "content"), {
    recursive: true,
    filter: (file) => !file.endsWith(".yaml"),
  });
  // Hugo wants RFC 3339 dates.
  for (const name of readdirSync(join(folder, "content"), { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".md")) continue;
    const file = join(folder, "content", name);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(/^date: (\S+) (\S+)$/m, "date: $1T$2:00+08:00"));
  }
  const pagefind = join(process.cwd(), "node_modules/pagefind/lib/runner/bin.cjs");
  const totals: number[] = [];
  for (let run = 0; run < runs; run++) {
    moveAside([join(folder, "public")]);
    const hugo = await time("hugo", ["--quiet"], { cwd: folder });
    const index = await time(process.execPath, [pagefind, "--site", "public"], { cwd: folder });
    totals.push(hugo + index);
  }
  return median(totals);
}
