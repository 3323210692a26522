import type { Root } from "hast";
import { toString as plainTextOf } from "hast-util-to-string";
import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import rehypeParse from "rehype-parse";
import rehypeRemark, { type Options } from "rehype-remark";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { AssetCollector } from "./assets.ts";
import { toBlocks } from "./blocks.ts";
import { type Findings, ImportRefused, quote } from "./findings.ts";
import { cluesOf } from "./html-clues.ts";
import { removeHidden } from "./html-hidden.ts";
import { keepAssets } from "./html-links.ts";
import { findMain, linesIn, removeSurroundings } from "./html-main.ts";
import { shape } from "./html-shape.ts";
import { LONGEST_TEXT, TOO_LONG } from "./open-source.ts";
import type { Page } from "./page.ts";
import { compact, tidyLine } from "./tidy.ts";

/** Elements that only decorate: their text stays. Italics and underlines are not used in Chinese text. */
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

/** Word makes a few elements of each line; a hundred thousand are no issue. */
const MOST_ELEMENTS = 100_000;

/** A page saved as HTML, Word's HTML, or what another reader made into HTML. `path` is where it lies, for its pictures. */
export function pageFromHtml(
  html: string,
  path: string,
  findings: Findings,
  assets = new AssetCollector(),
): Page {
  const root: Root = unified().use(rehypeParse).parse(html);
  const clues = cluesOf(root);
  const hidden = removeHidden(root);
  const removed = removeSurroundings(root);
  const mains = findMain(root);
  const inside = new Set(mains.flatMap(linesIn).map(compact));
  const surroundings = [...removed, ...(mains.length > 0 ? linesIn(root) : [])]
    .map(tidyLine)
    .filter((line) => line !== "" && !inside.has(compact(line)));
  const content: Root = { type: "root", children: mains.length > 0 ? mains : root.children };
  let elements = 0;
  visit(content, "element", () => {
    elements++;
  });
  if (elements > MOST_ELEMENTS || plainTextOf(content).length > LONGEST_TEXT)
    throw new ImportRefused(TOO_LONG);
  shape(content, findings);
  keepAssets(content, path, assets, findings);

  reportSurroundings(surroundings, findings);
  for (const text of hidden) findings.dropped.push(`隐藏的文字：${quote(text)}`);
  const mdast = unified().use(rehypeRemark, { handlers, document: true }).runSync(content);
  return {
    blocks: toBlocks(mdast.children),
    surroundings,
    clues,
    assets: assets.assets,
  };
}

/** What stands around the text is left out; whole sentences there are worth a look. */
function reportSurroundings(lines: readonly string[], { dropped, toCheck }: Findings): void {
  const isSentence = (line: string): boolean => line.includes("。") && [...line].length >= 20;
  const short = lines.filter((line) => !isSentence(line));
  if (short.length > 0) dropped.push(`正文以外：${quote(short.join(" "), 100)}`);
  for (const line of lines.filter(isSentence)) toCheck.push(`正文以外的这段文字没有导入：${quote(line, 60)}`);
}
