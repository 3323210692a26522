import { ATTRIBUTE, KEY } from "./key.ts";

// The one script that the page waits for, some hundred bytes: a reader who chose large print must not see the page jump.
try {
  if (localStorage.getItem(KEY) === "on") document.documentElement.setAttribute(ATTRIBUTE, "");
} catch {
  // A browser that keeps nothing shows the usual size.
}
