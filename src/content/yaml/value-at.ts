import { z } from "zod";

/** What stands at a path of a value that YAML read; undefined where nothing does. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, step)) return undefined;
    current = Reflect.get(current, step);
  }
  return current;
}

export const isOptional = (field: z.ZodType): boolean => field instanceof z.ZodOptional;
