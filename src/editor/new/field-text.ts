import { frontMatterSchema } from "../../bulletin/front-matter.ts";
import { describeForbidden } from "../../content/forbidden.ts";
import { KINDS } from "../../content/lint/personal-numbers.ts";
import { findPersonalNumbers } from "../../content/privacy/personal-data.ts";

/** Required fields of a new issue. */
export type FieldName = "issue" | "date" | "source" | "author" | "title";

/** Why a text is refused, with a correction or an example if there is one. */
export interface TextFault {
  readonly message: string;
  /** 请改为 2016-10-19; 例如 2016-10-19 11:07 */
  readonly advice: { readonly lead: string; readonly value: string } | null;
}

/** Validates a field by the archive's schema; null if it is accepted. */
export function faultOf(field: FieldName, text: string): TextFault | null {
  const forbidden = describeForbidden(text);
  if (forbidden) return { message: forbidden.message + forbidden.remedy, advice: null };
  const [number] = findPersonalNumbers(text);
  if (number) return { message: `这里有${KINDS[number.kind]}，不能公开，请删掉。`, advice: null };
  const schema = frontMatterSchema.shape[field];
  const [issue] = schema.safeParse(text).error?.issues ?? [];
  if (!issue) return null;
  const { code, mended } = issue.code === "custom" ? (issue.params ?? {}) : {};
  const example = schema.meta()?.example;
  if (typeof mended === "string")
    return { message: issue.message, advice: { lead: "请改为", value: mended } };
  const helps = typeof example === "string" && code !== "field/long" && code !== "field/empty";
  return { message: issue.message, advice: helps ? { lead: "例如", value: example } : null };
}

/** The field's label: 标题 */
export const labelOf = (field: FieldName): string =>
  String(frontMatterSchema.shape[field].meta()?.label ?? field);

/** Quoted for a command line if necessary. */
export const inCommand = (value: string): string => (/^[\w:./\\-]+$/.test(value) ? value : `"${value}"`);
