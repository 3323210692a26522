import type { Element, ElementContent, Root, RootContent } from "hast";
import { toString as plainTextOf } from "hast-util-to-string";
import { SKIP, visit } from "unist-util-visit";
import { isDocument } from "../../bulletin/file-kind.ts";
import { linesIn } from "./lines.ts";
import { isListOfLinks, isSidebar, SIDEBAR } from "./sidebar.ts";
import { sentenceWeights, type Weights } from "./weights.ts";

/** Classes and ids of the main part in common CMSs of government sites: TRS, UCAP, VSB, Webplus, UEditor, ZOOM. */
const MAIN =
  /^(trs_editor|trs_ueditor|view trs_ueditor|ucap-content|vsb_content\w*|v_news_content|wp_articlecontent|zoom|fontzoom|zoomcon|artibody|art_con|article[-_]?(content|body|text|con)?|newscontent|news_content|news_con|content_text|pages_content|contxt|con_text|detail[-_]?(content|con)?|xl_content|textbody|maintext|mainText|content-body|entry-content|post-content)$/i;
/** Classes and ids of what surrounds it. */
const AROUND =
  /(^|[-_ ])(nav|navbar|navigation|menu|breadcrumbs?|crumbs?|footer|foot|copyright|share|bdsharebuttonbox|sidebar|toolbar|print|pager|pagination|related|friendlinks?|weizhi|dqwz|location|position|hits?|qrcode|ewm|banner|topbar|login|search)([-_ ]|$)/i;
const WITHOUT_TEXT = new Set(
  "script,style,noscript,template,iframe,frame,frameset,noframes,object,embed,applet,input,select,textarea,svg,math,canvas,audio,video,link,meta,base,title,head,map,area".split(
    ",",
  ),
);
const NEVER = new Set("form,button,nav,aside,footer,dialog,menu".split(","));

/** Elements without text of their own, though some browsers show words of them: choices, what is typed, drawings. */
const SAYING = /^(select|textarea|noscript|svg|canvas|iframe|object|video|audio|math)$/;

/** Removes comments and elements that have no text to read. Returns what they say all the same. */
export function removeSilent(root: Root): string[] {
  const said: string[] = [];
  const isKept = (node: RootContent): boolean => {
    if (node.type !== "element") return node.type !== "comment" && node.type !== "doctype";
    if (!WITHOUT_TEXT.has(node.tagName)) return true;
    const { value, type } = node.properties;
    if (SAYING.test(node.tagName)) said.push(plainTextOf(node).trim());
    else if (node.tagName === "input" && type !== "hidden" && value) said.push(String(value));
    return false;
  };
  root.children = root.children.filter(isKept);
  visit(root, "element", (node) => {
    node.children = node.children.filter(isKept);
  });
  return said.filter((words) => words !== "");
}

interface MainPart {
  readonly content: Root;
  /** the lines around it, in the page's order */
  readonly surroundings: readonly string[];
}

/** The part of a site's page that holds its sentences: as its CMS names it, or as measured. */
export function findMain(root: Root): MainPart {
  const weights = sentenceWeights(root);
  const left: RootContent[] = [];
  const drop = (node: RootContent): void => void left.push(node);
  removeFurniture(root, weights, drop);
  const named = namedParts(root);
  const share = named.reduce((sum, node) => sum + weights.of(node), 0) / weights.of(root);
  const content: Root = {
    type: "root",
    children: share >= LEAST_SHARE ? named : measuredPart(root, weights, drop),
  };
  const inside = new Set<RootContent>(content.children);
  const around = share >= LEAST_SHARE ? linesWithout(root, inside) : [];
  const surroundings = [
    ...around,
    ...left.flatMap((node) => (node.type === "element" ? linesIn({ type: "root", children: [node] }) : [])),
  ];
  for (const node of named) asBlock(node);
  return {
    content,
    surroundings: surroundings.filter((line, index) => surroundings.indexOf(line) === index),
  };
}

/** Of all sentences. */
const LEAST_SHARE = 0.5;
const LARGE_SHARE = 0.8;

/** The elements of the main part, by class, id or tag; the innermost that has the sentences. */
function namedParts(root: Root): Element[] {
  const mains: Element[] = [];
  visit(root, "element", (node) => {
    const isNamed = namesOf(node).some((name) => MAIN.test(name));
    if (!isNamed && node.tagName !== "article" && node.tagName !== "main") return;
    if (!holdsSentences(node)) return;
    mains.push(node);
    return SKIP;
  });
  return mains;
}

/** Some CMSs name a cell or a row: its paragraphs are blocks all the same. */
function asBlock(node: Element): void {
  if (node.tagName === "tr")
    for (const cell of node.children) if (cell.type === "element") cell.tagName = "div";
  if (/^(td|th|tr|tbody|table)$/.test(node.tagName) && node.tagName !== "table") node.tagName = "div";
}

function removeFurniture(root: Root, weights: Weights, drop: (node: RootContent) => void): void {
  const half = weights.of(root) * LEAST_SHARE;
  const isKept = (node: RootContent): boolean => {
    if (node.type !== "element") return true;
    // Old ASP pages wrap the whole text in a form.
    const isFurniture = (NEVER.has(node.tagName) || isAround(node)) && !holdsSentences(node);
    const isBeside = isSidebar(node) && weights.of(node) < half;
    if (isFurniture || isBeside || (node.tagName === "aside" && weights.of(node) < half)) {
      drop(node);
      return false;
    }
    return true;
  };
  const withoutLabelled = (children: RootContent[]): RootContent[] =>
    children.filter((child, index) => {
      const next = children.slice(index + 1).find((other) => other.type === "element");
      const before = children.slice(0, index).findLast((other) => other.type === "element");
      const isLabel = child.type === "element" && SIDEBAR.test(plainTextOf(child).trim()) && isLinks(next);
      const isBelow =
        isLinks(child) && before?.type === "element" && SIDEBAR.test(plainTextOf(before).trim());
      if (isLabel || isBelow) drop(child);
      return !(isLabel || isBelow);
    });
  root.children = root.children.filter(isKept);
  visit(root, "element", (node) => {
    const kept = node.children.filter(isKept);
    const isMixed = kept.some((child) => child.type === "element" && SIDEBAR.test(plainTextOf(child).trim()));
    node.children = isMixed ? kept.filter((child) => withoutLabelled(kept).includes(child)) : kept;
  });
}

const isLinks = (node: RootContent | undefined): boolean => node?.type === "element" && isListOfLinks(node);

/** Goes down to where the sentences are, and leaves behind what has links or labels of its own. */
function measuredPart(root: Root, weights: Weights, drop: (node: RootContent) => void): RootContent[] {
  const around: { readonly before: RootContent[]; readonly after: RootContent[] }[] = [];
  let at: Root | Element = root;
  for (;;) {
    const children: readonly RootContent[] = at.children;
    const [best] = children
      .filter((child) => child.type === "element")
      .sort((a, b) => weights.of(b) - weights.of(a));
    const isLarge =
      best !== undefined && weights.of(best) > 0 && weights.of(best) >= weights.of(at) * LARGE_SHARE;
    if (!isLarge || !weights.isContainer(best)) break;
    const place = children.indexOf(best);
    const kept = (sibling: RootContent): boolean => {
      const isText = sibling.type !== "element" || !hasLinks(sibling) || weights.of(sibling) > 0;
      if (!isText) drop(sibling);
      return isText;
    };
    around.push({
      before: children.slice(0, place).filter(kept),
      after: children.slice(place + 1).filter(kept),
    });
    at = best;
  }
  const inner: readonly RootContent[] = at.children;
  const sentences = inner.flatMap((child, index) =>
    child.type === "element" && weights.of(child) > 0 ? [index] : [],
  );
  const content = inner.filter((child, index) => {
    const isInside = index > (sentences[0] ?? -1) && index < (sentences.at(-1) ?? -1);
    if (isInside || !isLinks(child)) return true;
    drop(child);
    return false;
  });
  const name =
    at.type === "element" && !/^(html|body|td|th|tr|tbody|li)$/.test(at.tagName) ? at.tagName : "div";
  const middle: Element = {
    type: "element",
    tagName: name,
    properties: at.type === "element" ? at.properties : {},
    children: content.filter(isElementContent),
  };
  return [
    ...around.flatMap(({ before }) => before.map(blockOf)),
    middle,
    ...around.toReversed().flatMap(({ after }) => after.map(blockOf)),
  ];
}

const isElementContent = (node: RootContent): node is ElementContent => node.type !== "doctype";

/** A part of a table that stands alone. */
function blockOf(node: RootContent): RootContent {
  if (node.type === "element") asBlock(node);
  return node;
}

function hasLinks(node: Element): boolean {
  let found = false;
  visit(node, "element", ({ tagName, properties }) => {
    if (tagName === "a" && !isDocument(String(properties.href ?? "").replace(/[?#].*$/, ""))) found = true;
  });
  return found;
}

/** The lines outside of some elements. */
function linesWithout(root: Root, inside: ReadonlySet<RootContent>): string[] {
  const copy = (node: Root | Element): ElementContent[] =>
    node.children.flatMap((child): ElementContent[] => {
      if (inside.has(child) || child.type === "doctype") return [];
      return child.type === "element" ? [{ ...child, children: copy(child) }] : [child];
    });
  return linesIn({ type: "root", children: copy(root) });
}

const namesOf = ({ properties }: Element): string[] => [
  ...(Array.isArray(properties.className) ? properties.className.map(String) : []),
  String(properties.id ?? ""),
];

const isAround = (node: Element): boolean =>
  node.tagName !== "body" && namesOf(node).some((name) => AROUND.test(name));

/** Elements with sentences are kept, whatever their class. */
const holdsSentences = (node: Element): boolean => {
  const text = plainTextOf(node);
  return text.includes("。") && text.replace(/\s+/g, "").length > 60;
};
