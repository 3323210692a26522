/** Parses a number as offices write it: 6, ６, 六, 十二, 二〇一六; null for anything else. */
export function readNumber(text: string): number | null {
  const plain = text.normalize("NFKC").trim();
  if (/^\d{1,5}$/.test(plain)) return Number(plain);
  const digits = [...plain].map((sign) => HAN_DIGITS.indexOf(sign.replace("○", "〇").replace("零", "〇")));
  if (plain !== "" && digits.every((digit) => digit >= 0) && plain.length <= 5)
    return Number(digits.join(""));
  return readCounted(plain);
}

/** Each at the place of its value. */
export const HAN_DIGITS = "〇一二三四五六七八九";

/** 十二, 一百零三 */
function readCounted(text: string): number | null {
  const parts =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text);
  if (!parts || text === "") return null;
  const [, hundreds = "", tens = "", ten = "", ones = ""] = parts;
  const digit = (sign: string) => Math.max(0, HAN_DIGITS.indexOf(sign));
  return digit(hundreds) * 100 + (ten ? (digit(tens) || 1) * 10 : 0) + digit(ones);
}

const NUMERAL = "[0-9０-９〇○零一二三四五六七八九十百]{1,6}";
const NUMBER = new RegExp(`第\\s*(${NUMERAL})\\s*期`, "u");
const TOTAL = new RegExp(`总\\s*第?\\s*(${NUMERAL})\\s*期`, "u");
const YEAR = /((?:19|20)\d{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2})\s*年/u;
/** 第6期, 总第46期, （2016年第6期） and what stands between them */
const NUMBERING = new RegExp(
  `[（(【\\[]?\\s*(?:${YEAR.source})?\\s*(?:总\\s*)?第?\\s*${NUMERAL}\\s*期\\s*[)）】\\]]?`,
  "gu",
);

export interface Numbering {
  readonly number: number;
  readonly total: number | null;
  /** where the line says 2016年第6期 */
  readonly year: number | null;
  /** what else the line says: 楚雄州创新驱动专项行动简报 */
  readonly rest: string;
}

/** 楚雄州创新驱动专项行动简报2016年第6期（总第46期） → 6, 46, 2016; null where the text names no issue. */
export function readNumbering(text: string): Numbering | null {
  const plain = text.normalize("NFC");
  const total = readNumber(TOTAL.exec(plain)?.[1] ?? "");
  const number = readNumber(NUMBER.exec(plain.replace(TOTAL, " "))?.[1] ?? "");
  if (number === null || number === 0) return null;
  const year = new RegExp(`${YEAR.source}\\s*第`, "u").exec(plain)?.[1];
  return { number, total, year: year ? readNumber(year) : null, rest: plain.replace(NUMBERING, "").trim() };
}

/** （总第46期） on a line of its own. */
export const readTotal = (text: string): number | null =>
  /^[（(]?\s*总/u.test(text) && text.replace(NUMBERING, "").trim() === ""
    ? readNumber(TOTAL.exec(text)?.[1] ?? "")
    : null;
