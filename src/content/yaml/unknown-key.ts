import type { z } from "zod";
import { type Role, roleOf } from "../../bulletin/roles.ts";
import { changeTo, type Span } from "./mended-line.ts";
import { nearestWord } from "./nearest-word.ts";
import { metaOf } from "./schema-fields.ts";

const labelsOf = (known: Readonly<Record<string, z.ZodType>>) =>
  Object.entries(known).map(([key, field]) => ({ key, label: metaOf(field)?.label ?? key }));

/** What editors also call a field. */
const OTHER_NAMES: Readonly<Record<string, RegExp>> = {
  title: /^题目$/,
  issue: /^期[数次]$/,
  total: /^(?:总|累计)期[数次]$/,
  date: /时间$/,
  name: /^名称$/,
};
/** 供稿单位, 撰稿人: whoever wrote a text is named in many ways. */
const FIELD_OF_ROLE: Partial<Record<Role, string>> = {
  department: "source",
  office: "source",
  person: "author",
};

/** The field meant by an unknown key: its Chinese label, another name of it, or a misspelling. */
export function meantKey(unknown: string, known: Readonly<Record<string, z.ZodType>>): string | null {
  const labels = labelsOf(known);
  const typed = unknown.normalize("NFKC");
  const labelled =
    labels.find(({ label }) => label === typed) ??
    labels.find(({ label }) => label.endsWith(typed) || label.startsWith(typed)) ??
    labels.find(
      ({ key, label }) =>
        OTHER_NAMES[key]?.test(typed) ||
        key === FIELD_OF_ROLE[roleOf(typed) ?? "other"] ||
        (label.length > 1 && typed.endsWith(label)),
    );
  return labelled?.key ?? nearestWord(typed, Object.keys(known));
}

/** The line of an unknown key, and the lines read as it. */
interface UnknownLine {
  readonly line: string;
  readonly span: Span;
  /** whether its value stands on the lines below */
  readonly isGroup: boolean;
}

/** The mended line if the meaning is clear; otherwise to delete it. */
export function remedyForUnknown(
  unknown: string,
  meant: string | null,
  known: Readonly<Record<string, z.ZodType>>,
  { line, span, isGroup }: UnknownLine,
): string {
  if (meant !== null) {
    const mended = line.replace(unknown, () => meant).replace(/[\s\u3000]*[:：][\s\u3000]*/u, ": ");
    return `是不是想写 ${meant}？${changeTo(mended, span)}`;
  }
  const lines =
    span.to > span.from ? `第${span.from}行到第${span.to}行` : `这一行${isGroup ? "和下面属于它的各行" : ""}`;
  const all = labelsOf(known).map(({ key, label }) => `${key}（${label}）`);
  return `请删掉${lines}。可用的有：${all.join("、")}。`;
}
