import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";

/** Where Chrome, Chromium and Edge are usually installed. */
function usualPlaces(): string[] {
  const { LOCALAPPDATA = "", PROGRAMFILES = "", "PROGRAMFILES(X86)": x86 = "" } = process.env;
  switch (process.platform) {
    case "win32":
      return [LOCALAPPDATA, PROGRAMFILES, x86].flatMap((folder) => [
        join(folder, "Google/Chrome/Application/chrome.exe"),
        join(folder, "Microsoft/Edge/Application/msedge.exe"),
      ]);
    case "darwin":
      return [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      ];
    default:
      return ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"].map(
        (name) => `/usr/bin/${name}`,
      );
  }
}

/** The browser to test with: `CHROME_PATH`, Playwright's own, or one that is installed; null where there is none. */
export function findBrowser(): string | null {
  const candidates = [process.env.CHROME_PATH ?? "", chromium.executablePath(), ...usualPlaces()];
  return candidates.find((path) => path !== "" && existsSync(path)) ?? null;
}

/** Installs a browser by the first route that the platform has: Playwright's download, else Debian's or Ubuntu's package. */
export function installBrowser(): string | null {
  const routes: (() => void)[] = [
    () => run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]),
  ];
  if (existsSync("/usr/bin/apt-get")) {
    const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
    const apt = (...args: string[]) => {
      const [command = "", ...rest] = [...asRoot, "apt-get", "-q", "-y", ...args];
      run(command, rest);
    };
    routes.push(() => {
      apt("update");
      apt("install", "--no-install-recommends", "chromium");
    });
  }
  for (const route of routes) {
    try {
      route();
    } catch {
      continue;
    }
    const found = findBrowser();
    if (found) return found;
  }
  return null;
}

const run = (command: string, args: readonly string[]): void => {
  execFileSync(command, args, {
    stdio: "ignore",
    timeout: 5 * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
};
