import type { z } from "zod";
import type { FieldMeta } from "../../bulletin/field.ts";
import { type Complaint, type Problem, problemAt } from "../problem.ts";
import type { SourceFile } from "../source-file.ts";
import { changeTo, type Span, spacesOf } from "./mended-line.ts";
import { elementOf, fieldAt, metaOf, shapeOf, valueAt } from "./schema-fields.ts";
import { meantKey, remedyForUnknown } from "./unknown-key.ts";
import type { PlacedValue } from "./yaml.ts";

/** A schema's refusal, explained to an editor. */
export interface Explained {
  readonly problem: Problem;
  /** whether the remedy covers everything wrong with its line */
  readonly settlesLine: boolean;
}

/** The field at fault. */
interface Subject {
  readonly path: readonly PropertyKey[];
  /** its name, or its list's for an entry */
  readonly key: string;
  readonly field: z.ZodType | null;
  readonly meta: FieldMeta | null;
  /** author（作者）, keywords（关键词）的第2项 */
  readonly name: string;
  readonly schema: z.ZodType;
  readonly file: SourceFile;
  readonly placed: PlacedValue;
}

export function explainFault(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  file: SourceFile,
  placed: PlacedValue,
): Explained[] {
  const subject = subjectOf(issue.path, schema, file, placed);
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(key, subject));
  if (issue.code === "custom") return [refusedValue(issue, subject)];
  if (issue.code === "too_big") {
    const message = `${subject.name}最多${issue.maximum}项。`;
    return [told(subject, { code: "field/many", message, remedy: "请删去多余的。" })];
  }
  if (issue.code !== "invalid_type") {
    const message = `${subject.name}的内容不对。`;
    return [told(subject, { code: "field/value", message, remedy: exampleOf(subject) })];
  }
  const given = valueAt(placed.value, issue.path);
  if (given === undefined) return [missing(subject)];
  if (given === null || given === "") return [empty(subject)];
  return [issue.expected === "string" ? notOneLine(given, subject) : notOnLines(issue.expected, subject)];
}

function subjectOf(
  path: readonly PropertyKey[],
  schema: z.ZodType,
  file: SourceFile,
  placed: PlacedValue,
): Subject {
  const last = path.at(-1) ?? "";
  const isEntry = typeof last === "number";
  const own = isEntry ? path.slice(0, -1) : path;
  const key = String(own.at(-1) ?? "");
  const meta = metaOf(fieldAt(schema, own));
  const named = meta ? `${key}（${meta.label}）` : key;
  const name = isEntry ? `${named}的第${last + 1}项` : named;
  return { path, key, field: fieldAt(schema, own), meta, name, schema, file, placed };
}

function told({ path, file, placed }: Subject, complaint: Complaint): Explained {
  return { problem: problemAt(file, placed.placeOf(path), complaint), settlesLine: false };
}

/** A problem whose remedy rewrites or removes the line. */
function settled({ path, file, placed }: Subject, complaint: Complaint, part?: "key"): Explained {
  return { problem: problemAt(file, placed.placeOf(path, part), complaint), settlesLine: true };
}

function unknownKey(key: string, subject: Subject): Explained {
  const { schema, placed, path: holder } = subject;
  const path = [...holder, key];
  const known = shapeOf(fieldAt(schema, holder));
  const { line } = placed.placeOf(path, "key");
  const meant = meantKey(key, known);
  const isGroup = typeof valueAt(placed.value, path) === "object" && valueAt(placed.value, path) !== null;
  const remedy = remedyForUnknown(key, meant, known, {
    line: placed.lineAt(line),
    span: placed.spanOf(line),
    isGroup,
  });
  return settled(
    { ...subject, path },
    { code: "field/unknown", message: `没有“${key}”这一项。`, remedy },
    "key",
  );
}

/** A refusal by the field's own rule. */
function refusedValue({ message, params }: z.core.$ZodIssueCustom, subject: Subject): Explained {
  const { path, key, placed } = subject;
  const { code, mended, remedy } = params ?? {};
  const complaint = { code: typeof code === "string" ? code : "field/value", message };
  if (typeof mended === "string") {
    const { line } = placed.placeOf(path);
    const [lead = ""] = /^ *(?:- +)*/.exec(placed.lineAt(line)) ?? [];
    const name = typeof path.at(-1) === "string" ? `${key}: ` : "";
    return settled(subject, { ...complaint, remedy: changeTo(lead + name + mended, placed.spanOf(line)) });
  }
  if (typeof remedy === "string") return told(subject, { ...complaint, remedy });
  const isAbsent = code === "field/empty" || code === "field/no-name";
  const whole = { ...complaint, remedy: isAbsent ? exampleOrNone(subject) : exampleOf(subject) };
  return code === "field/empty" ? settled(subject, whole) : told(subject, whole);
}

function missing(subject: Subject): Explained {
  const { path, schema, file, placed, name } = subject;
  const holder = path.at(-2);
  const label = metaOf(fieldAt(schema, path.slice(0, -1)))?.label ?? holder;
  const where = typeof holder === "string" ? `${holder}（${String(label)}）里` : "";
  const complaint = { code: "field/missing", message: `${where}缺少 ${name}。`, remedy: lineToAdd(subject) };
  return { problem: problemAt(file, placed.placeOf(path, "key"), complaint), settlesLine: false };
}

/** An example line and where it goes, marked as an example. */
function lineToAdd(subject: Subject): string {
  const { path, meta, placed } = subject;
  const otherwise = meta?.otherwise === undefined ? "" : `。${meta.otherwise}`;
  const example = `${exampleLine(subject)}${meta ? `（换成真正的${meta.label}）` : ""}${otherwise}`;
  if (isGroup(subject)) return `请加上，例如：${example}`;
  if (path.length === 1) return `请加一行，例如：${example}`;
  const holder = path.slice(0, -1);
  const above = lineInside(holder, placed);
  const add = (indent: number) => {
    const line = " ".repeat(indent) + example;
    return `加一行${spacesOf(line)}，例如：${line}`;
  };
  if (above) return `请在第${above.line}行下面${add(above.indent)}`;
  if (valueAt(placed.value, holder) !== undefined) return `请在这一项里加一行，例如：${example}`;
  return `请写上“${String(holder.at(-1))}:”一行，在它下面${add(2)}`;
}

/** A line of a map to add below, and its indentation; null if there is none. */
function lineInside(
  holder: readonly PropertyKey[],
  placed: PlacedValue,
): { line: number; indent: number } | null {
  const value = valueAt(placed.value, holder);
  if (value === null || value === "") {
    const { line, column } = placed.placeOf(holder, "key");
    return { line, indent: column + 1 };
  }
  if (typeof value !== "object") return null;
  const [key] = Object.entries(value).find(([, inner]) => typeof inner === "string") ?? [];
  if (key === undefined) return null;
  const { line, column } = placed.placeOf([...holder, key], "key");
  return { line: placed.spanOf(line).to, indent: column - 1 };
}

function empty(subject: Subject): Explained {
  const message = `${subject.name}后面没有内容。`;
  return settled(subject, { code: "field/empty", message, remedy: exampleOrNone(subject) });
}

/** A list or map where text is expected. */
function notOneLine(given: unknown, subject: Subject): Explained {
  const { path, key, name, field, file, placed } = subject;
  const span = spanOfList(given, subject);
  const listed = fromList(given, field, span.to > span.from);
  if (listed !== null) {
    const message = `${name}应写在一行里，不用方括号和减号。`;
    return told(subject, { code: "field/type", message, remedy: changeTo(`${key}: ${listed}`, span) });
  }
  const line = file.lines[placed.placeOf(path).line - 1] ?? "";
  const raw = line.includes(`${key}:`) ? line.replace(/^\s*(- )?[^:]*:\s*/, "").trimEnd() : "";
  const quoted = `请给整个值加上单引号：${key}: '${raw.replaceAll("'", "''")}'`;
  const isQuotable = typeof path.at(-1) === "string" && raw !== "";
  return told(subject, {
    code: "field/type",
    message: `${name}应是一行文字。`,
    remedy: isQuotable ? quoted : exampleOf(subject),
  });
}

/** Text where a list or map is expected. */
function notOnLines(expected: string, subject: Subject): Explained {
  const form = expected === "array" ? "一份列表，每项写一行" : "几行“名称: 内容”";
  const message = `${subject.name}应是${form}。`;
  return told(subject, { code: "field/type", message, remedy: exampleOf(subject) });
}

/** From the field's name to the list's last entry. */
function spanOfList(given: unknown, { path, placed }: Subject): Span {
  const last = Array.isArray(given) ? given.length - 1 : 0;
  return { from: placed.placeOf(path, "key").line, to: placed.placeOf([...path, last]).line };
}

/** [州科技局, 州财政局] as one line; null if the brackets may be part of the text, as in a title. */
function fromList(given: unknown, field: z.ZodType | null, isOnLines: boolean): string | null {
  if (!Array.isArray(given)) return null;
  const line = given.filter((entry) => typeof entry === "string").join("、");
  const isText = typeof field?.safeParse("[甲]").data === "string" && !(isOnLines && given.length === 1);
  return line !== "" && !isText && field?.safeParse(line).success ? line : null;
}

const isGroup = ({ field }: Subject): boolean =>
  elementOf(field) !== null || Object.keys(shapeOf(field)).length > 0;

function exampleLine({ key, field, meta }: Subject): string {
  if (!meta) return `${key}: …`;
  if (elementOf(field)) return `第一行写“${key}:”，下面每项一行“  ${meta.example}”`;
  const isMap = Object.keys(shapeOf(field)).length > 0;
  return isMap ? `第一行写“${key}:”，下面写“  ${meta.example}”` : `${key}: ${meta.example}`;
}

const exampleOf = (subject: Subject): string =>
  subject.meta ? `${subject.meta.help}，例如：${exampleLine(subject)}` : `请核对 ${subject.key}。`;

/** The same, and what to do where there is nothing to write. */
const exampleOrNone = (subject: Subject): string =>
  [exampleOf(subject), subject.meta?.otherwise ?? []].flat().join("。");
