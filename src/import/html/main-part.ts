import type { Element, Root, RootContent } from "hast";
import { toString as plainTextOf } from "hast-util-to-string";
import { SKIP, visit } from "unist-util-visit";
import { isDocument } from "../../bulletin/file-kind.ts";

/** Classes and ids of the main part in common CMSs of government sites: TRS, UCAP, VSB, Webplus, UEditor, ZOOM. */
const MAIN =
  /^(trs_editor|trs_ueditor|view trs_ueditor|ucap-content|vsb_content\w*|v_news_content|wp_articlecontent|zoom|fontzoom|zoomcon|artibody|art_con|article[-_]?(content|body|text|con)?|newscontent|news_content|news_con|content_text|pages_content|contxt|con_text|detail[-_]?(content|con)?|xl_content|textbody|maintext|mainText|content-body|entry-content|post-content)$/i;
/** Classes and ids of what surrounds it. */
const AROUND =
  /(^|[-_ ])(nav|navbar|navigation|menu|breadcrumbs?|crumbs?|footer|foot|copyright|share|bdsharebuttonbox|sidebar|toolbar|print|pager|pagination|related|friendlinks?|weizhi|dqwz|location|position|hits?|qrcode|ewm|banner|topbar|login|search)([-_ ]|$)/i;
const NEVER = new Set(
  "script,style,noscript,template,iframe,frame,frameset,noframes,object,embed,applet,form,input,button,select,textarea,svg,math,canvas,audio,video,link,meta,base,title,nav,aside,footer,dialog,menu,map,area".split(
    ",",
  ),
);

/** Removes elements without text, and navigation. Returns the lines removed. */
export function removeSurroundings(root: Root): string[] {
  const removed: string[] = [];
  const isKept = (node: RootContent): boolean => {
    if (node.type === "comment" || node.type === "doctype") return false;
    if (node.type !== "element") return true;
    // Old ASP pages wrap the whole text in a form.
    const isForm = node.tagName === "form" && holdsSentences(node);
    if (isForm || !(NEVER.has(node.tagName) || isAround(node) || isListOfLinks(node))) return true;
    if (!SILENT.test(node.tagName)) removed.push(...linesIn(node));
    return false;
  };
  root.children = root.children.filter(isKept);
  visit(root, "element", (node) => {
    node.children = node.children.filter(isKept);
  });
  return removed;
}

const SILENT = /^(script|style|noscript|template|svg|math|select|title)$/;

/** The elements of the main part, by class, id or tag; empty if unknown. */
export function findMain(root: Root): Element[] {
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

/** The lines of an element; blocks and cells are lines. */
export function linesIn(node: Root | Element): string[] {
  const lines = [""];
  const walk = (parent: Root | Element): void => {
    for (const child of parent.children) {
      if (child.type === "text") lines.push(`${lines.pop() ?? ""}${child.value}`);
      else if (child.type === "element") {
        const isBlock = /^(p|div|li|ul|ol|td|th|tr|table|h[1-6]|br|section|header|center|dd|dt)$/.test(
          child.tagName,
        );
        if (isBlock) lines.push("");
        walk(child);
        if (isBlock) lines.push("");
      }
    }
  };
  walk(node);
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}

const namesOf = ({ properties }: Element): string[] => [
  ...(Array.isArray(properties.className) ? properties.className.map(String) : []),
  String(properties.id ?? ""),
];

const isAround = (node: Element): boolean =>
  node.tagName !== "body" && namesOf(node).some((name) => AROUND.test(name)) && !holdsSentences(node);

/** Elements with sentences are kept, whatever their class. */
const holdsSentences = (node: Element): boolean => {
  const text = plainTextOf(node);
  return text.includes("。") && text.replace(/\s+/g, "").length > 60;
};

/** A list of nothing but links is navigation, unless it is a list of attachments. */
function isListOfLinks(node: Element): boolean {
  if (node.tagName !== "ul" && node.tagName !== "ol") return false;
  let linked = 0;
  let links = 0;
  let documents = 0;
  visit(node, "element", (child) => {
    if (child.tagName !== "a") return;
    links++;
    linked += plainTextOf(child).trim().length;
    const address = String(child.properties.href ?? "").replace(/[?#].*$/, "");
    // Attachments of other types are kept to be reported.
    if (isDocument(address) || /\.(rar|7z)$/i.test(address)) documents++;
  });
  const all = plainTextOf(node).replace(/[\s|·>»]+/g, "").length;
  return links > 1 && documents === 0 && linked >= all * 0.9;
}
