import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { tokenize } from "../../src/search/tokens.ts";
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

/**
 * Seconds that Hugo with Pagefind takes to publish the same issues from nothing. Needs `hugo` on the PATH.
 *
 * @param isTokenised whether Pagefind gets the tokens that our index holds, and answers as exactly, or the texts as they are
 */
export async function timeHugo(issues: number, runs: number, isTokenised: boolean): Promise<number> {
  const folder = join(BENCH, `hugo-${isTokenised ? "tokens-" : ""}${issues}`);
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
    const dated = text.replace(/^date: (\S+) (\S+)$/m, "date: $1T$2:00+08:00");
    writeFileSync(file, isTokenised ? withTokens(dated) : dated);
  }
  const pagefind = join(process.cwd(), "node_modules/pagefind/lib/runner/bin.cjs");
  const language = isTokenised ? ["--force-language", "und"] : [];
  const totals: number[] = [];
  for (let run = 0; run < runs; run++) {
    moveAside([join(folder, "public")]);
    const hugo = await time("hugo", ["--quiet"], { cwd: folder });
    const index = await time(process.execPath, [pagefind, "--site", "public", ...language], { cwd: folder });
    totals.push(hugo + index);
  }
  return median(totals);
}

/** An issue whose lines are replaced by their tokens; headings stay headings. */
function withTokens(text: string): string {
  const [, front = "", body = ""] = /^(---\n.*?\n---\n)(.*)$/s.exec(text) ?? [];
  return front + body.replace(/^(#* ?)(.*\S.*)$/gm, (_line, mark, words) => mark + tokenize(words).join(" "));
}
