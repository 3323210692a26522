import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { findBrowser as findInstalled } from "../../src/publish/pdf/find-browser.ts";

/** The browser to test with: `CHROME_PATH`, Playwright's own, or one that is installed; null where there is none. */
export const findBrowser = (): string | null => findInstalled(chromium.executablePath());

/**
 * What the browser does without. Each page would come with one of the browser's own, for suggestions below its address bar, and with a
 * process in reserve: together half of what a page costs. The other features are those that Playwright 1.65 leaves out itself, for
 * Chromium reads one list only.
 */
export const LEFT_OUT = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "SpareRendererForSitePerProcess",
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "TcpPortRandomizationWin",
  "ThirdPartyStoragePartitioning",
  "msEdgeUpdateLaunchServicesPreferredVersion",
  "msForceBrowserSignIn",
];

/** Installs a browser by the first route that the platform has: Playwright's download, else Debian's or Ubuntu's package. */
export function installBrowser(): string | null {
  const routes: (() => void)[] = [
    () => run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]),
  ];
  if (hasApt()) routes.push(() => installPackages("chromium"));
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

const hasApt = (): boolean => existsSync("/usr/bin/apt-get");

/** Installs packages of Debian or Ubuntu; throws where that is not allowed or there is no such package. */
export function installPackages(...names: readonly string[]): void {
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  for (const args of [["update"], ["install", "--no-install-recommends", ...names]]) {
    const [command = "", ...rest] = [...asRoot, "apt-get", "-q", "-y", ...args];
    run(command, rest);
  }
}

const run = (command: string, args: readonly string[]): void => {
  execFileSync(command, args, {
    stdio: "ignore",
    timeout: 5 * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
};
