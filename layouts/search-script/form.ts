import { isDate } from "../../src/search/client/dates.ts";
import type { Query } from "../../src/search/client/query.ts";

/** What stands in the form, as an address would have it. */
export function readForm(form: HTMLFormElement): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") parameters.set(name, value);
  return parameters;
}

/** Shows a query in the form; a filter that the archive does not know is added, so that the reader sees it. */
export function writeForm(form: HTMLFormElement, query: Query): void {
  for (const name of ["q", "year", "source", "author", "from", "to", "sort"] as const) {
    const field = form.elements.namedItem(name);
    const value = query[name];
    if (field instanceof HTMLInputElement && field.value !== value) field.value = value;
    if (!(field instanceof HTMLSelectElement)) continue;
    if (![...field.options].some((option) => option.value === value)) field.add(new Option(value, value));
    field.value = value;
  }
}

/** Says of each date that was typed whether it is one, for those who hear the form. */
export function checkDates(form: HTMLFormElement, query: Query): void {
  for (const name of ["from", "to"] as const) {
    const field = form.elements.namedItem(name);
    if (!(field instanceof HTMLInputElement)) continue;
    if (query[name] === "" || isDate(query[name])) field.removeAttribute("aria-invalid");
    else field.setAttribute("aria-invalid", "true");
  }
}
