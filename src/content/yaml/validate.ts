import type { z } from "zod";
import { describeForbidden } from "../forbidden.ts";
import { type Checked, type Problem, problemAt } from "../problem.ts";
import type { SourceFile } from "../source-file.ts";
import { type Explained, explainFault } from "./explain-fault.ts";
import { fieldAt, isOptional, knownFields, shapeOf, textsIn, valueAt } from "./schema-fields.ts";
import { splitEntries } from "./split-entries.ts";
import { meantKey } from "./unknown-key.ts";
import { type PlacedValue, readYaml } from "./yaml.ts";

/** A schema's fields; `placed` is present even if the value is invalid. */
export interface Fields<T> extends Checked<T> {
  readonly placed: PlacedValue | undefined;
}

/**
 * Reads lines `from` to `to` as YAML of a schema, up to `maximum` characters. Drops traps on lines that another problem
 * already rewrites, and advice to quote a value that is invalid anyway.
 */
export function readFields<Schema extends z.ZodObject>(
  schema: Schema,
  file: SourceFile,
  from: number,
  to: number,
  maximum?: number,
): Fields<z.infer<Schema>> {
  const { value: placed, problems: traps } = readYaml(file, from, to, maximum, knownFields(schema));
  if (!placed) return { value: undefined, problems: traps, placed };
  const { value, faults } = validate(schema, file, placed);
  const faulty = new Set(faults.map(({ problem }) => problem.line));
  const settled = new Set(faults.flatMap(({ problem, settlesLine }) => (settlesLine ? [problem.line] : [])));
  const isQuoting = ({ code }: Problem) => code === "front-matter/quote" || code === "front-matter/hash";
  const kept = traps.filter((trap) => !settled.has(trap.line) && !(isQuoting(trap) && faulty.has(trap.line)));
  const escaped = escapedCharacters(file, placed);
  return {
    value: escaped.length === 0 ? value : undefined,
    problems: [...kept, ...faults.map(({ problem }) => problem), ...escaped],
    placed,
  };
}

/** Only comments and empty lines. */
export const isBlank = ({ lines }: SourceFile): boolean => lines.every((line) => /^\s*(#|$)/.test(line));

/** Forbidden characters written as escapes ("\u202E"), which the file's text doesn't show. */
const escapedCharacters = (file: SourceFile, placed: PlacedValue): Problem[] =>
  textsIn(placed.value).flatMap(({ path, text }) => {
    const forbidden = describeForbidden(text);
    if (!forbidden) return [];
    const place = placed.placeOf(path);
    const isWritten = describeForbidden(file.lines[place.line - 1] ?? "") !== null;
    return isWritten ? [] : [problemAt(file, place, forbidden)];
  });

interface Validated<T> {
  readonly value: T | undefined;
  readonly faults: readonly Explained[];
}

/** Validates what YAML read; every refusal becomes a problem at its place. */
function validate<Schema extends z.ZodObject>(
  schema: Schema,
  file: SourceFile,
  placed: PlacedValue,
): Validated<z.infer<Schema>> {
  const result = schema.safeParse(placed.value);
  if (result.success) return { value: result.data, faults: [] };
  const issues = result.error.issues.flatMap((issue) => insideOf(issue, schema, placed.value));
  // `auther: 吴启荣` is one slip: don't report a missing author as well.
  const meant = new Set(issues.flatMap((issue) => meantKeys(issue, schema)));
  const split = splitEntries(schema, file, placed);
  const faults = issues
    .filter(
      ({ path }) =>
        valueAt(placed.value, path) !== undefined ||
        !(meant.has(pathText(path)) || split.entries.has(pathText(path.slice(0, -1)))),
    )
    .flatMap((issue) => explainFault(issue, schema, file, placed));
  return { value: undefined, faults: [...faults, ...split.faults] };
}

/** A missing or empty map is reported as its missing fields, all in one run. */
function insideOf(issue: z.core.$ZodIssue, schema: z.ZodType, value: unknown): z.core.$ZodIssue[] {
  const isAbsent = !valueAt(value, issue.path);
  const shape = shapeOf(fieldAt(schema, issue.path));
  if (issue.code !== "invalid_type" || !isAbsent || Object.keys(shape).length === 0) return [issue];
  return Object.entries(shape).flatMap(([key, field]) =>
    isOptional(field) ? [] : [{ ...issue, path: [...issue.path, key] }],
  );
}

const pathText = (path: readonly PropertyKey[]): string => path.map(String).join("\n");

/** Paths of the fields that unknown keys were meant for. */
function meantKeys(issue: z.core.$ZodIssue, schema: z.ZodType): string[] {
  if (issue.code !== "unrecognized_keys") return [];
  const known = shapeOf(fieldAt(schema, issue.path));
  return issue.keys.flatMap((unknown) => {
    const meant = meantKey(unknown, known);
    return meant ? [pathText([...issue.path, meant])] : [];
  });
}
