import { availableParallelism } from "node:os";
import { MachineError } from "../../base/errors.ts";
import { mediaType } from "../media-type.ts";

/** A file of the site as the browser asks for it, by its path below the site's address; undefined where there is none. */
type ReadFile = (path: string) => Buffer | undefined;

interface Printer {
  /** name and version of the browser: another one may set pages otherwise */
  readonly version: string;
  /** how many pages it can print at a time */
  readonly hands: number;
  /** a page of the site on A4, with its links and its outline */
  readonly print: (path: string) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/**
 * Starts a browser that prints pages of a site. Each file is handed to it from `readFile` under the site's public `address`, so that
 * links in the PDF lead there; nothing is asked of a network, and no script runs.
 * @throws MachineError if the browser does not start
 */
export async function startPrinter(
  executablePath: string,
  address: string,
  readFile: ReadFile,
): Promise<Printer> {
  // Only who prints waits for this module.
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath }).catch((error: unknown) => {
    const [reason = ""] = error instanceof Error ? error.message.split("\n") : [];
    throw new MachineError(
      `浏览器 ${executablePath} 启动不了，不能生成 PDF，网站没有改动。浏览器说：${reason}`,
    );
  });
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: "light" });
  await context.route("**/*", (route) => {
    const url = route.request().url();
    const path = url.startsWith(address) ? decodeURIComponent(url.slice(address.length)) : null;
    const file = path === "" || path?.endsWith("/") ? `${path}index.html` : path;
    const body = file === null ? undefined : readFile(file);
    return file !== null && body ? route.fulfill({ body, contentType: mediaType(file) }) : route.abort();
  });
  return {
    version: `${browser.browserType().name()} ${browser.version()}`,
    hands: Math.min(4, availableParallelism()),
    async print(path) {
      const page = await context.newPage();
      try {
        await page.goto(address + path);
        return await page.pdf({
          preferCSSPageSize: true,
          printBackground: true,
          tagged: true,
          outline: true,
        });
      } finally {
        await page.close();
      }
    },
    close: () => browser.close(),
  };
}
