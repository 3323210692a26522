import { digitOf } from "./number-runs.ts";
import { type Found, type NumberKind, numbersIn, numbersInAddress } from "./number-verdict.ts";
import { papersIn } from "./paper-numbers.ts";
import { unfold } from "./typed-text.ts";

/** A personal number that must not be published by accident. */
export interface PersonalNumber extends Pick<Found, "kind" | "isCertain" | "digits"> {
  /** where it begins in the text */
  readonly index: number;
  /** as it is typed */
  readonly text: string;
  /** masked at the same length, so that columns stay the same */
  readonly maskedText: string;
  /** as readers would see it, masked: `138****1234`, `532301********1234` */
  readonly masked: string;
}

/** Prefilter: most texts have no such run of signs. */
const LIKELY = /\p{N}|[〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]{3}/u;
/** Digits of the shortest number, a passport's. */
const SHORTEST = 7;
const ADDRESS = /:\/\/[!-~]+/g;
/** Checksums and UUIDs are long numbers too. */
const NO_PERSON = /\b[\da-f]{32,}\b|\b[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\b/gi;
const blank = (text: string): string => " ".repeat(text.length);

/**
 * All personal numbers of a text as a person sees it: full-width, in circles or Han, parted by blanks, brackets, cells,
 * markup or a line break, written as entities or escapes, and those in addresses.
 */
export function findPersonalNumbers(text: string): PersonalNumber[] {
  if (text.length < SHORTEST || !LIKELY.test(text)) return [];
  const { plain, placeOf } = unfold(text);
  const readable = plain.replace(NO_PERSON, blank);
  const found = [
    ...numbersIn(readable.replace(ADDRESS, blank)),
    ...[...readable.matchAll(ADDRESS)].flatMap(({ 0: address, index }) => numbersInAddress(address, index)),
    ...papersIn(readable),
  ];
  return found
    .sort((a, b) => a.index - b.index)
    .map(({ index, end, kind, isCertain, digits }) => {
      const signs = plain.slice(index, end).split("");
      const hidden = hiddenSigns(signs, kind);
      const start = placeOf(index);
      // The number ends with its last character, not with markup after it.
      const ends = signs.map((_, at) => placeOf(index + at, "end"));
      const typed = signs.map((_, at) => text.slice(at === 0 ? start : ends[at - 1], ends[at]));
      return {
        kind,
        isCertain,
        index: start,
        text: typed.join(""),
        maskedText: typed.map((part, at) => (hidden.has(at) ? "*".repeat(part.length) : part)).join(""),
        masked: signs.map((sign, at) => (hidden.has(at) ? "*" : sign.replace("\n", " "))).join(""),
        digits,
      };
    });
}

/** Digits counted from the end that are masked, except the last four. */
const MASKED_FROM_END = { mobile: 8, id: 12, "faulty-id": 12, "old-id": 9, paper: 8 } as const;

/** Positions of masked characters. */
function hiddenSigns(signs: readonly string[], kind: NumberKind): ReadonlySet<number> {
  const digits = signs.flatMap((sign, index) => (digitOf(sign) || /[Xx]/.test(sign) ? [index] : []));
  const first = kind === "card" ? 4 : Math.max(0, digits.length - MASKED_FROM_END[kind]);
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
  const found = findPersonalNumbers(words);
  // The number of a paper is one where it is called so.
  const [number, ...others] = found.length > 0 ? found : findPersonalNumbers(`护照号${words}`);
  if (!number || others.length > 0) return false;
  const signs = signsOf(what);
  return signs === number.digits || signs === signsOf(number.masked);
}

const signsOf = (typed: string): string =>
  [...typed.normalize("NFKC")].map((sign) => (/[Xx*]/.test(sign) ? sign : (digitOf(sign) ?? ""))).join("");
