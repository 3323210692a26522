import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { syntheticArchive } from "./synthetic.ts";

export const BENCH = ".cache/bench";

/** Lays a made-up archive of so many issues into a content folder, once, and answers with its path. */
export function contentOf(issues: number): string {
  const content = join(BENCH, `content-${issues}`);
  if (existsSync(content)) return content;
  for (const { year, number, markdown } of syntheticArchive(issues)) {
    mkdirSync(join(content, String(year)), { recursive: true });
    writeFileSync(join(content, String(year), `${number}.md`), markdown);
  }
  copyFileSync("content/site.yaml", join(content, "site.yaml"));
  return content;
}
