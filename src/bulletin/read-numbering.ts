import { type IssueNumber, numbered, readId, SERIES, type Span } from "./issue-number.ts";

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
/** Between the numbers of a 合刊: 6-7, 6、7, 6/7, 6至7, 第6期、第7期 */
const AND = "\\s*期?\\s*[-－—–~～、,，/／至到和与及]+\\s*第?\\s*";
const NUMBERS = `${NUMERAL}(?:${AND}${NUMERAL}){0,11}`;
const TOTAL = new RegExp(`总\\s*第?\\s*(${NUMBERS})\\s*期`, "u");
const YEAR = "(?:19|20)\\d{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2}";
const COMBINED = "\\s*[（(]?合刊[)）]?";

/** 专刊 may end the bulletin's own name: 创新驱动专刊第6期. Safari can't look behind before 16.4, and takes that for 专刊6. */
const NOT_IN_A_NAME = canLookBehind() ? "(?<![^\\P{Script=Han}年期报刊讯息])" : "";

function canLookBehind(): boolean {
  try {
    return /(?<!a)/u.test("");
  } catch {
    return false;
  }
}

/** What names an issue in a line, with the year before it. */
function patterns(series: readonly string[]) {
  const names = series.join("|");
  const own = `${NOT_IN_A_NAME}(?<series>${names})\\s*[（(]?\\s*第?\\s*(?<own>${NUMERAL})(?!\\s*[年月日\\d])\\s*期?\\s*[)）]?`;
  const row = `第\\s*(?<numbers>${NUMBERS})\\s*期(?:${COMBINED}|\\s*(?<behind>${names})(?!\\s*第?\\s*${NUMERAL}))?`;
  const bare = `(?:总\\s*)?第?\\s*${NUMBERS}\\s*期(?:${COMBINED})?`;
  return {
    number: new RegExp(`(?:(?<year>${YEAR})\\s*年\\s*)?(?:${own}|${row})`, "u"),
    /** all that is no rest: 第6期, 总第46期, （2016年第6期） and what stands between them */
    all: new RegExp(
      `[（(【\\[]?\\s*(?:(?:${YEAR})\\s*年)?\\s*(?:${own}|${row.replaceAll("?<", "?<_")}|${bare})\\s*[)）】\\]]?`,
      "gu",
    ),
  };
}

export interface Numbering {
  readonly number: IssueNumber;
  readonly total: Span | null;
  /** where the line says 2016年第6期 */
  readonly year: number | null;
  /** what else the line says: 楚雄州创新驱动专项行动简报 */
  readonly rest: string;
}

/**
 * 楚雄州创新驱动专项行动简报2016年第6期（总第46期） → 6, 46, 2016; 2016年第6、7期合刊 → 6-7; 增刊第1期 → 增刊1. Null where the text names no
 * issue.
 */
export function readNumbering(text: string, series: readonly string[] = SERIES): Numbering | null {
  const plain = text.normalize("NFC");
  const { number: pattern, all } = patterns(series);
  const named = pattern.exec(plain.replace(TOTAL, " "))?.groups;
  const span = spanIn(named?.own ?? named?.numbers ?? "");
  const ofSeries = named?.series ?? named?.behind ?? null;
  if (!span || (ofSeries !== null && span.first !== span.last)) return null;
  return {
    number: numbered(span.first, span.last, ofSeries),
    total: spanIn(TOTAL.exec(plain)?.[1] ?? ""),
    year: named?.year ? readNumber(named.year) : null,
    rest: plain.replace(all, "").trim(),
  };
}

/** （总第46期） on a line of its own. */
export const readTotal = (text: string): Span | null =>
  /^[（(]?\s*总/u.test(text) && text.replace(patterns(SERIES).all, "").trim() === ""
    ? spanIn(TOTAL.exec(text)?.[1] ?? "")
    : null;

/** 6、7 → 6 to 7; null for zero, and where the numbers do not rise. */
function spanIn(text: string): Span | null {
  const numbers = numbersIn(text);
  const [first = 0] = numbers;
  const last = numbers[numbers.length - 1] ?? 0;
  const isRising = numbers.every((number, index) => number > 0 && number > (numbers[index - 1] ?? 0));
  return numbers.length > 0 && isRising && last - first < 12 ? { first, last } : null;
}

const numbersIn = (text: string): readonly number[] =>
  (text.match(new RegExp(NUMERAL, "gu")) ?? []).flatMap((numeral) => readNumber(numeral) ?? []);

/** What was meant by a number typed in another way: 第7期, 六, 6/7, 6、7, 7-6, 2016年第6—7期合刊, 增刊; null if that can't be told. */
export function meantNumber(text: string, series: readonly string[] = SERIES): Numbering | null {
  const plain = text.normalize("NFKC").replace(/\s+/gu, "");
  const exact = readId(plain);
  if (exact && (exact.series === null || series.includes(exact.series)))
    return { number: exact, total: null, year: null, rest: "" };
  if (series.includes(plain)) return { number: numbered(1, 1, plain), total: null, year: null, rest: "" };
  const said = readNumbering(plain, series);
  if (said) return said.rest === "" ? said : null;
  const bare = new RegExp(`^(?:合刊)?-?第?(?:(${YEAR})年?[-/.])?(${NUMBERS})期?(?:${COMBINED})?$`, "u").exec(
    plain,
  );
  const numbers = [...new Set(numbersIn(bare?.[2] ?? "").filter((number) => number > 0))].sort(
    (a, b) => a - b,
  );
  const [first, last] = [numbers[0], numbers.at(-1)];
  const isSpan = first !== undefined && last !== undefined && last - first < 12;
  // 6、9 are two issues; 6-9 may be one.
  const isWhole = numbers.length === 1 + (last ?? 0) - (first ?? 0) || /^[^、,]+$/u.test(plain);
  return isSpan && isWhole ? { number: numbered(first, last), total: null, year: null, rest: "" } : null;
}
