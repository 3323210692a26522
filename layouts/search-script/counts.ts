import type { Answer } from "../../src/search/client/engine.ts";
import type { Facet } from "../../src/search/client/query.ts";

/** Facets whose counts are shown at once; an archive has many authors, so theirs are counted when the list is opened. */
const AT_ONCE: readonly Facet[] = ["year", "source"];

/** Writes into the choices how many of the answer's items each would leave. */
export function showCounts(form: HTMLFormElement, answer: Answer, isCurrent: () => boolean): void {
  const show = async (facets: readonly Facet[]): Promise<void> => {
    try {
      for (const facet of facets) await count(form, facet, answer, isCurrent);
    } catch (error) {
      console.error(error);
      // What could not be counted is left without numbers: the results are right all the same.
      if (isCurrent()) restoreCounts(form);
    }
  };
  void show(AT_ONCE);
  const authors = form.elements.namedItem("author");
  if (authors instanceof HTMLSelectElement) authors.onfocus = () => void show(["author"]);
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
    // A department's name may end in brackets as well: 楚雄州公安局（网安支队）.
    option.text = `${option.dataset.label.replace(/（\d+[期号辑]）$/, "")}（${counts.get(option.value) ?? 0}）`;
  }
}
