import { hash } from "node:crypto";

/** What is known of objects that stay as they are: large and frozen ones are described once. */
const known = new WeakMap<object, string>();
/** A shorter description stands for itself; to hash every small object takes longer than all the rest. */
const LONGEST = 200;

/**
 * A hash (SHA-256, hexadecimal) of plain data, equal for equal data. Large objects within are hashed for themselves, so an issue that
 * stands in a hundred lists is read once.
 */
export const hashOfValue = (value: unknown): string => hash("sha256", describeValue(value));

/** Lets a value be described by a hash of all that it was made from, which is quicker than to go through it. */
export function hashByOrigin(value: object, origin: string): void {
  known.set(value, `#${origin}`);
}

/** Every description tells where it ends, so no two structures have one. */
function describeValue(value: unknown): string {
  if (typeof value === "string") return `"${value.length}:${value}`;
  if (typeof value !== "object" || value === null) return `${String(value)};`;
  const before = known.get(value);
  if (before !== undefined) return before;
  const whole = describeObject(value);
  if (whole.length <= LONGEST) return whole;
  const description = `#${hash("sha256", whole)}`;
  if (Object.isFrozen(value)) known.set(value, description);
  return description;
}

function describeObject(value: object): string {
  if (Array.isArray(value)) return `[${value.map(describeValue).join("")}]`;
  if (value instanceof Uint8Array) return `b${hash("sha256", value)}`;
  if (value instanceof Map) return `m${describeObject([...value])}`;
  if (value instanceof Set) return `s${describeObject([...value])}`;
  let description = "{";
  for (const [name, inner] of Object.entries(value))
    description += describeValue(name) + describeValue(inner);
  return `${description}}`;
}
