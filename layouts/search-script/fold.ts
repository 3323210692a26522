import type { Query } from "../../src/search/client/query.ts";

/** As in `search.css`: here the filters have room beside each other. */
const wide = matchMedia("(min-width: 46rem)");

const foldOf = (form: HTMLFormElement): HTMLDetailsElement | null => form.querySelector("details.fold");

/** On a narrow screen the filters would push the results out of sight: they are folded until they are asked for. */
export function foldFilters(form: HTMLFormElement): void {
  const fold = foldOf(form);
  if (!fold) return;
  fold.open = wide.matches;
  wide.addEventListener("change", () => {
    if (wide.matches) fold.open = true;
  });
}

/** What a query came with is seen; what is set by hand is open already. */
export function unfoldFilters(form: HTMLFormElement, query: Query): void {
  const fold = foldOf(form);
  const { year, source, author, from, to, sort } = query;
  if (fold && (year + source + author + from + to !== "" || sort !== "relevance")) fold.open = true;
}
