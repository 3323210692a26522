import { z } from "zod";
import { yesOrNo } from "../bulletin/field.ts";
import { elementOf, isOptional, metaOf, shapeOf } from "../content/yaml/schema-fields.ts";

/** An input of the form, as the schema describes it. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  /** a valid value as typed; "" where an example would not help */
  readonly example: string;
  readonly isRequired: boolean;
  /** one text, yes or no, several texts, one group of fields, or several */
  readonly kind: "text" | "flag" | "texts" | "group" | "groups";
  /** of a group */
  readonly fields: readonly FormField[];
}

/** The form of a schema: its fields in their order. */
export function formOf(schema: z.ZodType): readonly FormField[] {
  return Object.entries(shapeOf(schema)).flatMap(([name, field]): FormField[] => {
    const meta = metaOf(field);
    if (!meta) return [];
    const element = elementOf(field);
    const fields = formOf(element ?? field);
    const isGroup = fields.length > 0;
    const isFlag = field === yesOrNo || (field instanceof z.ZodOptional && field.unwrap() === yesOrNo);
    return [
      {
        name,
        label: meta.label,
        // Nobody types true in a form.
        help: isFlag ? meta.help.replace(/^true 表示/, "") : meta.help,
        example: isGroup || isFlag ? "" : meta.example.replace(/^- /, ""),
        isRequired: !isOptional(field),
        kind: element ? (isGroup ? "groups" : "texts") : isGroup ? "group" : isFlag ? "flag" : "text",
        fields,
      },
    ];
  });
}
