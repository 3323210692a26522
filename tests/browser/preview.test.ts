import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { PREVIEW_HEADERS } from "../../src/publish/headers.ts";
import { freePort } from "../support/server.ts";

test("the preview lives under the same policy as the site, and shows a file as soon as it is saved", async ({
  page,
}) => {
  const root = mkdtempSync(join(tmpdir(), "bulletin-"));
  const content = join(root, "content");
  cpSync("content", content, { recursive: true });
  const port = String(await freePort());
  const command = ["src/run.js", "start", "--content", content, "--port", port];
  const preview = spawn(process.execPath, command);
  const ended = once(preview, "close");
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = "";
      preview.stdout.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        const [found] = /http:\/\/localhost:\d+/.exec(said) ?? [];
        if (found) resolve(found);
      });
      preview.on("close", () => reject(new Error(said)));
    });
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    const connected = page.waitForRequest("**/.preview/changes");
    const response = await page.goto(`${address}/2016/6/`);
    expect(response?.headers()["content-security-policy"]).toBe(PREVIEW_HEADERS["Content-Security-Policy"]);
    await connected;
    const file = join(content, "2016/06.md");
    writeFileSync(file, readFileSync(file, "utf8").replace(/^title: .*$/m, "title: 保存以后的标题"));
    await expect(page.getByRole("heading", { level: 1 })).toContainText("保存以后的标题", {
      timeout: 15_000,
    });
    expect(complaints).toEqual([]);
  } finally {
    preview.kill();
    await ended; // it may still be writing what it keeps
    rmSync(root, { recursive: true, force: true });
  }
});
