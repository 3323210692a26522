import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test as base, type Locator } from "@playwright/test";
import { freePort } from "../support/server.ts";

/** A preview with its desk, in a folder of its own. */
export interface RunningDesk {
  /** of the desk, with a slash at the end */
  readonly address: string;
  /** the folder that it was started in, as an office's is */
  readonly root: string;
  readonly content: string;
  readonly output: string;
  /** what it has said so far */
  readonly said: () => string;
  /** ends it as a closed window does */
  readonly stop: () => Promise<void>;
  /** starts it again on the same port */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** @param fill writes the content */
export async function startDesk(
  fill: (content: string, root: string) => void,
  inFolder: string | null = null,
): Promise<RunningDesk> {
  const root = inFolder ?? mkdtempSync(join(tmpdir(), "bulletin-"));
  const [content, output] = [join(root, "content"), join(root, "site")];
  fill(content, root);
  const port = String(await freePort());
  const args = [resolve("src/run.js"), "start", "--content", content, "--output", output, "--port", port];
  let child: ChildProcess | null = null;
  let said = "";
  const start = (): Promise<string> =>
    new Promise((done, reject) => {
      said = "";
      const started = spawn(process.execPath, args, { cwd: root });
      child = started;
      for (const stream of [started.stdout, started.stderr])
        stream.on("data", (chunk: Buffer) => {
          said += chunk.toString();
          const [, found] = /\n编辑台：(http\S+)/.exec(`\n${said}`) ?? [];
          if (found) done(found);
        });
      started.on("close", () => reject(new Error(said)));
    });
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once("close", () => resolve());
      child.kill();
    });
  return {
    address: await start(),
    root,
    content,
    output,
    said: () => said,
    stop,
    restart: async () => {
      await start();
    },
    async close() {
      await stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Drops or pastes onto an element what programs put on the clipboard. */
export const give = (
  place: Locator,
  kind: "drop" | "paste",
  given: { html?: string; file?: { name: string; type: string; bytes: Uint8Array } },
) =>
  place.evaluate(
    (element, { kind, html, file }) => {
      const data = new DataTransfer();
      if (html !== undefined) data.setData("text/html", html);
      if (file) data.items.add(new File([new Uint8Array(file.bytes)], file.name, { type: file.type }));
      const init = { bubbles: true, cancelable: true };
      element.dispatchEvent(
        kind === "paste"
          ? new ClipboardEvent("paste", { ...init, clipboardData: data })
          : new DragEvent("drop", { ...init, dataTransfer: data }),
      );
    },
    { kind, html: given.html, file: given.file && { ...given.file, bytes: [...given.file.bytes] } },
  );

/** One preview of the sample for all tests of a worker. */
export const withDesk = base.extend<object, { desk: RunningDesk }>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are asked for from here
    async ({}, use) => {
      const desk = await startDesk((content) => cpSync("content", content, { recursive: true }));
      await use(desk);
      await desk.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});
