/** A text as readers see it, as far as digits go, and where each of its signs was typed. */
interface Unfolded {
  readonly plain: string;
  /** where the sign at `index` of the plain text begins, or ends, in the text as typed */
  placeOf(index: number, side?: "start" | "end"): number;
}

const WIDE = /[０-９Ｘｘ－．／ⅩХхΧχ×]/g;
/** What is typed for an ID's X: a Cyrillic or Greek letter, a sign. */
const LIKE_X = /[ХхΧχ×]/;
/** Markup within a number, a backslash, an entity; most texts have nothing of the kind. */
const FOLDED = /\d[ -]?(?:\*{1,3}|~~|`)[ -]?\d|\\[ux\W]|&#|&[a-z]{2,12};/i;
const FOLD =
  /&#(?:x(?<hex>[0-9a-f]{1,6})|(?<decimal>\d{1,7}));|(?<named>&[a-z]{2,12};)|\\(?:u(?<four>[0-9a-f]{4})|x(?<two>[0-9a-f]{2}))|\\(?=[!-/:-@[-`{-~])|(?<![*])\*{1,3}(?![*])|~~|`{1,2}/gi;

/**
 * Digits of full width made plain, entities and escapes of Markdown and YAML read, markup left out. A row of four asterisks or
 * more is a mask, not markup.
 */
export function unfold(text: string): Unfolded {
  const narrow = text.search(WIDE) < 0 ? text : text.replace(WIDE, narrowed);
  if (!FOLDED.test(narrow))
    return { plain: narrow, placeOf: (index, side) => index + (side === "end" ? 1 : 0) };
  const starts: number[] = [];
  const ends: number[] = [];
  let plain = "";
  let done = 0;
  const keep = (to: number): void => {
    plain += narrow.slice(done, to);
    for (let at = done; at < to; at++) {
      starts.push(at);
      ends.push(at + 1);
    }
  };
  for (const { 0: typed, index, groups = {} } of narrow.matchAll(FOLD)) {
    keep(index);
    done = index + typed.length;
    const sign = signOf(groups);
    if (sign === "") continue;
    plain += sign;
    starts.push(index);
    ends.push(done);
  }
  keep(narrow.length);
  return { plain, placeOf: (index, side) => (side === "end" ? ends : starts)[index] ?? text.length };
}

const narrowed = (sign: string): string => (LIKE_X.test(sign) ? "X" : sign.normalize("NFKC"));

/** What an entity or an escape stands for, one unit long; "" for markup. A named entity is a space or a dash, for digits have none. */
function signOf({ hex, decimal, named, four, two }: Readonly<Record<string, string | undefined>>): string {
  if (named) return " ";
  const code = hex ?? four ?? two;
  const point = code ? Number.parseInt(code, 16) : decimal ? Number(decimal) : null;
  if (point === null) return "";
  return point > 0 && point < 0xffff ? String.fromCharCode(point).normalize("NFKC").charAt(0) : " ";
}
