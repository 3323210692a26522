/** A text with its digits as readers see them, and where each character was typed. */
interface Unfolded {
  readonly plain: string;
  /** start or end, in the typed text, of the character at `index` of the plain text */
  placeOf(index: number, side?: "start" | "end"): number;
}

const WIDE = /[０-９Ｘｘ－．／ⅩХхΧχ×]/g;
/** Lookalikes of an ID's X: Cyrillic, Greek, ×. */
const LIKE_X = /[ХхΧχ×]/;
/** Eleven signs and more, l and I for 1 and O for 0 among them. */
const LETTERED = /[\dlIOo](?<![A-Za-z\d].)(?:[- ]?[\dlIOo]){10,18}(?![A-WYZa-wyz\d])/g;
/** Prefilter: markup within a number, a backslash, an entity. */
const FOLDED = /\d[ -]?(?:\*{1,3}|~~|`)[ -]?\d|\\[ux\W]|&#|&[a-z]{2,12};|%3\d|\ud835|\u20e3/i;
const FOLD =
  /&#(?:x(?<hex>[0-9a-f]{1,6})|(?<decimal>\d{1,7}));|(?<named>&[a-z]{2,12};)|\\(?:u(?<four>[0-9a-f]{4})|x(?<two>[0-9a-f]{2}))|%3(?<percent>\d)(?=[\d%])|(?<=[\d%]\d)%3(?<last>\d)|\\(?=[!-/:-@[-`{-~])|(?<math>\ud835[\udfce-\udfff])|[\ufe0f\u20e3]|(?<![*])\*{1,3}(?![*])|~~|`{1,2}/gi;

/** Normalizes full-width digits, entities, Markdown, YAML and URL escapes, and drops markup. Four asterisks or more are a mask, not markup. */
export function unfold(text: string): Unfolded {
  const wide = text.search(WIDE) < 0 ? text : text.replace(WIDE, narrowed);
  const narrow = wide.replace(LETTERED, asDigits);
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

const STARS = /^&(?:starf?|bigstar);$/;
const narrowed = (sign: string): string => (LIKE_X.test(sign) ? "X" : sign.normalize("NFKC"));

const asDigits = (signs: string): string =>
  signs.replace(/\D/g, "").length < 6 ? signs : signs.replace(/[lI]/g, "1").replace(/o/gi, "0");

/** The character of an entity or escape, one unit long; "" for markup. Named entities are never digits, so they read as a space. */
function signOf({
  hex,
  decimal,
  named,
  percent,
  last,
  four,
  two,
  math,
}: Readonly<Record<string, string | undefined>>): string {
  if (named) return STARS.test(named) ? "★" : " ";
  if (math) return math.normalize("NFKC");
  if (percent ?? last) return percent ?? last ?? "";
  const code = hex ?? four ?? two;
  const point = code ? Number.parseInt(code, 16) : decimal ? Number(decimal) : null;
  if (point === null) return "";
  return point > 0 && point < 0xffff ? String.fromCharCode(point).normalize("NFKC").charAt(0) : " ";
}
