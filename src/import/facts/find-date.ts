import { parsePublicationDate } from "../../bulletin/date.ts";
import { readNumber } from "../../bulletin/read-numbering.ts";

const TIME =
  "(?:\\s*T?\\s*(\\d{1,2})\\s*[:：时]\\s*(\\d{1,2})(?:\\s*[:：分]\\s*(\\d{1,2}))?\\s*[分秒]?(?:\\.\\d{1,9})?\\s*(Z|[+-]\\d{2}:?\\d{2}(?!\\d))?)?";
const ARABIC = new RegExp(
  `((?:19|20)\\d{2})\\s*[-年/.]\\s*(\\d{1,2})\\s*[-月/.]\\s*(\\d{1,2})\\s*日?${TIME}`,
  "u",
);
/** 19年3月8日 */
const SHORT = /(?<!\d)(\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u;
/** The letter O stands for 〇 in many files: 二O一九年三月八日. */
const CHINESE =
  /([一二][〇○零九OoО0][〇○零OoО0一二三四五六七八九]{2})\s*年\s*([一二三四五六七八九十]{1,3})\s*月\s*([一二三四五六七八九十]{1,3})\s*日/u;
/** 2016年10月16日—31日: the later day. */
const TO_DAY = /^\s*[-—–~～至]+\s*(?:(\d{1,2})\s*月\s*)?(\d{1,2})\s*日/u;

export interface DateInText {
  /** normalized: 2016-10-19 11:07:16, in Beijing time */
  readonly value: string;
  /** the matched text */
  readonly text: string;
  /** what an editor should check about it */
  readonly doubt: string | null;
}

/** The first date in a text, if valid: 2016年10月19日 11:07, 2016/10/19, 二〇一六年十月十九日, 2016-10-19T03:07:16Z. */
export function findDate(text: string): DateInText | null {
  const plain = text.normalize("NFKC");
  const arabic = ARABIC.exec(plain);
  const short = arabic ? null : SHORT.exec(plain);
  const chinese = arabic || short ? null : CHINESE.exec(plain);
  const found = arabic ?? short ?? chinese;
  if (!found) return null;
  const [whole, ...parts] = found;
  const read = (part = ""): string => String(readNumber(part.replace(/[OoО0]/gu, "〇")) ?? "");
  const [year = "", month = "", day = ""] = chinese ? parts.map(read) : parts;
  const [, , , ...clock] = parts;
  const offset = arabic ? clock.pop() : undefined;
  const time = clock.filter((part) => part !== undefined).map(pad);
  const full = short ? `20${year}` : year;
  const until = TO_DAY.exec(plain.slice(found.index + whole.length));
  const dated = [full, pad(until?.[1] ?? month), pad(until?.[2] ?? day)].join("-");
  const local = time.length > 0 ? `${dated} ${time.join(":")}` : dated;
  const value =
    offset === undefined ? local : beijingTime(`${dated}T${time.join(":")}${offset}`, time.length);
  if (!parsePublicationDate(value)) return null;
  const seen = whole + (until?.[0] ?? "");
  return { value, text: seen, doubt: doubtOf(seen, value, until !== null, short !== null) };
}

const pad = (part: string): string => part.padStart(2, "0");

function doubtOf(seen: string, value: string, isPeriod: boolean, isShort: boolean): string | null {
  if (isPeriod) return `原文的日期是一段时间“${seen}”，取了最后一天 ${value}，请核对。`;
  return isShort ? `原文的日期“${seen}”只写了两位年份，当作 ${value}，请核对。` : null;
}

/** A time with its offset as Beijing has it, which is eight hours ahead of UTC all the year. */
function beijingTime(text: string, parts: number): string {
  const instant = new Date(text.replace(/([+-]\d{2})(\d{2})$/, "$1:$2"));
  if (Number.isNaN(instant.getTime())) return "";
  const shifted = new Date(instant.getTime() + 8 * 3_600_000).toISOString();
  return shifted.slice(0, parts > 2 ? 19 : 16).replace("T", " ");
}
