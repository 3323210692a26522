import { hasIdChecksum, isCard, isId, isOldId } from "./number-checks.ts";
import { type Meaning, meaningOf } from "./number-context.ts";
import { digitRuns, type Group } from "./number-runs.ts";
import { fitOf, type Layout, layoutOf } from "./number-shapes.ts";
import { headAbove, labelledCells } from "./table-heads.ts";

/**
 * faulty-id: right form, wrong checksum; old-id: fifteen digits, issued before 1999, no checksum; paper: of a passport and the like
 */
export type NumberKind = "id" | "faulty-id" | "old-id" | "mobile" | "card" | "paper";

/** A number in the text as people see it. */
export interface Found {
  readonly kind: NumberKind;
  /** false where it may be something else: no checksum, a user name, an amount, numbers in cells side by side */
  readonly isCertain: boolean;
  readonly index: number;
  readonly end: number;
  /** its digits alone (and an ID's X) */
  readonly digits: string;
}

/** Groups of digits that may be one number. */
interface Candidate {
  readonly groups: readonly Group[];
  readonly digits: string;
  readonly index: number;
  readonly end: number;
  readonly meaning: Meaning;
  /** 银行卡号 stands before it */
  readonly isCalledCard: boolean;
  /** no other digits beside it that are parted in the same way */
  readonly isWhole: boolean;
  readonly isFirstOfText: boolean;
  readonly isBesideSlash: boolean;
  /** what follows */
  readonly after: string;
}

/** A text whose addresses are blanked, and what heads the cell that a place is in. */
interface Reading {
  readonly text: string;
  readonly headAt: (index: number) => string;
}

type Verdict = Pick<Found, "kind" | "isCertain">;

const MOST_DIGITS = 19;
const BEFORE = 60;
const AFTER = 8;
/** An ID's last sign, perhaps after a blank. */
const LAST_X = /^[-\t \u00A0\u2010-\u2015\u3000]{0,3}[Xx](?!\d)/;

/** All numbers of persons in a text whose addresses are blanked. */
export const numbersIn = (text: string): Found[] => {
  const whole: Reading = { text, headAt: headAbove(labelledCells(text)) };
  return digitRuns(text).flatMap((groups) => {
    const found: Found[] = [];
    for (let at = 0; at < groups.length; ) {
      const best = bestAt(whole, groups, at);
      if (best) found.push(best.number);
      at = best?.next ?? at + 1;
    }
    return found;
  });
};

/** The longest number that begins with a group. */
function bestAt(
  whole: Reading,
  groups: readonly Group[],
  at: number,
): { readonly number: Found; readonly next: number } | null {
  let best: ReturnType<typeof bestAt> = null;
  let digits = "";
  for (let next = at; next < groups.length; ) {
    digits += groups[next]?.digits ?? "";
    next += 1;
    if (digits.length > MOST_DIGITS) break;
    if (digits.length < 11) continue;
    const candidate = candidateOf(whole, groups, at, next, digits);
    const verdict = candidate && verdictOn(candidate);
    if (verdict) best = { number: { ...candidate, ...verdict }, next };
  }
  return best;
}

function candidateOf(
  { text, headAt }: Reading,
  all: readonly Group[],
  at: number,
  next: number,
  digits: string,
): Candidate | null {
  const groups = all.slice(at, next);
  const [first, last] = [groups[0], groups.at(-1)];
  if (!first || !last) return null;
  const [before, after] = [first.gap?.kind, all[next]?.gap?.kind];
  // Part of a decimal.
  if (before === "dot" || (after === "dot" && /^\.\d/.test(text.slice(last.index + last.digits.length))))
    return null;
  const { index } = first;
  const close = last.index + last.digits.length;
  const x = digits.length === 17 ? (LAST_X.exec(text.slice(close, close + AFTER))?.[0] ?? "") : "";
  const end = close + x.length;
  const signs = x === "" ? digits : `${digits}X`;
  // What stands around it is looked at last: a page of figures has thousands of candidates.
  const isCalledCard =
    CARD_LENGTH.test(signs) &&
    CARD_LABEL.test(headAt(index) + text.slice(Math.max(0, index - BEFORE), index));
  if (!isCalledCard && !isId(signs) && !MOBILE.test(signs) && !isOldId(signs) && !isCard(signs)) return null;
  const following = text.slice(end, end + AFTER);
  // +86 is no sum.
  const preceding = text
    .slice(Math.max(0, index - BEFORE), index)
    .replace(/86/.test(digits.slice(0, 4)) ? /\+$/ : "", "");
  return {
    groups: x === "" ? groups : [...groups.slice(0, -1), { ...last, digits: `${last.digits}X` }],
    digits: signs,
    index,
    end,
    meaning: withHead(headAt(index), meaningOf(preceding, following)),
    isCalledCard,
    isWhole: before !== "blank" && after !== "blank",
    isFirstOfText: index === 0,
    isBesideSlash: before === "slash" || after === "slash" || text[index - 1] === "/" || following[0] === "/",
    after: following,
  };
}

/** What heads a cell outweighs what stands in the cell before it, but not a measure. */
const withHead = (head: string, own: Meaning): Meaning =>
  own !== "amount" && own !== "part" && meaningOf(head, "") === "person" ? "person" : own;

const verdictOn = (candidate: Candidate): Verdict | null =>
  idOf(candidate) ?? mobileOf(candidate) ?? oldIdOf(candidate) ?? cardOf(candidate);

/** Without a checksum, nothing may speak against it. */
const isMeant = (meaning: Meaning): boolean => meaning === "person" || meaning === "unsaid";
const LETTER = /^[A-Za-z]/;

const ID_SHAPE = /^(18|6,12|10,8|14,4|6,4,8|6,8,4|10,4,4|6,4,4,4|6,4,2,2,4)$/;

/** The checksum proves it, however it is parted. */
function idOf({ digits, groups, meaning, after }: Candidate): Verdict | null {
  if (!isId(digits)) return null;
  if (hasIdChecksum(digits)) return { kind: "id", isCertain: meaning !== "other" };
  return isMeant(meaning) && !LETTER.test(after) && fitOf(layoutOf(groups), ID_SHAPE) === "written"
    ? { kind: "faulty-id", isCertain: meaning === "person" }
    : null;
}

const oldIdOf = ({ digits, groups, meaning, after }: Candidate): Verdict | null =>
  groups.length === 1 && isOldId(digits) && isMeant(meaning) && !LETTER.test(after)
    ? { kind: "old-id", isCertain: meaning === "person" }
    : null;

/** 86, 0086, or the 0 that is dialled from another province. */
const MOBILE = /^((?:00)?86|0)?1[3-9]\d{9}$/;
const MOBILE_SHAPE = /^(11|3,8|7,4|3,4,4)$/;

function mobileOf(candidate: Candidate): Verdict | null {
  const { digits, groups, meaning } = candidate;
  const [whole, prefix = ""] = MOBILE.exec(digits) ?? [];
  if (whole === undefined || meaning === "amount") return null;
  const isLabelled = meaning === "person";
  // 0138 1234 5678; twelve digits in a row that begin with 0 are a code.
  if (prefix === "0" && groups[0]?.digits.length !== 4 && !isLabelled) return null;
  const layout = layoutOf(groups, prefix.length);
  const fit = fitOf(layout, MOBILE_SHAPE);
  if (isPath(candidate, layout)) return null;
  const isWritten = fit === "written" || (layout.shape === "4,4,3" && layout.isHyphened);
  if (isWritten) return { kind: "mobile", isCertain: isMeant(meaning) };
  if (fit === "cells") return { kind: "mobile", isCertain: isLabelled };
  if (!candidate.isWhole) return null;
  if (isLabelled || candidate.isFirstOfText) return { kind: "mobile", isCertain: true };
  return isLikely(candidate, layout) ? { kind: "mobile", isCertain: false } : null;
}

/** 138/1234/5678 within a path. */
const isPath = ({ isBesideSlash }: Candidate, { gaps }: Layout): boolean =>
  isBesideSlash && gaps.includes("slash");

/** 138 123 45678: an unusual way of writing it, unless a measure follows. */
const isLikely = ({ after, meaning }: Candidate, { shape, gaps }: Layout): boolean =>
  meaning === "unsaid" &&
  /^(?:3(,\d){2,4}|1,10|10,1)$/.test(shape) &&
  gaps.every((kind) => kind === "blank") &&
  !/^\s?[\p{L}\p{N}]/u.test(after);

const CARD_LENGTH = /^[3-9]\d{15,18}$/;
/** 银行卡号：, 卡号 */
const CARD_LABEL = /(?:银行卡|储蓄卡|借记卡|信用卡|工资卡|一卡通|卡号)(?:号码|账号|卡号|号)*[^\d\n]{0,6}$/;
const CARD_SHAPE = /^(1[6-9]|4,4,4,[4-7]|4,4,4,4,[1-3])$/;

function cardOf({ digits, groups, meaning, isCalledCard, after }: Candidate): Verdict | null {
  if (meaning === "amount") return null;
  // With a wrong check digit, too.
  if (isCalledCard && fitOf(layoutOf(groups), CARD_SHAPE) === "written")
    return { kind: "card", isCertain: true };
  if (!isCard(digits)) return null;
  if (meaning === "person") return { kind: "card", isCertain: true };
  const isKnownIssuer = groups.length === 1 || /^[3-6]/.test(digits);
  return !LETTER.test(after) && isKnownIssuer && fitOf(layoutOf(groups), CARD_SHAPE) === "written"
    ? { kind: "card", isCertain: meaning === "unsaid" || meaning === "account" }
    : null;
}

/** A number that stands alone in an address: a page's number, or a person's. */
const IN_ADDRESS =
  /(?<![A-Za-z\d])(?:\d{11,19}[Xx]?|1[3-9]\d(?:-|%20|\+)\d{4}(?:-|%20|\+)\d{4})(?![A-Za-z\d])/g;
const PARAMETER =
  /(?:tel|phone|mobile|cell|sjh?|shouji|dianhua|sfzh?|id_?card|idno|zjh|card|bank)[\w-]{0,10}[=/:-]{1,2}$/i;

/** Numbers of persons in an address, such as `https://…/?tel=13812345678`. */
export const numbersInAddress = (address: string, start: number): Found[] =>
  [...address.matchAll(IN_ADDRESS)].flatMap(({ 0: typed, index }): Found[] => {
    const digits = typed.toUpperCase().replace(/-|%20|\+/g, "");
    const isNamed = PARAMETER.test(address.slice(Math.max(0, index - BEFORE), index));
    const at = { index: start + index, end: start + index + typed.length, digits };
    if (isId(digits) && hasIdChecksum(digits)) return [{ ...at, kind: "id", isCertain: true }];
    if (MOBILE.test(digits)) return [{ ...at, kind: "mobile", isCertain: isNamed }];
    return isNamed && isCard(digits) ? [{ ...at, kind: "card", isCertain: true }] : [];
  });
