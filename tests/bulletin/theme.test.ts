import { expect, test } from "vitest";
import { contrast, inTheDark, themeCss } from "../../src/bulletin/theme.ts";
import { issueText, readFiles, SITE } from "../content/archive-folder.ts";

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
