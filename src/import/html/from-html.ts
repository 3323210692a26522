import type { Root, RootContent as RootNode } from "hast";
import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import rehypeParse from "rehype-parse";
import rehypeRemark, { type Options } from "rehype-remark";
import { unified } from "unified";
import { AssetCollector } from "../assets.ts";
import { toBlocks } from "../items/blocks.ts";
import { LONGEST_TEXT, TOO_LONG } from "../open-source.ts";
import type { Page } from "../page.ts";
import { ImportRefused, quote, type Remarks } from "../remarks.ts";
import { compact, tidyLine } from "../tidy.ts";
import { cluesOf } from "./clues.ts";
import { removeHidden } from "./hidden.ts";
import { keepAssets } from "./links.ts";
import { findMain, linesIn, removeSurroundings } from "./main-part.ts";
import { shape } from "./shape.ts";

/** Unwrapped: Chinese text uses neither italics nor underlines. */
const PLAIN =
  "u,i,em,s,del,strike,ins,code,kbd,samp,tt,var,q,mark,sub,sup,small,big,abbr,dfn,cite,time".split(",");

const handlers: Options["handlers"] = {
  ...Object.fromEntries(PLAIN.map((name) => [name, (state, node) => state.all(node)])),
  p(state, node): Paragraph | undefined {
    const children = state.all(node).filter(isPhrasing);
    return children.length === 0
      ? undefined
      : { type: "paragraph", children, ...(node.properties.dataCentred && { data: { centred: true } }) };
  },
};

const isPhrasing = (node: RootContent): node is PhrasingContent =>
  ["text", "strong", "link", "image", "break", "inlineCode", "emphasis", "delete"].includes(node.type);

/** Word writes a few elements per line, so no issue has as many. */
const MOST_ELEMENTS = 100_000;

/** Saved pages, Word's HTML, and other formats converted to HTML. Pictures are looked for next to `path`. */
export function pageFromHtml(
  html: string,
  path: string,
  remarks: Remarks,
  assets = new AssetCollector(),
): Page {
  const root: Root = unified().use(rehypeParse).parse(html);
  refuseLong(root);
  const clues = cluesOf(root);
  const hidden = removeHidden(root);
  const removed = removeSurroundings(root);
  const mains = findMain(root);
  const inside = new Set(mains.flatMap(linesIn).map(compact));
  const surroundings = [...removed, ...(mains.length > 0 ? linesIn(root) : [])]
    .map(tidyLine)
    .filter((line) => line !== "" && !inside.has(compact(line)));
  const content: Root = { type: "root", children: mains.length > 0 ? mains : root.children };
  shape(content, remarks);
  keepAssets(content, path, assets, remarks);

  reportSurroundings(surroundings, remarks);
  for (const text of hidden) remarks.dropped.push(`隐藏的文字：${quote(text)}`);
  const mdast = unified().use(rehypeRemark, { handlers, document: true }).runSync(content);
  return {
    blocks: toBlocks(mdast.children),
    surroundings,
    clues,
    assets: assets.assets,
  };
}

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
  const isSentence = (line: string): boolean => line.includes("。") && [...line].length >= 20;
  const short = lines.filter((line) => !isSentence(line));
  if (short.length > 0) dropped.push(`正文以外：${quote(short.join(" "), 100)}`);
  for (const line of lines.filter(isSentence)) toCheck.push(`正文以外的这段文字没有导入：${quote(line, 60)}`);
}
