import { z } from "zod";

/** A field's description in commands, messages and the JSON Schema. */
export type FieldMeta = {
  /** Chinese label: 日期 */
  label: string;
  /** one sentence on what to write */
  help: string;
  /** a valid value as typed */
  example: string;
  /** what to do where there is nothing to write */
  otherwise?: string;
};

/** For `.meta()`: 标题 / 这一期的标题 / 全州召开推进会 */
export const about = (label: string, help: string, example: string, otherwise?: string): FieldMeta => ({
  label,
  help,
  example,
  ...(otherwise === undefined ? {} : { otherwise }),
});

/** Why a value is refused, and the corrected value if it can be guessed. */
export interface Fault {
  code: string;
  message: string;
  mended?: string | undefined;
  /** remedy where an example of the field would not help */
  remedy?: string | undefined;
}

export const fault = (code: string, message: string, mended?: string): { fault: Fault } => ({
  fault: { code, message, mended },
});

const EMPTY: Fault = { code: "field/empty", message: "这里不能留空。" };

/** Visible characters: not only spaces or a lone variation selector. */
const SEEN = /[^\s\u2800\p{Default_Ignorable_Code_Point}]/u;

/** YAML's null counts as empty, though it is read as text. */
const isEmpty = (text: string): boolean => !SEEN.test(text) || /^(?:null|~)$/i.test(text);

/** No field needs more; reading what is written in one takes the longer, the more is in it. */
const LONGEST_FIELD = 4000;

/** A schema for non-empty text, converted to `T` by `parse`. */
export function parsedText<T>(parse: (text: string) => { value: T } | { fault: Fault }) {
  return z.string().transform((text, context) => {
    const trimmed = text.trim();
    const tooLong = trimmed.length > LONGEST_FIELD ? faultOfLength(trimmed, LONGEST_FIELD) : null;
    const fault = isEmpty(trimmed) ? EMPTY : tooLong;
    const result = fault ? { fault } : parse(trimmed);
    if ("value" in result) return result.value;
    const { message, ...params } = result.fault;
    context.addIssue({ code: "custom", message, params });
    return z.NEVER;
  });
}

/** Text that matches `form`; `complain` writes the message for other text. */
export const textOfForm = (form: RegExp, code: string, complain: (text: string) => string) =>
  parsedText<string>((text) => (form.test(text) ? { value: text } : fault(code, complain(text))));

export const yesOrNo = parsedText<boolean>((text) => {
  if (text === "true" || text === "false") return { value: text === "true" };
  return fault("field/boolean", `“${text}”看不懂：请写 true（是）或 false（否）。`);
});

/** Text of one line. */
export const lineOfText = (maximum: number) =>
  parsedText<string>((text) => {
    const tooLong = faultOfLine(text, maximum);
    return tooLong ? { fault: tooLong } : { value: text };
  });

export function faultOfLine(text: string, maximum: number): Fault | null {
  const mended = text.replace(/\s*[\r\n]+\s*/g, "");
  if (mended !== text) return { code: "field/lines", message: "这里只能写一行。", mended };
  return faultOfLength(text, maximum);
}

function faultOfLength(text: string, maximum: number): Fault | null {
  const { length } = [...text];
  return length > maximum
    ? { code: "field/long", message: `这里最多${maximum}个字，现在有${length}个字。` }
    : null;
}
