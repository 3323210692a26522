import type { z } from "zod";
import { problemAt } from "../problem.ts";
import { type SourceFile, wholeLine } from "../source-file.ts";
import type { Explained } from "./explain-fault.ts";
import { changeTo } from "./mended-line.ts";
import { elementOf, isOptional, shapeOf, valueAt } from "./schema-fields.ts";
import type { PlacedValue } from "./yaml.ts";

interface Split {
  /** paths of the entries that are parts of one, steps separated by line feeds */
  readonly entries: ReadonlySet<string>;
  readonly faults: readonly Explained[];
}

/** `- date: …` and `- what: …`: neighbours that complete each other are one entry with an extra dash. */
export function splitEntries(schema: z.ZodObject, file: SourceFile, placed: PlacedValue): Split {
  const entries = new Set<string>();
  const faults: Explained[] = [];
  for (const [key, field] of Object.entries(shapeOf(schema))) {
    const fields = shapeOf(elementOf(field));
    for (const { first, last } of runsOfParts(listAt(placed.value, key), fields)) {
      for (let index = first; index <= last; index++) entries.add(`${key}\n${index}`);
      for (let index = first + 1; index <= last; index++)
        faults.push(dashTooMany(file, placed, [key, index], placed.placeOf([key, first]).line));
    }
  }
  return { entries, faults };
}

function dashTooMany(
  file: SourceFile,
  placed: PlacedValue,
  path: readonly PropertyKey[],
  first: number,
): Explained {
  const { line } = placed.placeOf(path);
  const problem = problemAt(file, wholeLine(file, line), {
    code: "front-matter/dash",
    message: `行首多了“- ”：这一行和第${first}行说的是同一项，只有每一项的第一行才写“- ”。`,
    remedy: changeTo(placed.lineAt(line).replace("-", " "), placed.spanOf(line)),
  });
  return { problem, settlesLine: true };
}

/** Neighbours that share no field and are complete only together. */
function runsOfParts(
  list: readonly unknown[],
  fields: Readonly<Record<string, z.ZodType>>,
): { first: number; last: number }[] {
  const needed = Object.keys(fields).filter((key) => fields[key] && !isOptional(fields[key]));
  const isWhole = (keys: readonly string[]): boolean => needed.every((key) => keys.includes(key));
  const keysOf = (index: number): readonly string[] => {
    const entry = list[index];
    const keys = typeof entry === "object" && entry !== null ? Object.keys(entry) : [];
    return keys.every((key) => Object.hasOwn(fields, key)) ? keys : [];
  };
  const runs: { first: number; last: number }[] = [];
  for (let first = 0; first < list.length; first++) {
    let keys = keysOf(first);
    let last = first;
    for (let next = first + 1; keys.length > 0 && next < list.length; next++) {
      const own = keysOf(next);
      const isPart =
        own.length > 0 && !own.some((key) => keys.includes(key)) && !(isWhole(keys) && isWhole(own));
      if (!isPart) break;
      keys = [...keys, ...own];
      last = next;
    }
    if (last === first || !isWhole(keys)) continue;
    runs.push({ first, last });
    first = last;
  }
  return runs;
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const list = valueAt(value, [key]);
  return Array.isArray(list) ? list : [];
}
