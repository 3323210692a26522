import { unfold } from "./typed-text.ts";

/** A personal number that must not be published by accident. */
export interface PersonalNumber {
  /** faulty-id: right form, wrong checksum; old-id: fifteen digits, issued before 1999, no checksum */
  readonly kind: "id" | "faulty-id" | "old-id" | "mobile" | "card";
  /** where it begins in the text */
  readonly index: number;
  /** as it is typed */
  readonly text: string;
  /** masked at the same length, so that columns stay the same */
  readonly maskedText: string;
  /** as readers would see it, masked: `138****1234`, `532301********1234` */
  readonly masked: string;
  /** its digits alone (and an ID's X) */
  readonly digits: string;
}

/** Offices write 138 1234 5678, 138-1234-5678 and 138—1234—5678, with spaces of all widths. */
const BREAK = String.raw`[\-\u2010-\u2015\u2212·•・\t \u00A0\u2000-\u200A\u202F\u205F\u3000]`;
const GAP = `${BREAK}{0,3}`;
/** Dots and slashes also occur in decimals and dates: require them between all parts. */
const DOT = "[./]";
const UNIT = " ?(?:[元万亿吨余%％]|美元|公斤|千瓦|字节|[平立]方米)";
const END = String.raw`(?!\.\d|${UNIT})`;
const ID = [
  String.raw`[1-9]\d{5}${GAP}\d{4}${GAP}\d{4}${GAP}\d{3}[\dXx](?![A-Za-z])`,
  String.raw`[1-9]\d{5}(?<idDot>${DOT})\d{4}(?:\k<idDot>?\d\d){2}\k<idDot>\d{3}[\dXx](?![A-Za-z])`,
].join("|");
const PROVINCE = "(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])";
/** Province, district, date of birth in the 20th century. */
const OLD_ID = String.raw`${PROVINCE}\d{4}\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![A-Za-z])`;
const MOBILE_START = String.raw`(?:[(（]1[3-9]\d[)）]|1[3-9]\d)`;
/** 1381 2345 678 may be three numbers, unless the text says it is one. */
const TELEPHONE = String.raw`(?<=(?:电话|手机|联系|号码|咨询|热线|微信)[^\d\n]{0,10}|(?<![\s\S]))`;
const MOBILE = [
  String.raw`(?:(?:\+|00)?86${GAP})?${MOBILE_START}(?:${GAP}\d{4}){2}`,
  String.raw`01[3-9]\d(?:${BREAK}{1,3}\d{4}){2}`,
  String.raw`(?<!/)1[3-9]\d(?<dot>${DOT})\d{4}\k<dot>\d{4}(?!/)`,
  String.raw`1[3-9]\d\d-\d{4}-\d{3}(?!-)`,
  String.raw`${TELEPHONE}1[3-9]\d\d \d{4} \d{3}(?! \d)`,
].join("|");
const CARD = [
  String.raw`[1-9]\d{15,18}(?![A-Za-z])`,
  String.raw`[3-6]\d{3}(?:${BREAK}{1,3}\d{4}){3}(?:${GAP}\d{1,3})?`,
  String.raw`[3-6]\d{3}(?<cardDot>${DOT})\d{4}(?:\k<cardDot>\d{4}){2}(?:\k<cardDot>?\d{1,3})?`,
].join("|");
const NUMBER = new RegExp(
  String.raw`(?<!\d|\d\.)(?:(?<id>${ID})|(?<mobile>(?:${MOBILE})${END})|(?<old>${OLD_ID})${END}|${CARD})(?!\d)`,
  "g",
);
/** Prefilter: most texts have no such digits. */
const LIKELY = new RegExp(
  String.raw`\d{7}|\d{3}[)）]?${GAP}\d{4}${BREAK}{1,3}\d{4}|\d{3}[./]\d{4}[./]\d|\d{4}[- ]\d{4}[- ]\d{3}`,
);
/** Addresses and checksums are long numbers too. */
const NO_PERSON = /:\/\/[!-~]+|\b[0-9a-f]{32,}\b/g;

/** All personal numbers of a text, also full-width, split by markup, or written as entities or escapes. */
export function findPersonalNumbers(text: string): PersonalNumber[] {
  const { plain, placeOf } = unfold(text);
  if (!LIKELY.test(plain)) return [];
  const searched = plain.replace(NO_PERSON, (other) => " ".repeat(other.length));
  return [...searched.matchAll(NUMBER)].flatMap(({ 0: found, index, groups }): PersonalNumber[] => {
    const digits = found.replace(/[^\dXx]/g, "");
    const kind = groups?.mobile ? "mobile" : groups?.old ? oldIdOf(digits) : kindOf(digits);
    if (!kind) return [];
    const hidden = hiddenSigns(found, kind);
    const start = placeOf(index);
    const signs = [...found];
    // The number ends with its last character, not with markup after it.
    const ends = signs.map((_, at) => placeOf(index + at, "end"));
    const typed = signs.map((_, at) => text.slice(at === 0 ? start : ends[at - 1], ends[at]));
    return [
      {
        kind,
        index: start,
        text: typed.join(""),
        maskedText: typed.map((part, at) => (hidden.has(at) ? "*".repeat(part.length) : part)).join(""),
        masked: signs.map((sign, at) => (hidden.has(at) ? "*" : sign)).join(""),
        digits,
      },
    ];
  });
}

/** Digits counted from the end that are masked, except the last four. */
const MASKED_FROM_END = { mobile: 8, id: 12, "faulty-id": 12, "old-id": 9 } as const;

/** Positions of masked characters. */
function hiddenSigns(found: string, kind: PersonalNumber["kind"]): ReadonlySet<number> {
  const digits = [...found].flatMap((sign, index) => (/[\dXx]/.test(sign) ? [index] : []));
  const first = kind === "card" ? 4 : digits.length - MASKED_FROM_END[kind];
  return new Set(digits.slice(first, -4));
}

/** A text with every such number masked. */
export function maskPersonalNumbers(text: string): string {
  let masked = "";
  let done = 0;
  for (const number of findPersonalNumbers(text)) {
    masked += text.slice(done, number.index) + number.maskedText;
    done = number.index + number.text.length;
  }
  return masked + text.slice(done);
}

/** Whether `words` hold exactly one number and `what` is it, in full or masked, gaps ignored. */
export function isSameNumber(what: string, words: string): boolean {
  const [number, ...others] = findPersonalNumbers(words);
  if (!number || others.length > 0) return false;
  const signs = what.normalize("NFKC").replace(/[^\dXx*]/g, "");
  return signs === number.digits || signs === number.masked.replace(/[^\dXx*]/g, "");
}

/** Includes Taiwan, Hong Kong, Macau and foreign residents. */
const ID_PROVINCE = new RegExp(`^(?:${PROVINCE}|71|8[1-3]|9)`);

function kindOf(digits: string): PersonalNumber["kind"] | null {
  // A timestamp such as 201610191107161234 has no province code.
  if (digits.length === 18 && ID_PROVINCE.test(digits) && hasBirthday(digits))
    return hasIdChecksum(digits) ? "id" : "faulty-id";
  return /^\d{16,19}$/.test(digits) && !isOtherNumber(digits) && passesLuhn(digits) ? "card" : null;
}

const oldIdOf = (digits: string): PersonalNumber["kind"] | null =>
  hasBirthday(`${digits.slice(0, 6)}19${digits.slice(6)}`) ? "old-id" : null;

/** Has the form of a number, but no checksum to prove it. */
export const isUncertain = ({ kind }: PersonalNumber): boolean => kind === "faulty-id" || kind === "old-id";

/** Not card numbers: 0000…, timestamps (20161019110716123), 统一社会信用代码. */
const isOtherNumber = (digits: string): boolean =>
  /^(\d)\1*$/.test(digits) ||
  /^20\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/.test(digits) ||
  isCreditCode(digits);

/** An ID's digits 7 to 14 are a date of birth. */
function hasBirthday(id: string): boolean {
  const [, year = "", month = "", day = ""] = /^.{6}((?:19|20)\d\d)(\d\d)(\d\d)/.exec(id) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return year !== "" && date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
}

/** GB 11643: ISO 7064 MOD 11-2 over the first 17 digits. */
function hasIdChecksum(id: string): boolean {
  const sum = [...id.slice(0, 17)].reduce(
    (total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11),
    0,
  );
  return "10X98765432"[sum % 11] === id[17]?.toUpperCase();
}

/** GB 32100 organisation code without letters: MOD 31 over the first 17 digits. */
function isCreditCode(digits: string): boolean {
  if (!/^(1[1239]|5[1239]|9[123])\d{16}$/.test(digits)) return false;
  let weight = 1;
  let sum = 0;
  for (const digit of digits.slice(0, 17)) {
    sum += Number(digit) * weight;
    weight = (weight * 3) % 31;
  }
  return (31 - (sum % 31)) % 31 === Number(digits[17]);
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
