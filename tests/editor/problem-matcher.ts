import { readFileSync } from "node:fs";
import { z } from "zod";

const group = z.number().optional();
const pattern = z.strictObject({
  regexp: z.string().transform((source) => new RegExp(source)),
  kind: z.enum(["location", "file"]).optional(),
  file: group,
  line: group,
  column: group,
  code: group,
  message: group,
});
const matcher = z.strictObject({
  owner: z.string(),
  source: z.string(),
  severity: z.enum(["error", "warning"]),
  applyTo: z.literal("allDocuments"),
  fileLocation: z.array(z.string()),
  pattern: z.array(pattern).min(2),
});
const tasks = z.object({
  version: z.literal("2.0.0"),
  tasks: z.array(
    z.object({
      label: z.string(),
      detail: z.string(),
      type: z.literal("npm"),
      script: z.string(),
      dependsOn: z.array(z.string()).optional(),
      problemMatcher: z.array(matcher),
    }),
  ),
});

export const readTasks = () => tasks.parse(JSON.parse(readFileSync(".vscode/tasks.json", "utf8"))).tasks;

/** An entry of the editor's problem list. */
interface Listed {
  readonly severity: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
}

/**
 * Finds problems in a command's output as VS Code does: the last n lines are tried against every matcher of n patterns, longer ones
 * first; matched lines are consumed.
 */
export function listed(output: string, matchers: readonly z.infer<typeof matcher>[]): Listed[] {
  const longest = Math.max(...matchers.map((known) => known.pattern.length));
  const found: Listed[] = [];
  let window: string[] = [];
  for (const line of output.split("\n")) {
    window = [...window, line].slice(-longest);
    const hit = window
      .map((_, start) => window.slice(start))
      .flatMap((lines) => matchers.flatMap((known) => match(lines, known) ?? []))[0];
    if (!hit) continue;
    found.push(hit);
    window = [];
  }
  return found;
}

function match(lines: readonly string[], known: z.infer<typeof matcher>): Listed | null {
  if (lines.length !== known.pattern.length) return null;
  const texts = { file: [""], line: [""], column: [""], code: [""], message: [""] };
  for (const [index, { regexp, kind: _, ...groups }] of known.pattern.entries()) {
    const parts = regexp.exec(lines[index] ?? "");
    if (!parts) return null;
    for (const name of ["file", "line", "column", "code", "message"] as const) {
      const number = groups[name];
      if (number !== undefined) texts[name].push(parts[number]?.trim() ?? "");
    }
  }
  const [file, code] = [texts.file.join(""), texts.code.join("")];
  const [line, column] = [Number(texts.line.join("")), Number(texts.column.join(""))];
  return { severity: known.severity, file, line, column, code, message: texts.message.slice(1).join("\n") };
}
