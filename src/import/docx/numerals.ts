const HAN = "零一二三四五六七八九";
const LEGAL = "零壹贰叁肆伍陆柒捌玖";
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

type Spelling = (count: number) => string | undefined;

/** The numerals of lists by the name that Word (ST_NumberFormat), CSS and OpenDocument give them. */
const SPELLINGS: readonly (readonly [names: RegExp, spelling: Spelling])[] = [
  [/^(chineseLegal|ideographLegal|.*LegalSimplified|壹)/u, (count) => counted(count, LEGAL, "拾佰仟")],
  [/^(ideographTraditional|甲)/u, (count) => [...STEMS][count - 1]],
  [/^(ideographZodiac$|子)/u, (count) => [...BRANCHES][count - 1]],
  [/^(ideographDigital|taiwaneseDigital|japaneseDigital|koreanDigital|〇)/u, digits],
  [
    /^(chinese|japanese|ideograph|taiwanese|simp-chinese|trad-chinese|cjk|一)/u,
    (count) => counted(count, HAN, "十百千"),
  ],
  [/^(decimalEnclosedCircle|①)/u, (count) => [...CIRCLED][count - 1]],
  [/^(decimalEnclosedParen|⑴)/u, (count) => `(${count})`],
  [/^(decimalEnclosedFullstop|⒈)/u, (count) => `${count}.`],
  [/^(lowerLetter|lower-alpha|lower-latin|a$)/u, letters],
  [/^(upperLetter|upper-alpha|upper-latin|A$)/u, (count) => letters(count).toUpperCase()],
  [/^(lowerRoman|lower-roman|i$)/u, (count) => roman(count).toLowerCase()],
  [/^(upperRoman|upper-roman|I$)/u, roman],
  [
    /^(decimalFullWidth|１)/u,
    (count) => String(count).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  ],
  [/^(decimalZero|decimal-leading-zero)/u, (count) => String(count).padStart(2, "0")],
  [/^(none|^$)/u, () => ""],
];

/** 12 in the numerals of a list: 十二, 12, ⑫, l */
export function spell(count: number, format: string): string {
  const spelling = SPELLINGS.find(([names]) => names.test(format))?.[1];
  return (count > 0 || format === "none" ? spelling?.(count) : undefined) ?? String(count);
}

/** 12 → 十二, 壹拾贰; below 10 000 */
function counted(count: number, signs: string, units: string): string | undefined {
  if (count >= 10_000) return undefined;
  const figures = [...String(count)].map(Number);
  const spelled = figures
    .map((figure, index) => {
      const unit = [...units][figures.length - index - 2] ?? "";
      return figure === 0 ? "零" : `${signs[figure]}${unit}`;
    })
    .join("")
    .replace(/零+/gu, "零")
    .replace(/零$/u, "");
  // 十二, but 一百一十二 and 壹拾贰.
  return spelled.replace(/^一十/u, "十");
}

function digits(count: number): string {
  return [...String(count)].map((digit) => (digit === "0" ? "〇" : HAN[Number(digit)])).join("");
}

/** 27 → aa, as Word counts: the letter is repeated. */
function letters(count: number): string {
  return String.fromCodePoint(97 + ((count - 1) % 26)).repeat(Math.min(10, Math.ceil(count / 26)));
}

function roman(count: number): string {
  let rest = Math.min(count, 3999);
  let spelled = "";
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) spelled += sign;
  return spelled;
}
