import { defineConfig } from "@playwright/test";
import { findBrowser, LEFT_OUT } from "./tests/support/browser.ts";

const executablePath = findBrowser();

export default defineConfig({
  testDir: "tests/browser",
  globalSetup: "./tests/support/sites-for-playwright.ts",
  outputDir: ".cache/playwright",
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  // On a busy machine a page takes its time; what waits this long for nothing fails all the same.
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: [["list"]],
  use: {
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      // Chromium refuses its sandbox to root; nothing but our own pages is opened.
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--no-first-run",
        `--disable-features=${LEFT_OUT.join(",")}`,
      ],
    },
  },
});
