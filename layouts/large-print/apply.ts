import { ATTRIBUTE, KEY } from "./switch.ts";

// The only blocking script, a few hundred bytes: a page set in large print must not jump while it loads.
try {
  if (localStorage.getItem(KEY) === "on") document.documentElement.setAttribute(ATTRIBUTE, "");
} catch {
  // Without storage the page keeps the usual size.
}
