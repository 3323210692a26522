import { type DateInText, findDate } from "./find-date.ts";

/** Facts in a line above or below the text: 来源：州科技局 作者：吴启荣 2016-10-19 11:07 点击数：12 【打印】【关闭】 */
export interface MastheadLine {
  readonly date: DateInText | null;
  /** label before the date, or "" */
  readonly dateLabel: string;
  readonly source: string;
  readonly author: string;
  /** whether it has buttons, counters or 发布时间, which only web pages have */
  readonly isIdle: boolean;
}

const SOURCE =
  "信息来源|文章来源|稿件来源|新闻来源|内容来源|来源|供稿单位|报送单位|编发单位|编印单位|供稿|信息提供";
const AUTHOR = "作者|撰稿人|撰稿|通讯员|文字";
const DATE =
  "发布时间|发布日期|编发时间|编发日期|编印日期|印发时间|印发日期|出刊日期|发表时间|发文日期|成文日期|公开日期|录入时间|添加时间|更新时间|更新日期|时间|日期";
const COUNTER =
  "点击数|点击量|点击率|点击|浏览次数|浏览量|浏览|阅读次数|阅读量|阅读|访问次数|访问量|人气|次数";
const IDLE =
  "责任编辑|责编|编辑|审核人|审核|审稿|校对|录入|发布人|发布者|信息员|字体|字号|字体大小|打印|分享到|分享|关键词|索引号|文号|发布机构|发布单位|视力保护色|背景色|保护视力色|关注";
const LABEL = new RegExp(`(${SOURCE}|${AUTHOR}|${DATE}|${COUNTER}|${IDLE})\\s*[：:]`, "gu");
const BUTTON =
  /[【〖[［〔(（|｜]?\s*(打印(本页|此页|文章|正文)?|关闭(窗口|本页|页面)?|收藏(本页|本站)?|加入收藏|设为首页|返回(顶部|首页|列表|上一页)?|我要(评论|纠错|打印)|纠错|评论|推荐(给朋友)?|复制链接|下载|转发|分享|微信|微博|QQ空间|大|中|小|特大|默认|字体|T\s*T|A[+-]|次)\s*[】〗\]］〕)）|｜]?/giu;

/** Parses a line of nothing but facts; null for any other, so that no sentence is lost. */
export function readMastheadLine(line: string): MastheadLine | null {
  if (line.length > 200 || /[。！？]/u.test(line)) return null;
  const [before = "", ...parts] = line.split(LABEL);
  const dateBefore = findDate(before);
  let date = dateBefore;
  let dateLabel = "";
  let source = "";
  let author = "";
  let hasIdle = false;
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const label = parts[index] ?? "";
    const raw = parts[index + 1] ?? "";
    const found = findDate(raw);
    const value = raw
      .replace(found?.text ?? "", " ")
      .replace(BUTTONS_IN_VALUE, " ")
      .replace(OPEN_BRACKET, "")
      .trim();
    // 发布时间 takes precedence over a date without a label, and that over 更新时间.
    if (found && (!date || (is(DATE, label) && !label.startsWith("更新")))) {
      date = found;
      dateLabel = is(DATE, label) ? label : "";
    }
    if (is(SOURCE, label)) source ||= value;
    else if (is(AUTHOR, label)) author ||= value;
    // 时间：10月19日 地点：会议室 is news, not a masthead.
    else if (is(DATE, label) && (!found || LETTERS.test(value.replace(WEEKDAY, "")))) return null;
    else if (is(COUNTER, label) && LETTERS.test(value.replace(/[次人]/gu, ""))) return null;
    else if (is(IDLE, label) && !/^(字|视|背|保|分)/u.test(label) && value.length > 20) return null;
    hasIdle ||= is(COUNTER, label) || is(IDLE, label) || /^(发布|发表|更新|录入|添加)/u.test(label);
  }
  const buttons = before.match(BUTTON) ?? [];
  const hasButtons =
    buttons.length > 1 || buttons.some((button) => /打印|关闭|收藏|返回|首页|[【〖[]/u.test(button));
  if (parts.length === 0 && !dateBefore && !hasButtons) return null;
  const rest = before
    .replace(dateBefore?.text ?? "", "")
    .replace(BUTTON, "")
    .replace(WEEKDAY, "");
  if (LETTERS.test(rest)) return null;
  return { date, dateLabel, source, author, isIdle: hasIdle || hasButtons };
}

const is = (labels: string, label: string): boolean => new RegExp(`^(${labels})$`, "u").test(label);
const LETTERS = /[\p{L}]/u;
const WEEKDAY = /(星期|周)[一二三四五六日天]/gu;
const BUTTONS_IN_VALUE =
  /[【〖[［〔]\s*[^】〗\]］〕]{0,12}\s*[】〗\]］〕]|\s+(打印|关闭|收藏|大|中|小|次)(?=\s|$)/gu;
/** The bracket before the next label: 【字体： */
const OPEN_BRACKET = /[\s【〖[［〔(（|｜]+$/u;
