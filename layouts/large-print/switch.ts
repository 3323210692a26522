/** Storage key for large print (大字), and the attribute that marks the page. */
export const KEY = "large-print";
export const ATTRIBUTE = "data-large-print";

/** Keeps the large-print switch as the reader set it, on every page. Switching itself works by CSS alone. */
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
      // Without storage the setting lasts until the page is left.
    }
  });
}
