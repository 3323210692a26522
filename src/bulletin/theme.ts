import { z } from "zod";
import { about, fault, lineOfText, parsedText } from "./field.ts";
import { SECTIONS, type SectionName } from "./sections.ts";

/** Red, green and blue, 0 to 255. */
type Rgb = readonly [number, number, number];

/** Grounds that text stands on, in `layouts/styles/colours.css`: the one nearest to the text's own lightness decides. */
const LIGHT_GROUNDS: readonly Rgb[] = [
  [0xf4, 0xef, 0xe6],
  [0xf7, 0xf1, 0xe6],
  [0xff, 0xfd, 0xf9],
];
const DARK_GROUNDS: readonly Rgb[] = [
  [0x25, 0x22, 0x1d],
  [0x1b, 0x19, 0x16],
  [0x13, 0x12, 0x10],
];
const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

/** What text must have on its ground (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;

const rgbOf = (hex: string): Rgb => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];
const hexOf = (colour: Rgb): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

/** Relative luminance of an sRGB colour (WCAG 2.2), 0 to 1. */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** The contrast of two colours (WCAG 2.2), 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const leastOn = (grounds: readonly Rgb[], colour: Rgb): number =>
  Math.min(...grounds.map((ground) => contrast(colour, ground)));

/** The colour nearest to this one, on the way to `end`, that can be read on these grounds. */
function towards(colour: Rgb, end: Rgb, grounds: readonly Rgb[]): string {
  for (let step = 0; step <= 100; step++) {
    const mix = (index: 0 | 1 | 2): number =>
      Math.round(colour[index] + ((end[index] - colour[index]) * step) / 100);
    const mixed: Rgb = [mix(0), mix(1), mix(2)];
    if (leastOn(grounds, mixed) >= LEAST_CONTRAST) return hexOf(mixed);
  }
  return hexOf(end);
}

/** The colour as readers see it in the dark: light enough for its grounds. */
export const inTheDark = (hex: string): string => towards(rgbOf(hex), WHITE, DARK_GROUNDS);

const colour = parsedText<string>((text) => {
  const hex = text.toLowerCase();
  if (!/^#[0-9a-f]{6}$/.test(hex))
    return fault(
      "theme/colour",
      `“${text}”不是颜色：请写“#”和6位数字或字母 a–f，两边加引号，例如 "#174a8c"。`,
    );
  const least = leastOn([...LIGHT_GROUNDS, WHITE], rgbOf(hex));
  if (least >= LEAST_CONTRAST) return { value: hex };
  const mended = towards(rgbOf(hex), BLACK, [...LIGHT_GROUNDS, WHITE]);
  return fault(
    "theme/contrast",
    `“${text}”太浅，在纸色底上看不清：对比度只有${least.toFixed(1)}，至少要${LEAST_CONTRAST}。`,
    `"${mended}"`,
  );
});

/** The typefaces of a masthead, by the names that editors know them by; each has a variable in `type.css`. */
const TYPEFACES = { 宋体: "--song", 楷体: "--kai", 黑体: "--sans" } as const;
type Typeface = keyof typeof TYPEFACES;
const isTypeface = (text: string): text is Typeface => Object.hasOwn(TYPEFACES, text);

const typeface = parsedText<Typeface>((text) =>
  isTypeface(text)
    ? { value: text }
    : fault("theme/typeface", `没有“${text}”这种字体：可用${Object.keys(TYPEFACES).join("、")}。`),
);

/** What the main navigation can lead to. */
const PLACE_NAMES = [
  "首页",
  "年份",
  "供稿部门",
  "作者",
  "主题",
  "文件",
  "全部标题",
  "统计",
  "更正",
  "关于简报",
  "搜索",
] as const;
export type PlaceName = (typeof PLACE_NAMES)[number];

const place = parsedText<PlaceName>((text) => {
  const value = PLACE_NAMES.find((name) => name === text);
  return value ? { value } : fault("theme/place", `没有“${text}”这个栏目：可用${PLACE_NAMES.join("、")}。`);
});

const isSection = (text: string): text is SectionName => Object.hasOwn(SECTIONS, text);

const section = parsedText<SectionName>((text) =>
  isSection(text)
    ? { value: text }
    : fault("theme/without", `“${text}”不能省去：可以省去的栏目是${Object.keys(SECTIONS).join("、")}。`),
);

/** The office's own look. */
export const themeSchema = z.strictObject({
  colour: colour.optional().meta(about("颜色", "报头和按钮的颜色；暗色屏幕上自动换成够亮的", '"#174a8c"')),
  typeface: typeface.optional().meta(about("报头字体", Object.keys(TYPEFACES).join("、"), "楷体")),
  logo: lineOfText(60)
    .optional()
    .meta(about("标志", "parts/logo.svg 或 logo.png 上面是什么，给看不见图的读者", "院徽")),
  masthead: lineOfText(60)
    .optional()
    .meta(about("报头文字", "和网站名称不同时才写", "党校周报")),
  navigation: z
    .array(place)
    .optional()
    .meta(about("导航", "页首有哪些栏目，按什么顺序；没有内容的栏目不显示", "- 首页\n- 年份\n- 搜索")),
  without: z
    .array(section)
    .optional()
    .meta(
      about(
        "不设的栏目",
        `${Object.keys(SECTIONS).join("、")}，不要的写在这里；以前的网址转到搜索等处`,
        "- 统计",
      ),
    ),
});
export type Theme = z.infer<typeof themeSchema>;

/** The rules of a theme, to be loaded after the style sheet; who wants more contrast keeps the colours made for it. */
export function themeCss({ colour, typeface }: Theme): string | null {
  const rules = [
    ...(colour
      ? [
          `@media not (prefers-contrast:more){:root{--red:${colour};--button:${colour}}}`,
          `@media (prefers-color-scheme:dark) and (not (prefers-contrast:more)){:root{--red:${inTheDark(colour)}}}`,
        ]
      : []),
    // The style sheet's layers become specificity in older words, which no plain rule outweighs.
    ...(typeface ? [`.masthead .publication{font-family:var(${TYPEFACES[typeface]})!important}`] : []),
  ];
  return rules.length > 0 ? `${rules.join("\n")}\n` : null;
}
