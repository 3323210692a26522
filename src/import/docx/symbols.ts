/** Signs of Word's symbol fonts by font and code (without the F0 of the private area). */
const SIGNS: readonly (readonly [font: RegExp, signs: Readonly<Record<string, string>>])[] = [
  [
    /^wingdings$/i,
    {
      "6C": "●",
      "6E": "■",
      "6F": "□",
      "71": "❑",
      "74": "⧫",
      "75": "◆",
      "76": "❖",
      "77": "⬥",
      "9F": "•",
      A1: "○",
      A7: "▪",
      A8: "◻",
      AB: "★",
      D8: "➢",
      E0: "→",
      E8: "➔",
      DF: "←",
      F0: "⇨",
      FB: "✗",
      FC: "✓",
      FD: "☒",
      FE: "☑",
      "28": "☎",
      "2A": "✉",
      "46": "☞",
      "4A": "☺",
      "80": "⓪",
      "81": "①",
      "82": "②",
      "83": "③",
      "84": "④",
      "85": "⑤",
      "86": "⑥",
      "87": "⑦",
      "88": "⑧",
      "89": "⑨",
      "8A": "⑩",
    },
  ],
  [
    /^wingdings 2$/i,
    { "4F": "✗", "50": "✓", "51": "☒", "52": "☑", "53": "☒", "54": "☒", "2A": "□", A3: "□", A2: "■" },
  ],
  [
    /^symbol$/i,
    {
      B7: "•",
      B0: "°",
      B1: "±",
      B4: "×",
      B8: "÷",
      A3: "≤",
      B3: "≥",
      B9: "≠",
      BB: "≈",
      A5: "∞",
      D6: "√",
      E5: "∑",
      "61": "α",
      "62": "β",
      "67": "γ",
      "64": "δ",
      "6C": "λ",
      "6D": "μ",
      "70": "π",
      "71": "θ",
      "73": "σ",
      "77": "ω",
      "44": "Δ",
      "57": "Ω",
      "53": "Σ",
      DE: "⇒",
      AE: "→",
    },
  ],
];

/** Stands for a sign that can't be told, as printers have it. */
export const UNKNOWN_SIGN = "〓";

/** The sign of `<w:sym w:font="Wingdings 2" w:char="F052"/>`; null where the font is not known. */
export function signOf(font: string, code: string): string | null {
  const short = code.toUpperCase().replace(/^F0(?=..$)/, "");
  const known = SIGNS.find(([name]) => name.test(font));
  if (known) return known[1][short] ?? null;
  const point = Number.parseInt(code, 16);
  const isPrivate = point >= 0xe000 && point <= 0xf8ff;
  return Number.isInteger(point) && point >= 0x20 && point <= 0xffff && !isPrivate
    ? String.fromCharCode(point)
    : null;
}
