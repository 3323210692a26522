import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** Colours of a scheme by name. */
function coloursIn(rules: string): Map<string, string> {
  return new Map(
    [...rules.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name = "", colour = ""]) => [name, colour]),
  );
}

const css = readFileSync("layouts/styles/colours.css", "utf8");
const [light = "", dark = "", strong = "", strongDark = ""] = css.split("@media");
const base = coloursIn(light);
const schemes = {
  light: base,
  dark: new Map([...base, ...coloursIn(dark)]),
  "light, more contrast": new Map([...base, ...coloursIn(strong)]),
  "dark, more contrast": new Map([
    ...base,
    ...coloursIn(dark),
    ...coloursIn(strong),
    ...coloursIn(strongDark),
  ]),
};

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const digits =
    colour.length === 4
      ? [...colour.slice(1)].map((digit) => digit + digit)
      : (colour.slice(1).match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0] = digits.map((pair) => {
    const part = Number.parseInt(pair, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

// axe skips texts of one character, such as # and ¶.
describe.each(Object.entries(schemes))("in the scheme %s", (_, colours) => {
  const colour = (name: string): string => colours.get(name) ?? "";

  test.each(["ink", "quiet", "faint", "red", "link"])(
    "%s has enough contrast on every background",
    (name) => {
      for (const ground of ["desk", "paper", "panel"])
        expect(contrast(colour(name), colour(ground)), ground).toBeGreaterThanOrEqual(4.5);
    },
  );

  test("white on a button has enough contrast, and so has the button on the page", () => {
    expect(contrast("#fff", colour("button"))).toBeGreaterThanOrEqual(4.5);
    for (const ground of ["desk", "paper"])
      expect(contrast(colour("button"), colour(ground)), ground).toBeGreaterThanOrEqual(3);
  });
});
