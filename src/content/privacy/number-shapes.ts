import type { Gap, Group } from "./number-runs.ts";

/** How the digits of a number are parted. */
export interface Layout {
  /** the groups' lengths: `3,4,4` */
  readonly shape: string;
  readonly gaps: readonly Gap[];
  /** one hyphen between all */
  readonly isHyphened: boolean;
}

/** The layout of groups without the first digits, such as a country's code. */
export function layoutOf(groups: readonly Group[], without = 0): Layout {
  let left = without;
  const rest = groups.flatMap(({ digits, gap }) => {
    const cut = Math.min(left, digits.length);
    left -= cut;
    return cut < digits.length ? [{ length: digits.length - cut, gap }] : [];
  });
  const gaps = rest.slice(1).map(({ gap }) => gap ?? { kind: "script" as const, typed: "" });
  return {
    shape: rest.map(({ length }) => length).join(),
    gaps: gaps.map(({ kind }) => kind),
    isHyphened: gaps.every(({ typed }) => typed === "-"),
  };
}

/** How sure a layout makes it that the groups are one number: as people write it, in cells side by side, or anyhow. */
type Fit = "written" | "cells" | "anyhow";

export function fitOf({ shape, gaps }: Layout, usual: RegExp): Fit {
  const has = (...kinds: Gap[]): boolean => gaps.every((kind) => kinds.includes(kind));
  const lines = gaps.filter((kind) => kind === "line").length;
  // Broken once where the line was full, or spelled with a blank after each digit.
  if (has("script", "line") && lines <= 1 && gaps.length > 0) return "written";
  if (/^1(,1)+$/.test(shape) && (has("blank", "line") || has("script", "line")) && lines <= 1)
    return "written";
  if (!usual.test(shape)) return "anyhow";
  if (has("blank", "bracket", "script", "line") && lines <= 1) return "written";
  // Dots and slashes also occur in decimals and dates: the same between all parts.
  if (gaps.length > 1 && (has("dot") || has("slash"))) return "written";
  return has("cell", "blank", "bracket", "comma") ? "cells" : "anyhow";
}
