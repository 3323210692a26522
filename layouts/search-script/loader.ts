import { keepLargePrint } from "../large-print/switch.ts";
import { recallMarks } from "./remembered.ts";

/**
 * The script on every page, a few lines: the switch for large print keeps its setting, the first use of a box loads what it suggests, and an
 * item that was reached from the search shows where it holds what was looked for. Without it the box is a plain form.
 */
const input = document.querySelector<HTMLInputElement>("input[type=search]");
const box = input?.closest<HTMLElement>("[data-suggest]");

if (input && box) {
  input.addEventListener(
    "focus",
    () => {
      const before = input.value;
      import("./suggest.tsx")
        .then(({ suggest }) => {
          suggest(input, box);
          // What was typed while this loaded.
          if (input.value !== before) input.dispatchEvent(new Event("input"));
        })
        .catch(() => {}); // then the form alone does
    },
    { once: true },
  );
}
// `toggle` does not bubble.
document.addEventListener(
  "toggle",
  ({ target }) => {
    if (!(target instanceof Element) || !target.matches(".citation")) return;
    import("../citation-script/copy.ts").then(({ offerCopies }) => offerCopies(target)).catch(() => {}); // one click selects it
  },
  true,
);
keepLargePrint();
const marks = recallMarks();
if (marks) import("./marks.ts").then(({ showMarks }) => showMarks(marks)).catch(() => {}); // then it is shown without
