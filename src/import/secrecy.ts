import { basename } from "node:path";
import { secrecyMarksIn, secrecyMarksOfName } from "../content/privacy/secrecy-marks.ts";
import type { Remarks } from "./remarks.ts";

/** Enough for an original whose every page was marked in another way. */
const MOST_SHOWN = 20;

/**
 * What to check before an original is published that bears marks of secrecy: in its name, in a header or footer, a comment, or anywhere
 * in its text, whether or not the draft has it.
 */
export function aboutSecrecy(
  path: string,
  text: readonly string[],
  { dropped, read }: Pick<Remarks, "dropped" | "read">,
): string[] {
  const apart = [...dropped.map((one) => one.text), ...read];
  // Word stores a line in pieces and 机密★10年 in several: between them a line of the text has spaces that say nothing.
  const lines = [...apart, ...[...text, ...apart].map((line) => line.replaceAll(" ", ""))];
  const found = [
    ...secrecyMarksOfName(basename(path)).map((mark) => `文件名里有“${mark.text}”`),
    ...lines.flatMap((line) => secrecyMarksIn(line).slice(0, 1)).map((mark) => `原件上有“${mark.text}”`),
  ];
  const distinct = new Map(found.map((what) => [what.replace(/\s/g, ""), what]));
  return [...distinct.values()]
    .slice(0, MOST_SHOWN)
    .map((what) => `${what}：请先和保密工作人员核对，有密级的和内部的内容不能放到网上。`);
}
