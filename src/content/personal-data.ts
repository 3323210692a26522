/** A number that belongs to a person and must not stand on a public page by accident. */
export interface PersonalNumber {
  /** a faulty ID has an ID's form, but not its checksum */
  readonly kind: "id" | "faulty-id" | "mobile" | "card";
  /** where it begins in the text */
  readonly index: number;
  /** as it is written */
  readonly text: string;
}

/** Offices write 138 1234 5678 and 138-1234-5678, and an import escapes the hyphen. */
const GAP = String.raw`(?:\\?[- ])?`;
const ID = String.raw`[1-9]\d{5}${GAP}\d{8}${GAP}\d{3}[\dXx](?![A-Za-z])`;
const MOBILE = String.raw`(?:\+?86${GAP})?1[3-9]\d(?:${GAP}\d{4}){2}(?!\.\d| ?[元万亿吨%％])`;
const CARD = String.raw`[1-9]\d{15,18}|[3-6]\d{3}(?:\\?[- ]\d{4}){3}(?:${GAP}\d{1,3})?`;
const NUMBER = new RegExp(`(?<!\\d|\\d\\.)(?:(?<id>${ID})|(?<mobile>${MOBILE})|${CARD})(?!\\d)`, "g");
/** What every such number holds: most texts hold nothing of the kind and are done with. */
const LIKELY = /\d{7}|\d{3}\\?[- ]\d{4}\\?[- ]\d{4}/;
/** Addresses and checksums are long numbers too. */
const NO_PERSON = /:\/\/[!-~]+|\b[0-9a-f]{32,}\b/g;

/** Every such number of a text; full-width digits are digits. */
export function findPersonalNumbers(text: string): PersonalNumber[] {
  const plain = /[０-９]{3}/.test(text)
    ? text.replace(/[０-９Ｘ－]/g, (sign) => sign.normalize("NFKC"))
    : text;
  if (!LIKELY.test(plain)) return [];
  const searched = plain.replace(NO_PERSON, (other) => " ".repeat(other.length));
  return [...searched.matchAll(NUMBER)].flatMap(({ 0: found, index, groups }) => {
    const kind = groups?.mobile ? "mobile" : kindOf(found.replace(/[^\dXx]/g, ""));
    return kind ? [{ kind, index, text: text.slice(index, index + found.length) }] : [];
  });
}

/** How many of a number's digits may be shown: the last ones after the mask, the others before it. */
const MASKED_FROM_END = { mobile: 8, id: 12, "faulty-id": 12 } as const;

/** `138****1234`, `532301********1234`: as long as before, so that every column stays where it was. */
export function maskNumber({ kind, text }: PersonalNumber): string {
  const signs = [...text];
  const digits = signs.flatMap((sign, index) => (/[\d０-９XxＸ]/.test(sign) ? [index] : []));
  const first = kind === "card" ? 4 : digits.length - MASKED_FROM_END[kind];
  const hidden = new Set(digits.slice(first, -4));
  return signs.map((sign, index) => (hidden.has(index) ? "*" : sign)).join("");
}

/** A text with every such number masked. */
export function maskPersonalNumbers(text: string): string {
  let masked = "";
  for (const number of findPersonalNumbers(text))
    masked += text.slice(masked.length, number.index) + maskNumber(number);
  return masked + text.slice(masked.length);
}

function kindOf(digits: string): PersonalNumber["kind"] | null {
  if (digits.length === 18 && hasBirthday(digits)) return hasIdChecksum(digits) ? "id" : "faulty-id";
  return /^\d{16,19}$/.test(digits) && !/^(\d)\1*$/.test(digits) && passesLuhn(digits) ? "card" : null;
}

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

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
