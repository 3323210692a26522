import type { Answer } from "../../src/search/client/engine.ts";
import type { Frequency } from "../../src/search/client/frequency.ts";
import type { Offer } from "../../src/search/client/offers.ts";
import { isEmpty, parseQuery, type Query } from "../../src/search/client/query.ts";
import { askIndex } from "./ask-index.ts";
import { restoreCounts, showCounts } from "./counts.ts";
import { foldFilters, unfoldFilters } from "./fold.ts";
import { checkDates, readForm, writeForm } from "./form.ts";
import { noteNews } from "./kept.tsx";
import { openSearch } from "./open.ts";
import { readPlace } from "./place.ts";
import { Failure, Results, type ResultsProps } from "./results.tsx";
import { dateProblem, pageTitle, statusText } from "./sentences.ts";
import { showKept } from "./show-kept.tsx";
import { type Asking, Steps } from "./steps.ts";
import { afterPause } from "./typing.ts";
import { View } from "./view.tsx";
import { feedOf } from "./watched.ts";

/** Makes the search page answer: from its address when it opens, then as the reader types, chooses, and goes back and forth. */
export function answer(): void {
  const form = document.querySelector<HTMLFormElement>("[data-search-form]");
  const place = document.querySelector<HTMLElement>("[data-search]");
  if (form && place) start(form, place);
}

function start(form: HTMLFormElement, place: HTMLElement): void {
  const surroundings = readPlace(place.dataset);
  const view = new View(place);
  let latest = 0;
  let shown = "";
  const { title } = document;
  foldFilters(form);

  async function show(query: Query, asking?: Asking): Promise<void> {
    const ticket = ++latest;
    shown = query.q;
    document.title = pageTitle(title, query);
    checkDates(form, query);
    if (isEmpty(query)) {
      restoreCounts(form);
      await showKept(view, surroundings, dateProblem(query), () => ticket === latest);
      return;
    }
    view.wait();
    try {
      const feed = feedOf(query);
      const results = (answer: Answer, more: Partial<ResultsProps> = {}) => (
        <Results place={surroundings} query={query} answer={answer} feed={feed} {...more} />
      );
      const answer = await askIndex(surroundings, query, (first) => {
        if (ticket === latest) view.begin(statusText(query, first, surroundings.say), results(first));
      });
      if (ticket !== latest) return; // a newer query was asked meanwhile
      noteNews(query, answer, asking !== "typed");
      const give = (also: readonly Offer[], frequency: Frequency | null): void =>
        view.answer(
          statusText(query, answer, surroundings.say),
          results(answer, { also, frequency, onChange: () => give(also, frequency) }),
          answer,
        );
      give([], null);
      // Who has sent the words and typed on since stays in the box.
      if (asking === "sent" && asked().q === query.q) view.focus();
      showCounts(form, answer, () => ticket === latest);
      // The results are right without.
      const frequency = query.q === "" ? null : await answer.frequency().catch(() => null);
      const also = await answer.also().catch(() => []);
      if (ticket === latest && (frequency || also.length > 0)) give(also, frequency);
    } catch (error) {
      if (ticket !== latest) return;
      console.error(error);
      view.fail(<Failure place={surroundings} />);
    }
  }

  const steps = new Steps();
  const ask = (query: Query, asking: Asking): void => {
    steps.write(query, asking);
    void show(query, asking);
  };
  const asked = (): Query => parseQuery(readForm(form));
  const openPage = (): void => {
    const query = parseQuery(new URLSearchParams(location.search));
    steps.settle();
    writeForm(form, query);
    unfoldFilters(form, query);
    void show(query);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(asked(), "sent");
  });
  form.addEventListener("change", (event) => {
    const { target } = event;
    const isChoice =
      target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.name !== "q");
    if (isChoice) ask(asked(), "chosen");
  });
  const input = form.querySelector<HTMLInputElement>("[name=q]");
  if (input)
    afterPause(input, () => {
      // Typed back to what is shown, or nothing but a space: no other words.
      if (asked().q !== shown) ask(asked(), "typed");
    });
  // Who opens this page is going to search: the index is there before the first word is typed.
  openSearch(surroundings).catch(() => {}); // said when something is looked for
  document.addEventListener("click", (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-search-link]") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const query = parseQuery(new URL(link.href).searchParams);
    writeForm(form, query);
    unfoldFilters(form, query);
    ask(query, "chosen");
    view.focus();
  });
  addEventListener("popstate", openPage);
  addEventListener("pagehide", () => steps.settle()); // who comes back to what was typed came back to a search
  openPage();
}
