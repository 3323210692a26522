import { parsePublicationDate } from "../../bulletin/date.ts";
import { readNumber } from "../../bulletin/read-numbering.ts";

const ARABIC =
  /((?:19|20)\d{2})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})\s*日?(?:\s*T?\s*(\d{1,2})\s*[:：时]\s*(\d{1,2})(?:\s*[:：分]\s*(\d{1,2}))?\s*[分秒]?)?/u;
const CHINESE =
  /([一二][〇○零九][〇○零一二三四五六七八九]{2})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/u;

export interface DateInText {
  /** normalized: 2016-10-19 11:07:16 */
  readonly value: string;
  /** the matched text */
  readonly text: string;
}

/** The first date in a text, if valid: 2016年10月19日 11:07, 2016/10/19, 二〇一六年十月十九日. */
export function findDate(text: string): DateInText | null {
  const plain = text.normalize("NFKC");
  const arabic = ARABIC.exec(plain);
  const chinese = arabic ? null : CHINESE.exec(plain);
  const found = arabic ?? chinese;
  if (!found) return null;
  const [whole, ...parts] = found;
  const [year = "", month = "", day = "", ...clock] = parts.map((part) =>
    chinese && part ? String(readNumber(part) ?? "") : part,
  );
  const pad = (part: string) => part.padStart(2, "0");
  const time = clock.filter((part) => part !== undefined).map(pad);
  const dated = [year, pad(month), pad(day)].join("-");
  const value = time.length > 0 ? `${dated} ${time.join(":")}` : dated;
  return parsePublicationDate(value) ? { value, text: whole } : null;
}
