import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

type Rules = Pick<Parameters<AxeBuilder["options"]>[0], "rules" | "runOnly">;

/**
 * What axe finds on a page and in its frames, nothing excluded. It can't run in the frame of the desk, where no script does: that is
 * loaded anew with the same document and without its sandbox.
 *
 * @param rules those that are asked for besides axe's own, or alone
 */
export async function faultsOf(page: Page, rules: Rules = {}): Promise<unknown[]> {
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
  // To join what several frames answer, axe opens a page more, which takes as long as the check itself.
  const axe = new AxeBuilder({ page }).setLegacyMode(page.frames().length === 1);
  const { violations } = await axe.options({ ...rules, resultTypes: ["violations"] }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html, target }) => [target.join(" "), html])]);
}
