import { ATTRIBUTE, KEY } from "./key.ts";

/** Makes the switch for large print stay as the reader set it, on every page. The style sheet alone makes it work on this one. */
export function keepLargePrint(): void {
  const root = document.documentElement;
  const input = document.querySelector<HTMLInputElement>("#large-print");
  if (!input) return;
  input.checked = root.hasAttribute(ATTRIBUTE);
  input.addEventListener("change", () => {
    root.toggleAttribute(ATTRIBUTE, input.checked);
    try {
      if (input.checked) localStorage.setItem(KEY, "on");
      else localStorage.removeItem(KEY);
    } catch {
      // Then it lasts as long as the page.
    }
  });
}
