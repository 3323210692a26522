import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { startWorker } from "../src/compiled-worker.ts";

const folder = mkdtempSync(join(tmpdir(), "worker-"));
const compiled = join(folder, "compiled");
const file = join(folder, "echo.ts");
writeFileSync(
  file,
  'import { parentPort, workerData } from "node:worker_threads";\nconst said: string = workerData;\nparentPort?.postMessage(said + "！");\n',
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function answer(): Promise<unknown> {
  const worker = await startWorker(pathToFileURL(file), "你好", compiled);
  const [message] = await once(worker, "message");
  return message;
}

test("a thread is started from TypeScript", async () => {
  expect(await answer()).toBe("你好！");
});

test("compiled code that somebody has changed is never run", async () => {
  await answer();
  const [name = ""] = readdirSync(compiled);
  writeFileSync(join(compiled, name), 'throw new Error("changed");');
  expect(await answer()).toBe("你好！");
});
