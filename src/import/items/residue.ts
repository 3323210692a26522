import { readMastheadLine } from "../facts/masthead-line.ts";
import type { Remarks } from "../remarks.ts";
import type { Block } from "./blocks.ts";

/** Lines that a site adds to every page, from their first sign to their last. */
const RESIDUE =
  /^(今天是|现在时间|当前时间|欢迎(您)?(访问|光临).{0,24}|您?(现在|当前|目前)?的?(所在)?的?(当前)?位置\s*[：:].*|当前位置.{0,60}|(网站)?首页(\s*[>»›|｜·\s-].*)?|设为首页.{0,12}|加入收藏.{0,12}|版权所有.{0,60}|(copyright|©).{0,80}|技术支持\s*[：:].{0,40}|网站(地图|标识码|管理)\s*([：:].*)?|[上下]一(篇|条|页)\s*([：:].*)?|扫一扫.{0,16}|分享(到|至)\s*[：:]?.{0,20}|相关(链接|新闻|文章|报道|阅读)\s*[：:]?|返回(顶部|首页|上一页|列表)|(back to )?top|友情链接\s*[：:]?|.{0,40}(ICP\s*备|公网安备)(案(号|编号)?)?\s*[：:]?\s*[\d-].{0,40})$/iu;
/** 今天是:2016年10月19日 星期三 */
const TODAY =
  /^(今天是|现在时间|当前时间)\s*[：:]?[\d\s年月日:：时分秒./-]*((星期|周)[一二三四五六日天])?[\s\d:：]*$/u;

/** 科技动态 | 政务公开 | 办事服务 */
const MENU = /^[^\s|｜。，]{2,8}(\s*[|｜]\s*[^\s|｜。，]{2,8}){2,}$/u;

/** Whether a line belongs to the site rather than the text, and has neither department nor author. A sentence never does. */
export function isResidue(line: string): boolean {
  if (/[。！？；]/u.test(line)) return false;
  return MENU.test(line) || TODAY.test(line) || RESIDUE.test(line) || isIdle(line);
}

/** Buttons, counters and names of those who keep the site. */
function isIdle(line: string): boolean {
  const facts = readMastheadLine(line);
  return facts !== null && facts.source === "" && facts.author === "" && facts.isIdle;
}

/** Where lines of a site can be: around a text that was copied from a page, anywhere in a page, nowhere in a document. */
export type Surround = "edges" | "page" | "none";

/**
 * Drops and reports the site's own lines: those above the first sentence or headline and below the last, and in a page its buttons
 * wherever they stand.
 */
export function withoutResidue(blocks: readonly Block[], surround: Surround, { dropped }: Remarks): Block[] {
  if (surround === "none") return [...blocks];
  const isText = (block: Block): boolean => !mayBeResidue(block) || !isResidue(block.text);
  const first = blocks.findIndex(isText);
  const last = blocks.findLastIndex(isText);
  return blocks.filter((block, index) => {
    const isOutside = index < first || index > last || first < 0;
    const isButton = surround === "page" && mayBeResidue(block) && isIdle(block.text);
    if (!isOutside && !isButton) return true;
    dropped.push({ reason: "", text: block.text });
    return false;
  });
}

const mayBeResidue = ({ node, text }: Block): boolean => node.type === "paragraph" && text !== "";
