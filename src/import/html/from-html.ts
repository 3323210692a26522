import type { Root, RootContent as RootNode } from "hast";
import type { Delete, FootnoteReference, Paragraph, PhrasingContent, RootContent } from "mdast";
import rehypeParse from "rehype-parse";
import rehypeRemark, { type Options } from "rehype-remark";
import { unified } from "unified";
import { AssetCollector } from "../assets.ts";
import { type Mark, toBlocks } from "../items/blocks.ts";
import { LONGEST_TEXT, TOO_LONG } from "../open-source.ts";
import type { Page } from "../page.ts";
import { ImportRefused, quote, type Remarks } from "../remarks.ts";
import { baseOf, cluesOf } from "./clues.ts";
import { removeHidden } from "./hidden.ts";
import { linesIn } from "./lines.ts";
import { keepAssets } from "./links.ts";
import { findMain, removeSilent } from "./main-part.ts";
import { takeNotes } from "./notes.ts";
import { isUnderlined, shape } from "./shape.ts";
import { hidingRules } from "./style.ts";
import { readSymbolFonts } from "./symbol-fonts.ts";

/** Unwrapped: Chinese text uses neither italics nor underlines. */
const PLAIN = "u,i,em,ins,code,kbd,samp,tt,var,q,sub,sup,small,big,abbr,dfn,cite,time".split(",");

const handlers: Options["handlers"] = {
  ...Object.fromEntries(PLAIN.map((name) => [name, (state, node) => state.all(node)])),
  p(state, node): Paragraph | undefined {
    const children = state.all(node).filter(isPhrasing);
    const data = { centred: node.properties.dataCentred === true, underlined: isUnderlined(node) };
    return children.length === 0 ? undefined : { type: "paragraph", children, data };
  },
  sup(state, node): FootnoteReference | ReturnType<typeof state.all> {
    const { dataNote } = node.properties;
    if (dataNote === undefined) return state.all(node);
    return { type: "footnoteReference", identifier: String(dataNote), label: String(dataNote) };
  },
  mark: (state, node): Mark => ({ type: "mark", children: state.all(node).filter(isPhrasing) }),
  del: (state, node): Delete => ({ type: "delete", children: state.all(node).filter(isPhrasing) }),
};
for (const name of ["s", "strike"]) handlers[name] = handlers.del;

const isPhrasing = (node: RootContent): node is PhrasingContent =>
  [
    "text",
    "strong",
    "link",
    "image",
    "break",
    "inlineCode",
    "emphasis",
    "delete",
    "mark",
    "footnoteReference",
  ].includes(node.type);

/** Word writes a few elements per line, so no issue has as many. */
const MOST_ELEMENTS = 100_000;

interface Source {
  readonly assets?: AssetCollector;
  /** a page of a site, with navigation around its text */
  readonly isSite?: boolean;
}

/** Saved pages, Word's HTML, and other formats converted to HTML. Pictures are looked for next to `path`. */
export function pageFromHtml(
  html: string,
  path: string,
  remarks: Remarks,
  { assets = new AssetCollector(), isSite = false }: Source = {},
): Page {
  const root: Root = unified().use(rehypeParse).parse(html);
  refuseLong(root);
  const clues = cluesOf(root, isSite);
  const base = baseOf(root);
  const rules = hidingRules(root);
  readSymbolFonts(root, rules);
  const noteTexts = takeNotes(root);
  const holders = [...noteTexts].map(([label, children]): [string, Root] => [
    label,
    { type: "root", children: [...children] },
  ]);
  const text = [root, ...holders.map(([, note]) => note)].flatMap(linesIn);
  const hidden = removeHidden(root, rules);
  for (const words of removeSilent(root)) remarks.dropped.push({ reason: "表单、脚本里的文字", text: words });
  const { content, surroundings } = isSite ? findMain(root) : { content: root, surroundings: [] };
  for (const part of [content, ...holders.map(([, note]) => note)]) {
    shape(part, rules, remarks);
    keepAssets(part, { path, base }, assets, remarks);
  }
  reportSurroundings(surroundings, remarks);
  for (const text of hidden) remarks.dropped.push({ reason: "隐藏的文字", text });
  return {
    blocks: toBlocks(toMarkdown(content)),
    notes: new Map(
      holders.map(([label, note]) => [label, toBlocks(toMarkdown(note)).map(({ node }) => node)]),
    ),
    surroundings,
    clues,
    assets: assets.assets,
    text,
  };
}

const toMarkdown = (root: Root): RootContent[] =>
  unified().use(rehypeRemark, { handlers, document: true }).runSync(root).children;

/** Refuses long or deep pages before the recursive passes. */
function refuseLong(root: Root): void {
  let elements = 0;
  let signs = 0;
  const open: { node: Root | RootNode; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (depth > DEEPEST) throw new ImportRefused(TOO_DEEP);
    if (node.type === "text") signs += node.value.length;
    if (node.type === "element") elements++;
    const isSeen = node.type === "root" || (node.type === "element" && !UNSEEN.has(node.tagName));
    if (isSeen) for (const child of node.children) open.push({ node: child, depth: depth + 1 });
  }
  if (elements > MOST_ELEMENTS || signs > LONGEST_TEXT) throw new ImportRefused(TOO_LONG);
}

const DEEPEST = 300;
const TOO_DEEP = "网页里的格式一层套一层，读不出来。请用浏览器打开，把文字复制到文本文件里，再导入。";
const UNSEEN = new Set(["script", "style", "noscript", "template"]);

/** Reports dropped lines; whole sentences are to be checked. */
function reportSurroundings(lines: readonly string[], { dropped, toCheck }: Remarks): void {
  for (const text of lines) {
    dropped.push({ reason: "正文以外", text });
    if (text.includes("。") && [...text].length >= 20)
      toCheck.push(`正文以外的这段文字没有导入：${quote(text, 60)}`);
  }
}
