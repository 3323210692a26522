import type { Element } from "hast";
import { toString as plainTextOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { isDocument } from "../../bulletin/file-kind.ts";
import { linesIn } from "./lines.ts";

/** Headings of what a site puts beside its texts. */
export const SIDEBAR =
  /^[【[]?(推荐(阅读|新闻|文章)|热点(排行|新闻|推荐|专题)|相关(新闻|阅读|报道|文章|推荐|信息|内容)|热门(新闻|文章|推荐|点击|排行)|最新(新闻|文章|动态|信息|发布|更新)|点击排行(榜)?|新闻排行(榜)?|浏览排行|延伸阅读|猜你喜欢|图片新闻|专题专栏|友情链接|扫一扫(在手机)?.{0,12})[】\]]?\s*[:：>»]*(更多.{0,3})?$/u;

/** A block that begins with such a heading. */
export function isSidebar(node: Element): boolean {
  if (!/^(div|section|aside|dl|table|td|ul)$/.test(node.tagName)) return false;
  const [first = "", ...rest] = linesIn(node);
  return SIDEBAR.test(first) && rest.length > 0;
}

/** A list of nothing but links is navigation, unless it is a list of attachments. */
export function isListOfLinks(node: Element): boolean {
  if (!/^(ul|ol|div|table|dl|p)$/.test(node.tagName)) return false;
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
