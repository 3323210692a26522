import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { withLock } from "../../src/publish/lock.ts";

function lockFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "lock-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "lock");
}

/** A holder in another container; process 1 lives in each of them. */
const elsewhere = (file: string, secondsAgo: number): void => {
  writeFileSync(file, JSON.stringify({ id: "other", pid: 1, machine: "another container" }));
  const then = Date.now() / 1000 - secondsAgo;
  utimesSync(file, then, then);
};

test("a lock is there while the work goes on, and gone afterwards, also where it fails", async () => {
  const file = lockFile();
  expect(await withLock(file, async () => existsSync(file))).toBe(true);
  await expect(withLock(file, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(existsSync(file)).toBe(false);
});

test("a holder whose process number means nothing here is believed as long as it shows life", async () => {
  const file = lockFile();
  elsewhere(file, 20);
  await expect(withLock(file, async () => {})).rejects.toThrow("另一个生成正在进行");
  elsewhere(file, 120);
  expect(await withLock(file, async () => "taken")).toBe("taken");
});

test("a holder on this machine whose process is gone counts for nothing at once", async () => {
  const file = lockFile();
  const gone = await withLock(file, async () => readFileSync(file, "utf8"));
  writeFileSync(file, gone.replace(/"pid":\d+/, '"pid":999999999'));
  expect(await withLock(file, async () => "taken")).toBe("taken");
});

test("a holder shows life while it works", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  const file = lockFile();
  await withLock(file, async () => {
    utimesSync(file, 0, 0);
    vi.advanceTimersByTime(10_000);
    await vi.waitUntil(() => statSync(file).mtimeMs > 0);
  });
});

test("whose lock was taken meanwhile is told so before it publishes, and leaves the other's alone", async () => {
  const file = lockFile();
  await withLock(file, async (confirm) => {
    await confirm();
    rmSync(file);
    elsewhere(file, 0);
    await expect(confirm()).rejects.toThrow("另一个生成接手了");
  });
  expect(readFileSync(file, "utf8")).toContain("other");
});

test.each([
  ["a folder", (file: string) => mkdirSync(file)],
  ["a file of somebody else", (file: string) => writeFileSync(file, "precious")],
])("%s in the lock's place is left there, and named", async (_, lay) => {
  const file = lockFile();
  lay(file);
  await expect(withLock(file, async () => {})).rejects.toThrow(file);
  expect(existsSync(file)).toBe(true);
});

test("a folder in the place of the lock is left alone, and named", async () => {
  const file = lockFile();
  mkdirSync(file);
  const then = Date.now() / 1000 - 120;
  utimesSync(file, then, then);
  await expect(withLock(file, async () => {})).rejects.toThrow(file);
  expect(statSync(file).isDirectory()).toBe(true);
});
