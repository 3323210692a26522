import { hash } from "node:crypto";

/** What is frozen stays as it is: its digest is made once. */
const known = new WeakMap<object, string>();

/**
 * A hash (SHA-256, hexadecimal) of plain data, equal for equal data. Objects are hashed from the digests of what is in them, so an
 * issue that stands in a hundred lists is read once.
 */
export function digest(value: unknown): string {
  if (typeof value !== "object" || value === null) return hash("sha256", `${typeof value}:${String(value)}`);
  const before = known.get(value);
  if (before !== undefined) return before;
  const made = hash("sha256", spell(value));
  if (Object.isFrozen(value)) known.set(value, made);
  return made;
}

/** Strings get their length before them, so that no two structures have one description. */
function spell(value: object): string {
  if (Array.isArray(value)) return `[${value.map(part).join("")}]`;
  if (value instanceof Uint8Array) return `b${hash("sha256", value)}`;
  if (value instanceof Map) return `m${spell([...value])}`;
  if (value instanceof Set) return `s${spell([...value])}`;
  return `{${Object.entries(value)
    .map(([name, inner]) => part(name) + part(inner))
    .join("")}}`;
}

function part(value: unknown): string {
  if (typeof value === "string") return `"${value.length}:${value}`;
  if (typeof value === "object" && value !== null) return `#${digest(value)}`;
  return `${String(value)};`;
}
