import type { z } from "zod";
import { changeTo } from "./mended-line.ts";
import { metaOf } from "./schema-fields.ts";
import { nearest } from "./suggest.ts";

const labelsOf = (known: Readonly<Record<string, z.ZodType>>) =>
  Object.entries(known).map(([key, field]) => ({ key, label: metaOf(field)?.label ?? key }));

/** What a key that the schema does not have was meant to be: its Chinese label was typed, or the finger slipped. */
export function meantKey(unknown: string, known: Readonly<Record<string, z.ZodType>>): string | null {
  const labels = labelsOf(known);
  const typed = unknown.normalize("NFKC");
  const labelled =
    labels.find(({ label }) => label === typed) ??
    labels.find(({ label }) => label.endsWith(typed) || label.startsWith(typed));
  return labelled?.key ?? nearest(typed, Object.keys(known));
}

/** `line` is the line as it stands; it is shown mended. */
export function remedyForUnknown(
  unknown: string,
  known: Readonly<Record<string, z.ZodType>>,
  line: string,
): string {
  const meant = meantKey(unknown, known);
  const all = labelsOf(known).map(({ key, label }) => `${key}（${label}）`);
  return meant
    ? `是不是想写 ${meant}？${changeTo(
        line.replace(unknown, () => meant).replace(/[\s\u3000]*[:：][\s\u3000]*/u, ": "),
      )}`
    : `请删掉这一行。可用的有：${all.join("、")}。`;
}
