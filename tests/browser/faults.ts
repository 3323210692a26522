import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/**
 * What axe finds on a page and in its frames, nothing excluded. It can't run in the frame of the desk, where no script does: that is
 * loaded anew with the same document and without its sandbox.
 */
export async function faultsOf(page: Page): Promise<unknown[]> {
  const frame = page.locator("[data-desk-frame]");
  if ((await frame.count()) > 0) {
    await frame.evaluate((element) => {
      if (!(element instanceof HTMLIFrameElement)) throw new Error("The page has no frame");
      const shown = element.contentDocument?.documentElement.outerHTML ?? "";
      element.removeAttribute("sandbox");
      element.srcdoc = `<!DOCTYPE html>${shown}`;
      return new Promise((loaded) => element.addEventListener("load", loaded, { once: true }));
    });
  }
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html, target }) => [target.join(" "), html])]);
}
