import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { issuePath } from "../../src/bulletin/address.ts";
import { numbered } from "../../src/bulletin/issue-number.ts";
import { freePort } from "../support/server.ts";
import { median } from "./timing.ts";

const PATIENCE = 120_000;

/** The preview: seconds from its start to the first page, from a save to the page that shows it, and to the search that finds it. */
export async function timePreview(
  content: string,
  file: string,
  runs: number,
): Promise<{ start: number; page: number; search: number }> {
  const port = String(await freePort());
  const get = async (path: string): Promise<string | null> => {
    const response = await fetch(`http://localhost:${port}${path}`).catch(() => null);
    return response?.ok ? response.text() : null;
  };
  const before = performance.now();
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "src/commands/start.ts", "--content", content, "--port", port],
    { stdio: "ignore" },
  );
  try {
    await until(async () => (await get("/")) !== null);
    const start = (performance.now() - before) / 1000;
    const index = (): Promise<string | null> => get("/search/index.json");
    await until(async () => (await index())?.includes("engine") === true);
    const original = readFileSync(file, "utf8");
    const page: number[] = [];
    const search: number[] = [];
    for (let run = 0; run < runs; run++) {
      const entry = await index();
      const mark = `第${run}次改动`;
      const saved = performance.now();
      writeFileSync(file, original.replace(/^(## .*)$/m, `$1${mark}`));
      await until(async () => (await get(addressOf(file)))?.includes(mark) === true);
      page.push((performance.now() - saved) / 1000);
      await until(async () => (await index()) !== entry);
      search.push((performance.now() - saved) / 1000);
    }
    writeFileSync(file, original);
    return { start, page: median(page), search: median(search) };
  } finally {
    child.kill();
  }
}

function addressOf(file: string): string {
  const [, year = "", number = ""] = /(\d{4})[\\/](\d+)\.md$/.exec(file) ?? [];
  return issuePath({ year: Number(year), number: numbered(Number(number)) });
}

async function until(isReady: () => Promise<boolean>): Promise<void> {
  const start = performance.now();
  while (!(await isReady())) {
    if (performance.now() - start > PATIENCE) throw new Error("The preview does not answer");
    await wait(20);
  }
}
