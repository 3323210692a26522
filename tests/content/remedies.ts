import type { Problem } from "../../src/content/problem.ts";

/** A text with every “请改为：…” applied at its line, as an editor would; other remedies are left alone. */
export function applyRemedies(text: string, problems: readonly Problem[]): string {
  const lines = text.split("\n");
  for (const { line, remedy } of problems) {
    const [, indent = "0", mended] = /^请改为(?:（行首空(\d+)格）)?：(.*)$/u.exec(remedy) ?? [];
    if (mended !== undefined) lines[line - 1] = " ".repeat(Number(indent)) + mended;
  }
  return lines.join("\n");
}
