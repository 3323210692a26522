import MarkdownIt from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import footnote from "markdown-it-footnote";
import mark from "markdown-it-mark";
import { parse } from "yaml";
import { AssetCollector } from "./assets.ts";
import { pageFromHtml } from "./html/from-html.ts";
import type { Clues, Fact, Page } from "./page.ts";
import { quote, type Remarks } from "./remarks.ts";
import { tidyLine } from "./tidy.ts";

// Unlike `src/markdown` it passes raw HTML on: the HTML reader keeps its text and drops the rest.
const markdown = new MarkdownIt({ html: true, breaks: false })
  .use(cjkFriendly)
  .use(mark)
  .use(footnote)
  .disable(["lheading", "code", "footnote_inline"]);
markdown.validateLink = () => true;

/** Marks of other systems, which would be published as they stand. */
const FOREIGN: readonly (readonly [mark: RegExp, name: string])[] = [
  [/\{\{[<%]/, "短代码（{{< … >}}）"],
  [/\{%.{0,200}%\}/, "标签（{% … %}）"],
  [/\{\{(?![<%]).{0,200}\}\}/, "变量（{{ … }}）"],
  [/^:::/m, "提示框（:::）"],
  [/^(!!!|\?\?\?)\+?\s/m, "提示框（!!! 或 ???）"],
  [/^>\s*\[!\w+\]/m, "提示框（[!NOTE]）"],
  [/^@?\[{1,2}toc\]{1,2}/im, "目录标记（[toc]）"],
  [/^\s*(?:[-*+]|\d+\.)\s+\[[ xX]\]\s/m, "待办的方框（[x]）"],
  [/!?\[\[[^\]\n]{1,200}\]\]/, "内部链接（[[…]]）"],
  [/(?<!\$)\$\$(?!\$)|\\\(|\\\[/, "公式（$$…$$）"],
];

/** Markdown from another system: Hugo, Hexo, Jekyll, a notes application. */
export function pageFromMarkdown(
  text: string,
  path: string,
  remarks: Remarks,
  assets = new AssetCollector(),
): Page {
  const { front, body } = splitFrontMatter(text);
  const indented = body.replace(/^[ \t\u00A0\u3000]+(?=\p{Script=Han})/gmu, "");
  const page = pageFromHtml(markdown.render(indented), path, remarks, { assets });
  const found = FOREIGN.filter(([mark]) => mark.test(body)).map(([, name]) => name);
  if (found.length > 0)
    remarks.toCheck.push(`正文里有别的系统的${found.join("、")}，会原样显示成文字，请改写或删掉。`);
  return { ...page, clues: cluesFrom(front, remarks), text: linesOf(body) };
}

/** The lines as they were typed, without marks, addresses and tags; cells are told apart by a space. */
const linesOf = (body: string): string[] =>
  body
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, "")
    .split("\n")
    .map((line) =>
      line
        .replace(/^\s*\[\^[^\]\s]{1,100}\]:/, "")
        .replace(/\[\^[^\]\s]{1,100}\]/g, "")
        .replace(/\]\([^()\s]{0,2000}(\s+"[^"]{0,200}")?\)/g, "] ")
        .replace(/<\/?[a-z][^<>]{0,500}>/gi, " ")
        .replace(/^\s*(\d+[.)]|[-*+])\s/, "")
        .replace(/\\(?=[!-/:-@[-`{-~])/g, "")
        .replace(/^[\s|:-]+$/, "")
        .replace(/[|*_~`=>#]+/g, " "),
    );

type Fields = Readonly<Record<string, unknown>>;

function splitFrontMatter(text: string): { front: Fields; body: string } {
  const found = /^(---|\+\+\+)[ \t]*\n([\s\S]*?)\n\1[ \t]*(?:\n|$)/.exec(text);
  if (!found) return { front: {}, body: text };
  const [whole, fence, block = ""] = found;
  return { front: fence === "---" ? readYaml(block) : readToml(block), body: text.slice(whole.length) };
}

/** Strings only, no aliases: nothing is run or expanded. */
function readYaml(block: string): Fields {
  try {
    const value: unknown = parse(block, { schema: "failsafe", maxAliasCount: 0, logLevel: "silent" });
    return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  } catch {
    return {};
  }
}

/** The TOML that occurs in front matter: `title = "…"`, `tags = ["…", "…"]`. */
function readToml(block: string): Fields {
  const fields = block.split("\n").flatMap((line): [string, unknown][] => {
    const [, key = "", value = ""] = /^\s*([\w-]+)\s*=\s*(.+?)\s*$/.exec(line) ?? [];
    if (key === "") return [];
    const texts = [...value.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map(([, a, b]) => a ?? b ?? "");
    return [[key, value.startsWith("[") ? texts : (texts[0] ?? value)]];
  });
  return Object.fromEntries(fields);
}

function cluesFrom(front: Fields, { toCheck, dropped }: Remarks): Clues {
  const used = new Set<string>(["draft", "layout", "slug", "type", "status"]);
  const clue = (...keys: readonly string[]): Fact<string> | undefined => {
    const key = keys.find((known) => front[known] !== undefined && front[known] !== "");
    if (key === undefined) return undefined;
    used.add(key);
    const value = front[key];
    const text = tidyLine(Array.isArray(value) ? value.map(String).join("、") : String(value));
    return { value: text, origin: `原文说明栏的 ${key}` };
  };
  const clues = {
    title: clue("title", "标题"),
    number: clue("issue", "number", "期号"),
    date: clue("date", "publishDate", "pubdate", "日期"),
    source: clue("source", "department", "来源"),
    author: clue("author", "authors", "作者"),
    summary: clue("summary", "description", "摘要"),
  };
  const keywords = ["keywords", "tags", "关键词"].flatMap((key) => {
    const value = front[key];
    if (value !== undefined) used.add(key);
    if (Array.isArray(value)) return value.map(String);
    return typeof value === "string" ? value.split(/[,，、;；]\s*/u) : [];
  });
  const left = Object.keys(front).filter((key) => !used.has(key));
  if (left.length > 0) toCheck.push(`原文说明栏的这几项没有导入：${quote(left.join("、"), 80)}。`);
  for (const key of left) dropped.push({ reason: "说明栏", text: `${key}: ${JSON.stringify(front[key])}` });
  return { ...clues, keywords: [...new Set(keywords)] };
}
