import type { Answer } from "../../src/search/client/engine.ts";
import type { Facet } from "../../src/search/client/query.ts";

/** Facets whose counts are shown at once; an archive has many authors, so theirs are counted when the list is opened. */
const AT_ONCE: readonly Facet[] = ["year", "source"];

/** Writes into the choices how many of the answer's items each would leave. */
export async function showCounts(
  form: HTMLFormElement,
  answer: Answer,
  isCurrent: () => boolean,
): Promise<void> {
  for (const facet of AT_ONCE) await count(form, facet, answer, isCurrent);
  const authors = form.elements.namedItem("author");
  if (authors instanceof HTMLSelectElement)
    authors.onfocus = () => void count(form, "author", answer, isCurrent);
}

/** Writes what the choices said when the page came. */
export function restoreCounts(form: HTMLFormElement): void {
  for (const option of form.querySelectorAll("option")) option.text = option.dataset.label ?? option.text;
}

async function count(
  form: HTMLFormElement,
  facet: Facet,
  answer: Answer,
  isCurrent: () => boolean,
): Promise<void> {
  const select = form.elements.namedItem(facet);
  if (!(select instanceof HTMLSelectElement)) return;
  const options = [...select.options].filter(({ value }) => value !== "");
  const counts = await answer.counts(
    facet,
    options.map(({ value }) => value),
  );
  if (!isCurrent()) return;
  for (const option of options) {
    option.dataset.label ??= option.text;
    option.text = `${option.dataset.label.replace(/（.*）$/, "")}（${counts.get(option.value) ?? 0}）`;
  }
}
