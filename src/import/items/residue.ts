import { readMastheadLine } from "../facts/masthead-line.ts";
import type { Remarks } from "../remarks.ts";
import type { Block } from "./blocks.ts";

/** Lines that a site adds to every page. */
const RESIDUE =
  /^(今天是|现在时间|当前时间|欢迎(您)?(访问|光临)|您?(现在|当前|目前)?的?(所在)?的?(当前)?位置\s*[：:]|当前位置|(网站)?首页(\s*[>»›|｜·\s-]|$)|设为首页|加入收藏|版权所有|copyright|©|技术支持\s*[：:]|网站(地图|标识码|管理)|上一(篇|条|页)|下一(篇|条|页)|扫一扫|分享(到|至)|相关(链接|新闻|文章|报道|阅读)\s*[：:]?$|返回(顶部|首页|上一页|列表)|(back to )?top$|友情链接)|(ICP\s*备|公网安备)/iu;

/** 科技动态 | 政务公开 | 办事服务 */
const MENU = /^[^\s|｜。，]{2,8}(\s*[|｜]\s*[^\s|｜。，]{2,8}){2,}$/u;

/** Whether a line belongs to the site rather than the text, and has neither department nor author. */
export function isResidue(line: string): boolean {
  if (MENU.test(line)) return true;
  if (RESIDUE.test(line)) return !/。.{20,}/u.test(line);
  const facts = readMastheadLine(line);
  return facts !== null && facts.source === "" && facts.author === "" && facts.isIdle;
}

/** Drops and reports the site's own lines. */
export function withoutResidue(blocks: readonly Block[], { dropped }: Remarks): Block[] {
  return blocks.filter(({ node, text }) => {
    if (node.type !== "paragraph" && node.type !== "heading") return true;
    if (text === "" || !isResidue(text)) return true;
    dropped.push({ reason: "", text });
    return false;
  });
}
