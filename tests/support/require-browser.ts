import { findBrowser, installBrowser } from "./browser.ts";

const found = findBrowser();
if (found === null) process.stdout.write("No Chrome, Chromium or Edge is here; installing Chromium …\n");
const browser = found ?? installBrowser();
if (browser === null) {
  process.stderr.write(
    "The browser tests need Chrome, Chromium or Edge: install one, or name it in CHROME_PATH.\n",
  );
  process.exitCode = 1;
} else process.stdout.write(`Browser: ${browser}\n`);
