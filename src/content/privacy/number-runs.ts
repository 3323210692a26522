/** How two groups of digits are parted. */
export type Gap = "blank" | "dot" | "slash" | "comma" | "bracket" | "line" | "cell" | "script";

/** Digits that stand together. */
export interface Group {
  readonly index: number;
  /** as digits 0–9 */
  readonly digits: string;
  /** what parts it from the group before; null for a run's first */
  readonly gap: { readonly kind: Gap; readonly typed: string } | null;
}

/** The digits zero to nine of the scripts that people write numbers in; Han has several of each. */
const SCRIPTS: readonly (readonly string[])[] = [
  ["0123456789"],
  ["〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "○幺贰叁肆伍陆柒捌玖", "零壹貳參肆伍陸柒捌玖"],
  ["⓪①②③④⑤⑥⑦⑧⑨", "⓿❶❷❸❹❺❻❼❽❾", "⓪⑴⑵⑶⑷⑸⑹⑺⑻⑼", "⓪⒈⒉⒊⒋⒌⒍⒎⒏⒐", "⓪➀➁➂➃➄➅➆➇➈", "⓪㊀㊁㊂㊃㊄㊅㊆㊇㊈"],
  ["⁰¹²³⁴⁵⁶⁷⁸⁹"],
  ["₀₁₂₃₄₅₆₇₈₉"],
  // All others that Unicode knows (Nd) and that are not written with surrogates: Arabic, Thai, Tibetan, Mongolian, Dai …
  ...[
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0,
    0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50,
    0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0,
  ].map((zero) => [String.fromCharCode(...Array.from({ length: 10 }, (_, digit) => zero + digit))]),
];
const VALUES = new Map(
  SCRIPTS.flatMap((rows) => rows.flatMap((row) => [...row].map((sign, digit) => [sign, String(digit)]))),
);
const DIGIT = `[${[...VALUES.keys()].join("")}]`;
/** Of one script: `①13812345678` is a mark and a number. */
const GROUP = SCRIPTS.map((rows) => `[${rows.join("")}]+`).join("|");

/** Offices write 138 1234 5678, 138-1234-5678 and 138—1234—5678, with spaces of all widths. */
const BLANK = String.raw`[\-\u2010-\u2015\u2212·•・\t \u00A0\u2000-\u200A\u202F\u205F\u3000]`;
const GAPS: Readonly<Record<Gap, string>> = {
  blank: `${BLANK}{1,3}`,
  dot: String.raw`\.`,
  slash: "/",
  comma: "[,，、;；_※]",
  bracket: " ?[（）()【】〔〕「」“”]{1,2} ?",
  line: String.raw`[\t ]{0,2}\n[\t >]{0,4}`,
  cell: String.raw`[\t ]{0,20}\|[\t ]{0,20}`,
  script: "",
};
const GAP = `(?:${Object.values(GAPS).filter(Boolean).join("|")})`;
/** No gap begins with a digit: most digits stand beside one, and no gap is tried before them. */
const RUN = new RegExp(`${DIGIT}(?:${DIGIT}|${GAP}${DIGIT}){10,}`, "y");
const IN_RUN = new RegExp(
  `(?<digits>${GROUP})|${Object.entries(GAPS)
    .flatMap(([kind, pattern]) => (pattern ? `(?<${kind}>^${pattern}$)` : []))
    .join("|")}`,
);
const PARTS = new RegExp(`(?:${GROUP})`, "g");

const asciiOf = (signs: string): string => [...signs].map((sign) => VALUES.get(sign) ?? sign).join("");

/** The value of a digit in any script, or undefined. */
export const digitOf = (sign: string): string | undefined => VALUES.get(sign);

/** By code unit: an expression takes several times as long to find the few digits among Han characters. */
const IS_DIGIT = new Uint8Array(0x10000);
for (const sign of VALUES.keys()) IS_DIGIT[sign.charCodeAt(0)] = 1;

function* runsIn(text: string): Generator<{ run: string; start: number }> {
  const isDigit = (at: number): boolean => IS_DIGIT[text.charCodeAt(at)] === 1;
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(at)) continue;
    RUN.lastIndex = at;
    const [run] = RUN.exec(text) ?? [];
    if (run !== undefined) yield { run, start: at };
    at += (run?.length ?? 1) - 1;
    // Where digits are too few, those that begin at the next one are fewer.
    while (isDigit(at + 1)) at++;
  }
}

/** Every stretch of eleven digits and more, whatever parts them, as groups. */
export const digitRuns = (text: string): Group[][] =>
  [...runsIn(text)].map(({ run, start }) => {
    let end = 0;
    return [...run.matchAll(PARTS)].map(({ 0: signs, index }) => {
      const typed = run.slice(end, index);
      const gap = index === 0 ? null : { kind: kindOf(typed), typed };
      end = index + signs.length;
      return { index: start + index, digits: asciiOf(signs), gap };
    });
  });

function kindOf(typed: string): Gap {
  const groups = IN_RUN.exec(typed)?.groups ?? {};
  return GAP_KINDS.find((kind) => groups[kind] !== undefined) ?? "script";
}

const GAP_KINDS: readonly Gap[] = ["blank", "dot", "slash", "comma", "bracket", "line", "cell"];
