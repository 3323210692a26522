import { frontMatterSchema } from "../../bulletin/front-matter.ts";

/** What a new issue has to say of itself, as texts that the schema accepts. */
export type FieldName = "issue" | "date" | "source" | "author" | "title";

export interface TextFault {
  readonly message: string;
  /** the value that would do, where the schema can guess it */
  readonly mended: string | null;
  /** a value that is right */
  readonly example: string;
}

/** What the archive's schema has against a text, in its own words; null where it takes it. */
export function faultOf(field: FieldName, text: string): TextFault | null {
  const schema = frontMatterSchema.shape[field];
  const [issue] = schema.safeParse(text).error?.issues ?? [];
  if (!issue) return null;
  const mended = issue.code === "custom" ? issue.params?.mended : undefined;
  return {
    message: issue.message,
    mended: typeof mended === "string" ? mended : null,
    example: String(schema.meta()?.example ?? ""),
  };
}

/** 标题, as the schema calls it. */
export const labelOf = (field: FieldName): string =>
  String(frontMatterSchema.shape[field].meta()?.label ?? field);
