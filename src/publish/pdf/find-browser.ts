import { existsSync } from "node:fs";
import { join } from "node:path";

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

/** The first browser that is there: the one that `CHROME_PATH` names and no other, else `preferred`, else an installed one; null if none. */
export function findBrowser(...preferred: readonly string[]): string | null {
  const named = process.env.CHROME_PATH ?? "";
  const candidates = named === "" ? [...preferred, ...usualPlaces()] : [named];
  return candidates.find((path) => existsSync(path)) ?? null;
}
