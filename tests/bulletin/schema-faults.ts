import type { z } from "zod";

/** Where a schema refuses a value and why, with what it offers instead: `date field/date → 2016-10-19`; none where it takes it. */
export function faultsOf(schema: z.ZodType, value: unknown): string[] {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).map((issue) => {
    const { code, mended }: { code?: unknown; mended?: unknown } =
      (issue.code === "custom" ? issue.params : undefined) ?? issue;
    const place = [...issue.path, code].join(" ");
    return mended === undefined ? place : `${place} → ${mended}`;
  });
}
