import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { chromium, type Page } from "@playwright/test";
import { findBrowser } from "../support/browser.ts";
import { freePort } from "../support/server.ts";
import { contentOf } from "./archive.ts";
import { syntheticArchive } from "./synthetic.ts";
import { median } from "./timing.ts";

/** Milliseconds from a key to what it changes, painted. */
interface Sample {
  readonly mark: number;
  readonly page: number;
}

/** Longer than the desk's own pauses before it checks and compares, so that all that follows a key is among what is timed. */
const BETWEEN_KEYS = 800;
const ROUNDS = 12;
const BEFORE_KEY = "各县市";

/**
 * What an editor waits for at the desk of a made-up archive, in Chromium: from a key to the mark of the problem that it makes or
 * mends, and to the page that shows it; while nothing is saved, in the second after a save, and while the search index follows it.
 */
export async function benchDesk(issues: number): Promise<void> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error("The bench needs Chrome, Chromium or Edge.");
  const content = contentOf(issues);
  const last = [...syntheticArchive(issues)].at(-1);
  if (!last) throw new Error("The archive has no issue.");
  const file = `${last.year}/${last.number}.md`;
  const path = join(content, file);
  writeFileSync(path, last.markdown); // a bench that was stopped leaves its own text
  const port = String(await freePort());
  const args = ["--import", "tsx", "src/commands/start.ts", "--content", content, "--port", port];
  const preview = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const address = await addressSaid(preview.stdout);
    const page = await browser.newPage();
    // esbuild, which tsx compiles with, names functions by this; the browser's have names already.
    await page.addInitScript("globalThis.__name = (named) => named");
    await page.goto(`${address}edit/?file=${file}`);
    await page.locator(".cm-content").click();
    await page.frameLocator("[data-desk-frame]").locator("main").waitFor();
    await page.keyboard.press("Control+Home");
    await page.keyboard.insertText(`${BEFORE_KEY}共送来作品三十件。`);
    await toPlace(page);
    await wait(2 * BETWEEN_KEYS);
    const rounds: Readonly<Record<string, () => Promise<void>>> = {
      "while the first index is made": async () => {},
      "while nothing is saved": async () => {},
      "in the second after a save": () => save(page),
      "while the index follows": async () => {
        await save(page);
        await wait(2500);
      },
    };
    for (const [when, before] of Object.entries(rounds)) {
      const samples: Sample[] = [];
      if (when === "while nothing is saved") await indexed(address);
      for (let round = 0; round < ROUNDS; round++) {
        await before();
        for (const key of [",", "Backspace"]) {
          const sample = await timeKey(page, key);
          samples.push(sample);
          await wait(Math.max(0, (when.includes("save") ? BETWEEN_KEYS : 300) - sample.page));
        }
      }
      report(when, samples);
    }
  } finally {
    await browser.close();
    preview.kill();
    await once(preview, "exit");
    writeFileSync(path, last.markdown);
  }
}

/** Presses a key that makes a problem or mends it. The clock is the browser's, from the key's event to the second frame after the change. */
async function timeKey(page: Page, key: string): Promise<Sample> {
  const listening = await page.evaluateHandle(
    ([word, isMade]) => {
      const frame = document.querySelector<HTMLIFrameElement>("[data-desk-frame]")?.contentDocument;
      const text = document.querySelector(".cm-content");
      if (!frame || !text) throw new Error("The editor is not open");
      const marks = (): number => text.querySelectorAll(".cm-lintRange").length;
      const changed = (root: Node, isThere: () => boolean): Promise<number> =>
        new Promise((resolve) => {
          const observer = new MutationObserver(() => {
            if (!isThere()) return;
            observer.disconnect();
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
          });
          observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
        });
      const before = marks();
      const pressed = new Promise<number>((resolve) =>
        addEventListener("keydown", () => resolve(performance.now()), { once: true, capture: true }),
      );
      const seen = [
        changed(text, () => marks() !== before),
        changed(frame, () => frame.body.textContent?.includes(`${word},`) === isMade),
      ] as const;
      const painted = Promise.all([pressed, ...seen]).then(([start, mark, shown]) => ({
        mark: mark - start,
        page: shown - start,
      }));
      return { painted };
    },
    [BEFORE_KEY, key === ","] as const,
  );
  await page.keyboard.press(key);
  return listening.evaluate(({ painted }) => painted);
}

/** Puts the cursor behind these words: a comma of half width there is a problem. */
async function toPlace(page: Page): Promise<void> {
  await page.keyboard.press("Home");
  while (
    !(await page.evaluate(
      (word) =>
        getSelection()?.anchorNode?.textContent?.slice(0, getSelection()?.anchorOffset).endsWith(word),
      BEFORE_KEY,
    ))
  )
    await page.keyboard.press("ArrowRight");
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press("Home");
  await page.keyboard.insertText("甲");
  await toPlace(page);
  await page.keyboard.press("Control+s");
  await page.locator("[data-desk-saved]").waitFor();
}

/** Waits for the search index that the preview makes when it starts. */
async function indexed(address: string): Promise<void> {
  const manifest = new URL("../search/index.json", address);
  while (!(await fetch(manifest)).ok) await wait(200);
}

const addressSaid = (stream: Readable): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = "";
    stream.on("data", (chunk) => {
      said += String(chunk);
      const [, address] = /\n编辑台：(http\S+)/.exec(`\n${said}`) ?? [];
      if (address) resolve(address);
    });
    stream.on("end", () => reject(new Error(said)));
  });

function report(when: string, samples: readonly Sample[]): void {
  const of = (times: readonly number[]): string => {
    const sorted = [...times].sort((a, b) => a - b);
    const high = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
    return `${median(times).toFixed(0)} / ${high.toFixed(0)} / ${(sorted.at(-1) ?? 0).toFixed(0)} ms`;
  };
  // What is deleted takes its mark along: of the two keys only the first has to wait for one.
  const marks = of(samples.filter((_, index) => index % 2 === 0).map(({ mark }) => mark));
  const pages = of(samples.map(({ page }) => page));
  process.stdout.write(`${when}: problem ${marks}, page ${pages} (median / p95 / most)\n`);
}
