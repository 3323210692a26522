import { z } from "zod";
import type { FieldMeta } from "../bulletin/field.ts";
import { describeForbidden } from "./decode.ts";
import { changeTo } from "./mended-line.ts";
import { type Checked, type Problem, problemAt } from "./problem.ts";
import { fieldAt, metaOf, shapeOf } from "./schema-fields.ts";
import type { SourceFile } from "./source-file.ts";
import { meantKey, remedyForUnknown } from "./unknown-key.ts";
import { type PlacedValue, readYaml } from "./yaml.ts";

/** What was read of a schema's fields, and where they stand; `placed` is there though the value has faults. */
export interface Fields<T> extends Checked<T> {
  readonly placed: PlacedValue | undefined;
}

/**
 * Reads lines `from` to `to` as YAML of a schema, up to `maximum` characters. Where a field has a fault of its own, the advice to
 * put quotes around its value would only lead to the next fault: it is left out.
 */
export function readFields<Schema extends z.ZodObject>(
  schema: Schema,
  file: SourceFile,
  from: number,
  to: number,
  maximum?: number,
): Fields<z.infer<Schema>> {
  const { value: placed, problems: traps } = readYaml(file, from, to, maximum, Object.keys(schema.shape));
  if (!placed) return { value: undefined, problems: traps, placed };
  const { value, problems } = validate(schema, file, placed);
  const faulty = new Set(problems.filter(({ code }) => code !== "field/unknown").map(({ line }) => line));
  const isQuoting = ({ code }: Problem) => code === "front-matter/quote" || code === "front-matter/hash";
  // A field's own mended line has everything on it mended: a trap of that line must not ask for another one.
  const lines = new Map(
    problems.flatMap(({ line, remedy }) => (/^请改为/.test(remedy) ? [[line, remedy]] : [])),
  );
  const kept = traps
    .filter((trap) => !(isQuoting(trap) && faulty.has(trap.line)))
    .map((trap) => ({ ...trap, remedy: lines.get(trap.line) ?? trap.remedy }));
  const escaped = escapedCharacters(placed.value, [], file, placed);
  return {
    value: escaped.length === 0 ? value : undefined,
    problems: [...kept, ...problems, ...escaped],
    placed,
  };
}

/** Nothing but comments: a list that has nothing to say yet. */
export const isBlank = ({ lines }: SourceFile): boolean => lines.every((line) => /^\s*(#|$)/.test(line));

/** Characters that must not reach a page, written as an escape ("\u202E"), which a look at the file's text does not find. */
function escapedCharacters(
  value: unknown,
  path: readonly PropertyKey[],
  file: SourceFile,
  placed: PlacedValue,
): Problem[] {
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, inner]) =>
      escapedCharacters(inner, [...path, Array.isArray(value) ? Number(key) : key], file, placed),
    );
  const forbidden = typeof value === "string" ? describeForbidden(value) : null;
  if (!forbidden) return [];
  // To ask for a place costs a parse of the whole YAML.
  const place = placed.placeOf(path);
  const isWritten = describeForbidden(file.lines[place.line - 1] ?? "") !== null;
  return isWritten ? [] : [problemAt(file, place, { code: "encoding/character", ...forbidden })];
}

/** Puts a value that YAML read before a schema; every refusal becomes a problem at its place, in the editor's language. */
function validate<Schema extends z.ZodObject>(
  schema: Schema,
  file: SourceFile,
  placed: PlacedValue,
): Checked<z.infer<Schema>> {
  const result = schema.safeParse(placed.value);
  if (result.success) return { value: result.data, problems: [] };
  const issues = result.error.issues.flatMap((issue) => insideOf(issue, schema, placed.value));
  // `auther: 吴启荣` is one slip: to say that author is missing as well would make it two.
  const meant = new Set(issues.flatMap((issue) => meantKeys(issue, schema)));
  const problems = issues
    .filter(({ path }) => !meant.has(pathText(path)) || valueAt(placed.value, path) !== undefined)
    .flatMap((issue) => problemsOf(issue, schema, file, placed));
  return { value: undefined, problems };
}

/** A group of fields that is missing, or empty, as what is missing in it: all of it is named in one run. */
function insideOf(issue: z.core.$ZodIssue, schema: z.ZodType, value: unknown): z.core.$ZodIssue[] {
  const isAbsent = !valueAt(value, issue.path);
  const shape = shapeOf(fieldAt(schema, issue.path));
  if (issue.code !== "invalid_type" || !isAbsent || Object.keys(shape).length === 0) return [issue];
  return Object.entries(shape).flatMap(([key, field]) =>
    field instanceof z.ZodOptional ? [] : [{ ...issue, path: [...issue.path, key] }],
  );
}

const pathText = (path: readonly PropertyKey[]): string => path.map(String).join("\n");

/** The paths of the fields that were meant by keys which the schema does not have. */
function meantKeys(issue: z.core.$ZodIssue, schema: z.ZodType): string[] {
  if (issue.code !== "unrecognized_keys") return [];
  const known = shapeOf(fieldAt(schema, issue.path));
  return issue.keys.flatMap((unknown) => {
    const meant = meantKey(unknown, known);
    return meant ? [pathText([...issue.path, meant])] : [];
  });
}

function problemsOf(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  file: SourceFile,
  placed: PlacedValue,
): Problem[] {
  const last = issue.path.at(-1) ?? "";
  const list = typeof last === "number" ? issue.path.at(-2) : undefined;
  const key = String(list ?? last);
  const field = fieldAt(schema, issue.path);
  const meta = metaOf(list === undefined ? field : fieldAt(schema, issue.path.slice(0, -1)));
  const named = meta ? `${key}（${meta.label}）` : key;
  const name = typeof last === "number" ? `${named}的第${last + 1}项` : named;
  const parent = issue.path.at(-2);
  const parentMeta = metaOf(fieldAt(schema, issue.path.slice(0, -1)));
  const holder = typeof parent === "string" ? `${parent}（${parentMeta?.label ?? parent}）里` : "";
  const at = (
    path: readonly PropertyKey[],
    part: "key" | "value",
    code: string,
    message: string,
    remedy: string,
  ) => problemAt(file, placed.placeOf(path, part), { code, message, remedy });

  if (issue.code === "unrecognized_keys") {
    const known = shapeOf(field);
    return issue.keys.map((unknown) => {
      const path = [...issue.path, unknown];
      const line = placed.lineAt(placed.placeOf(path, "key").line);
      return at(
        path,
        "key",
        "field/unknown",
        `没有“${unknown}”这一项。`,
        remedyForUnknown(unknown, known, line),
      );
    });
  }
  if (issue.code === "custom") {
    const { code, mended } = issue.params ?? {};
    const { line } = placed.placeOf(issue.path);
    const [lead = ""] = /^ *(?:- +)*/.exec(placed.lineAt(line)) ?? [];
    const name = typeof issue.path.at(-1) === "string" ? `${key}: ` : "";
    const remedy = typeof mended === "string" ? changeTo(lead + name + mended) : exampleOf(key, meta);
    return [at(issue.path, "value", typeof code === "string" ? code : "field/value", issue.message, remedy)];
  }
  if (issue.code === "invalid_type") {
    const given = valueAt(placed.value, issue.path);
    if (given === undefined)
      return [
        at(
          issue.path,
          "key",
          "field/missing",
          `${holder}缺少 ${name}。`,
          `${isList(meta) ? "请加上" : "请加一行"}：${exampleLine(key, meta)}`,
        ),
      ];
    if (given === null || given === "")
      return [at(issue.path, "value", "field/empty", `${name}后面没有内容。`, exampleOf(key, meta))];
    if (issue.expected === "string") {
      const listed = fromList(given, field);
      if (listed !== null)
        return [
          at(
            issue.path,
            "value",
            "field/type",
            `${name}应写在一行里，不用方括号和减号。`,
            `请改为：${key}: ${listed}`,
          ),
        ];
      const line = file.lines[placed.placeOf(issue.path).line - 1] ?? "";
      const raw = line.includes(`${key}:`) ? line.replace(/^\s*(- )?[^:]*:\s*/, "").trimEnd() : "";
      const quoted = `请给整个值加上单引号：${key}: '${raw.replaceAll("'", "''")}'`;
      return [
        at(
          issue.path,
          "value",
          "field/type",
          `${name}应是一行文字。`,
          typeof issue.path.at(-1) === "string" && raw ? quoted : exampleOf(key, meta),
        ),
      ];
    }
    const message =
      issue.expected === "array" ? `${name}应是一份列表，每项写一行。` : `${name}应是几行“名称: 内容”。`;
    return [at(issue.path, "value", "field/type", message, exampleOf(key, meta))];
  }
  if (issue.code === "too_big")
    return [at(issue.path, "value", "field/many", `${name}最多${issue.maximum}项。`, "请删去多余的。")];
  return [at(issue.path, "value", "field/value", `${name}的内容不对。`, exampleOf(key, meta))];
}

/** [州科技局, 州财政局] as one line; null where brackets may be part of the text, as in a title. */
function fromList(given: unknown, field: z.ZodType | null): string | null {
  if (!Array.isArray(given)) return null;
  const line = given.filter((entry) => typeof entry === "string").join("、");
  const isText = typeof field?.safeParse("[甲]").data === "string";
  return line !== "" && !isText && field?.safeParse(line).success ? line : null;
}

/** A map's example is one of its lines: `date: 2017-05-12`. */
const isMap = (meta: FieldMeta): boolean => /^[a-z]+: /.test(meta.example);

const isList = (meta: FieldMeta | null): boolean => meta?.example.startsWith("- ") === true;

const exampleLine = (key: string, meta: FieldMeta | null): string =>
  meta
    ? isList(meta)
      ? `第一行写“${key}:”，下面每项一行“  ${meta.example}”`
      : isMap(meta)
        ? `第一行写“${key}:”，下面写“  ${meta.example}”`
        : `${key}: ${meta.example}`
    : `${key}: …`;

const exampleOf = (key: string, meta: FieldMeta | null): string =>
  meta ? `${meta.help}，例如：${exampleLine(key, meta)}` : `请核对 ${key}。`;

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, step)) return undefined;
    current = Reflect.get(current, step);
  }
  return current;
}
