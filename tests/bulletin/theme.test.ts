import { expect, test } from "vitest";
import { contrast, inTheDark, themeCss, themeSchema } from "../../src/bulletin/theme.ts";
import { issueText, readFiles, SITE } from "../content/archive-folder.ts";
import { faultsOf } from "./schema-faults.ts";

const withTheme = (lines: string) =>
  readFiles({ "site.yaml": `${SITE}\ntheme:\n${lines}\n`, "2016/06.md": issueText() });
const codesOf = (lines: string) => withTheme(lines).problems.map(({ code }) => code);

test("a colour that can be read on paper is taken, and made light enough for the dark", () => {
  const { archive, problems } = withTheme('  colour: "#174A8C"');
  expect(problems).toEqual([]);
  expect(archive?.site.theme?.colour).toBe("#174a8c");
  const dark = inTheDark("#174a8c");
  const rgb = [1, 3, 5].map((at) => Number.parseInt(dark.slice(at, at + 2), 16));
  expect(contrast([rgb[0] ?? 0, rgb[1] ?? 0, rgb[2] ?? 0], [0x25, 0x22, 0x1d])).toBeGreaterThanOrEqual(4.5);
});

test.each(["#e0b020", "#f4efe6", "#ff8a80", "#7a7a7a"])(
  "%s is too light; the darker one that is proposed is taken",
  (colour) => {
    const [problem, ...others] = withTheme(`  colour: "${colour}"`).problems;
    expect([problem?.code, others]).toEqual(["theme/contrast", []]);
    const proposed = /"#[0-9a-f]{6}"/.exec(problem?.remedy ?? "")?.[0];
    expect(codesOf(`  colour: ${proposed}`)).toEqual([]);
  },
);

test("a colour, a typeface, a place or a key that does not exist is named", () => {
  expect(codesOf("  colour: 红色")).toEqual(["theme/colour"]);
  expect(codesOf("  typeface: 隶书")).toEqual(["theme/typeface"]);
  expect(codesOf("  navigation:\n    - 首页\n    - 下载")).toEqual(["theme/place"]);
  expect(codesOf('  color: "#174a8c"')).toHaveLength(1);
});

test("a typeface outweighs the style sheet's own, whose layers are specificity for older browsers", () => {
  expect(themeCss({ typeface: "黑体" })).toBe(".masthead .publication{font-family:var(--sans)!important}\n");
});

test("a theme without colour and typeface needs no style sheet; readers who want contrast keep theirs", () => {
  expect(themeCss({ masthead: "党校周报" })).toBeNull();
  expect(themeCss({ colour: "#174a8c" })).not.toMatch(/^:root/m);
});

test.each([
  [[0, 0, 0], [255, 255, 255], 21],
  [[255, 255, 255], [255, 255, 255], 1],
  [[255, 255, 255], [119, 119, 119], 4.478],
  [[255, 0, 0], [255, 255, 255], 3.998],
  [[0, 255, 0], [0, 0, 0], 15.304],
  [[0, 0, 255], [255, 255, 255], 8.592],
  [[10, 10, 10], [255, 255, 255], 19.798],
] as const)("the contrast of %j and %j is that of WCAG: %d", (one, other, value) => {
  expect(contrast(one, other)).toBeCloseTo(value, 3);
  expect(contrast(other, one)).toBeCloseTo(value, 3);
});

test.each([
  ["#174a8c", "#6b8bb5"],
  ["#c00000", "#d96666"],
  ["#000000", "#8a8a8a"],
  ["#ffd54f", "#ffd54f"],
  ["#ffffff", "#ffffff"],
])("in the dark %s is the nearest colour that can be read: %s", (hex, dark) => {
  expect(inTheDark(hex)).toBe(dark);
});

test.each([
  ["#174A8C", []],
  ["#767676", ['theme/contrast → "#6d6d6d"']],
  ["174a8c", ["theme/colour"]],
  ["#174a8", ["theme/colour"]],
  ["#174a8c0", ["theme/colour"]],
  ["#174a8g", ["theme/colour"]],
  ["#e0b020", ['theme/contrast → "#846813"']],
])("the colour %s is judged on paper and on white: %j", (colour, faults) => {
  expect(faultsOf(themeSchema, { colour })).toEqual(faults.map((fault) => `colour ${fault}`));
});

test.each([
  [{ typeface: "toString" }, ["typeface theme/typeface"]],
  [{ typeface: "楷体" }, []],
  [{ without: ["统计"] }, []],
  [{ without: ["统计", "首页"] }, ["without 1 theme/without"]],
  [{ without: ["constructor"] }, ["without 0 theme/without"]],
  [{ navigation: ["年份", "首页"] }, []],
  [{ navigation: ["下载"] }, ["navigation 0 theme/place"]],
  [{ masthead: "长".repeat(61) }, ["masthead field/long"]],
])("the look %j: %j", (theme, faults) => {
  expect(faultsOf(themeSchema, theme)).toEqual(faults);
});

test("the rules of a theme come one a line", () => {
  expect(themeCss({ colour: "#174a8c", typeface: "宋体" })).toBe(
    [
      "@media not (prefers-contrast:more){:root{--red:#174a8c;--button:#174a8c}}",
      "@media (prefers-color-scheme:dark) and (not (prefers-contrast:more)){:root{--red:#6b8bb5}}",
      ".masthead .publication{font-family:var(--song)!important}",
      "",
    ].join("\n"),
  );
});
