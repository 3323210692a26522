import { z } from "zod";
import { about, type FieldMeta } from "../../bulletin/field.ts";

/* What a schema says of its fields, and what YAML has for them. */

/** The schema at a path, through optional fields and lists. */
export function fieldAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | null {
  let current: z.ZodType | null = schema;
  for (const step of path)
    current = (typeof step === "number" ? elementOf(current) : shapeOf(current)[String(step)]) ?? null;
  return current;
}

/** zod types inner schemas as its core's base class; ours are all classic. */
const classic = (field: unknown): z.ZodType | null => (field instanceof z.ZodType ? field : null);

const unwrap = (field: z.ZodType | null): z.ZodType | null =>
  field instanceof z.ZodOptional ? classic(field.unwrap()) : field;

/** The fields of a map by name; {} otherwise. */
export function shapeOf(field: z.ZodType | null): Readonly<Record<string, z.ZodType>> {
  const object = unwrap(field);
  if (!(object instanceof z.ZodObject)) return {};
  return Object.fromEntries(
    Object.entries(object.shape).flatMap(([key, inner]) => {
      const member = classic(inner);
      return member ? [[key, member]] : [];
    }),
  );
}

/** A list's element; null otherwise. */
export function elementOf(field: z.ZodType | null): z.ZodType | null {
  const list = unwrap(field);
  return list instanceof z.ZodArray ? classic(list.element) : null;
}

/** A field's metadata for messages, or null. */
export function metaOf(field: z.ZodType | null): FieldMeta | null {
  const { label, help, example, otherwise } = field?.meta() ?? unwrap(field)?.meta() ?? {};
  return typeof label === "string" && typeof help === "string" && typeof example === "string"
    ? about(label, help, example, typeof otherwise === "string" ? otherwise : undefined)
    : null;
}

/** The value at a path, or undefined. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, step)) return undefined;
    current = Reflect.get(current, step);
  }
  return current;
}

export const isOptional = (field: z.ZodType): boolean => field instanceof z.ZodOptional;

/** Every text within a value that YAML read. */
export function textsIn(value: unknown, path: PropertyKey[] = []): { path: PropertyKey[]; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** A field whose value is on the lines below: texts, maps, or one map. */
export interface Group {
  readonly kind: "texts" | "maps" | "map";
  /** the fields within it, or within each entry */
  readonly fields: readonly string[];
}

/** What mending needs to know of a schema. */
export interface KnownFields {
  /** top-level names, to recognise one without its colon */
  readonly names: readonly string[];
  /** however deep */
  readonly groups: ReadonlyMap<string, Group>;
  /** the only field, if it is a list */
  readonly only: string | null;
}

export const NO_FIELDS: KnownFields = { names: [], groups: new Map(), only: null };

/** Gone through once for each schema, not for each file. */
const known = new WeakMap<z.ZodObject, KnownFields>();

export function knownFields(schema: z.ZodObject): KnownFields {
  const before = known.get(schema);
  if (before) return before;
  const fields = shapeOf(schema);
  const [first, ...others] = Object.entries(fields);
  const only = first && others.length === 0 && elementOf(first[1]) ? first[0] : null;
  const now = { names: Object.keys(fields), groups: new Map(groupsIn(fields)), only };
  known.set(schema, now);
  return now;
}

function groupsIn(fields: Readonly<Record<string, z.ZodType>>): [string, Group][] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const element = elementOf(field);
    const inner = shapeOf(element ?? field);
    const names = Object.keys(inner);
    if (!element && names.length === 0) return [];
    const kind = element ? (names.length > 0 ? "maps" : "texts") : "map";
    return [[key, { kind, fields: names }], ...groupsIn(inner)];
  });
}
