import MarkdownIt from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import { parse } from "yaml";
import { type Findings, quote } from "./findings.ts";
import { pageFromHtml } from "./html/from-html.ts";
import type { Clue, Clues, Page } from "./page.ts";
import { tidyLine } from "./tidy.ts";

// Foreign Markdown is not ours (`src/markdown`): raw HTML goes on to the reader for HTML, which keeps what is text and drops the rest.
const markdown = new MarkdownIt({ html: true, breaks: false }).use(cjkFriendly).disable(["lheading", "code"]);
markdown.validateLink = () => true;

/** Markdown from another system: Hugo, Hexo, Jekyll, a notes application. */
export function pageFromMarkdown(text: string, path: string, findings: Findings): Page {
  const { front, body } = splitFrontMatter(text);
  const indented = body.replace(/^[ \t\u00A0\u3000]+(?=\p{Script=Han})/gmu, "");
  const page = pageFromHtml(markdown.render(indented), path, findings);
  if (/\{\{[<%]/.test(body))
    findings.toCheck.push("正文里有别的系统的短代码（{{< … >}}），会原样显示成文字，请改写或删掉。");
  const { title: _heading, ...found } = page.clues;
  return { ...page, clues: { ...found, ...cluesFrom(front, findings) } };
}

type Fields = Readonly<Record<string, unknown>>;

function splitFrontMatter(text: string): { front: Fields; body: string } {
  const found = /^(---|\+\+\+)[ \t]*\n([\s\S]*?)\n\1[ \t]*(?:\n|$)/.exec(text);
  if (!found) return { front: {}, body: text };
  const [whole, fence, block = ""] = found;
  return { front: fence === "---" ? readYaml(block) : readToml(block), body: text.slice(whole.length) };
}

/** As strings only, with no references: nothing in it is run or expanded. */
function readYaml(block: string): Fields {
  try {
    const value: unknown = parse(block, { schema: "failsafe", maxAliasCount: 0, logLevel: "silent" });
    return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  } catch {
    return {};
  }
}

/** The few lines of TOML that front matter is made of: `title = "…"`, `tags = ["…", "…"]`. */
function readToml(block: string): Fields {
  const fields = block.split("\n").flatMap((line): [string, unknown][] => {
    const [, key = "", value = ""] = /^\s*([\w-]+)\s*=\s*(.+?)\s*$/.exec(line) ?? [];
    if (key === "") return [];
    const texts = [...value.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map(([, a, b]) => a ?? b ?? "");
    return [[key, value.startsWith("[") ? texts : (texts[0] ?? value)]];
  });
  return Object.fromEntries(fields);
}

const KEYS = {
  title: ["title", "标题"],
  number: ["issue", "number", "期号"],
  date: ["date", "publishDate", "pubdate", "日期"],
  source: ["source", "department", "来源"],
  author: ["author", "authors", "作者"],
  summary: ["summary", "description", "摘要"],
} as const;

function cluesFrom(front: Fields, { toCheck }: Findings): Clues {
  const used = new Set<string>(["draft", "layout", "slug", "type", "status"]);
  const clue = (name: keyof typeof KEYS): Clue | undefined => {
    const key = KEYS[name].find((known) => front[known] !== undefined && front[known] !== "");
    if (key === undefined) return undefined;
    used.add(key);
    const value = front[key];
    const text = tidyLine(Array.isArray(value) ? value.map(String).join("、") : String(value));
    return { value: text, origin: `原文说明栏的 ${key}` };
  };
  const clues = Object.fromEntries(
    Object.keys(KEYS).flatMap((name): [string, Clue][] => {
      const found = isKey(name) ? clue(name) : undefined;
      return found ? [[name, found]] : [];
    }),
  );
  const keywords = ["keywords", "tags", "关键词"].flatMap((key) => {
    const value = front[key];
    if (value !== undefined) used.add(key);
    return Array.isArray(value)
      ? value.map(String)
      : typeof value === "string"
        ? value.split(/[,，、;；]\s*/u)
        : [];
  });
  const left = Object.keys(front).filter((key) => !used.has(key));
  if (left.length > 0) toCheck.push(`原文说明栏的这几项没有导入：${quote(left.join("、"), 80)}。`);
  return { ...clues, ...(keywords.length > 0 && { keywords: [...new Set(keywords)] }) };
}

const isKey = (name: string): name is keyof typeof KEYS => Object.hasOwn(KEYS, name);
