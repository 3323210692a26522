import { stringify } from "yaml";
import { z } from "zod";
import { siteSchema } from "../../bulletin/site.ts";

/** What an office says of itself, by path in `site.yaml`: `footer.sponsor`. */
export type Answers = ReadonlyMap<string, string>;

const described = z.object({
  label: z.string().default(""),
  help: z.string().default(""),
  example: z.string().default(""),
});

/** `site.yaml` of a new archive: every key of the schema with what it means; what is not known yet is a comment. */
export function siteText(answers: Answers): string {
  return `# 网站的基本信息，每一项上面是它的说明。前面有“#”的行不起作用：要用时，去掉“#”和后面的一个空格。\n${linesOf(siteSchema, answers, "").join("\n")}\n`;
}

function linesOf(schema: z.ZodObject, answers: Answers, parent: string): string[] {
  const indent = parent === "" ? "" : "  ";
  return Object.entries(schema.shape).flatMap(([key, field]) => {
    const path = parent === "" ? key : `${parent}.${key}`;
    const { label, help, example } = described.parse(field.meta() ?? {});
    const about = `${indent}# ${label}${help && help !== label ? `：${help}` : ""}`;
    const inner = objectIn(field);
    const members = membersOf(field);
    if (members) return ["", about, ...commented([`${key}:`, ...memberLines(members)])];
    if (inner) {
      const isAnswered = [...answers.keys()].some((answered) => answered.startsWith(`${path}.`));
      const lines = linesOf(inner, answers, path);
      return ["", about, ...(isAnswered ? [`${key}:`, ...lines] : commented([`${key}:`, ...lines]))];
    }
    const value = answers.get(path);
    if (value !== undefined) return [about, `${indent}${key}: ${value}`];
    const shown = /^- /.test(example)
      ? ["", ...example.split("\n").map((line) => `  ${line}`)]
      : [` ${example}`];
    return [about, ...commented(`${key}:${shown.join("\n")}`.split("\n"), indent)];
  });
}

/** An entry of a list of objects: `- name: …`, with what its other keys mean. */
const memberLines = (members: z.ZodObject): string[] =>
  Object.entries(members.shape).flatMap(([key, field], index) => {
    const { label, example } = described.parse(field.meta() ?? {});
    const lines = /^- /.test(example)
      ? ["", ...example.split("\n").map((line) => `      ${line}`)]
      : [` ${example}`];
    const mark = index === 0 ? "  - " : "    ";
    return [`${mark}${key}:${lines[0]}${/^- /.test(example) ? "" : ` # ${label}`}`, ...lines.slice(1)];
  });

const commented = (lines: readonly string[], indent = ""): string[] =>
  lines.map((line) => (/^\s*#|^\s*$/.test(line) ? line : `${indent}# ${line}`));

/** The object of a field, optional or not. */
function objectIn(field: unknown): z.ZodObject | null {
  if (field instanceof z.ZodOptional) return objectIn(field.unwrap());
  return field instanceof z.ZodObject ? field : null;
}

/** The objects in a field that is a list of them. */
function membersOf(field: unknown): z.ZodObject | null {
  if (field instanceof z.ZodOptional) return membersOf(field.unwrap());
  return field instanceof z.ZodArray ? objectIn(field.element) : null;
}

/** A text as YAML, quoted where it must be. */
export const scalar = (text: string): string => stringify(text, { lineWidth: 0 }).trim();
