import { isLong } from "../../src/search/client/long-texts.ts";
import { parseTerms } from "../../src/search/client/terms.ts";
import { hasWildcards } from "../../src/search/client/wildcards.ts";
import { tokenize } from "../../src/search/tokens.ts";
import type { answerFrom } from "./results.ts";
import { siteIndexes } from "./site-index.ts";

/**
 * The beginning of the search page's script: as little as it takes to open the index and to ask for the words of the address. What answers
 * and shows is another file, which loads meanwhile: on a slow line each round trip takes seconds.
 */
const place = document.querySelector<HTMLElement>("[data-search]");
if (place) {
  const { base = "/", script = "" } = place.dataset;
  const terms = parseTerms(new URLSearchParams(location.search).get("q") ?? "");
  const words = (isLong(terms) ? [] : terms)
    .filter(({ field }) => field === "text" || field === "title")
    .flatMap(({ text, others = [] }) => [text, ...others])
    .filter((text) => !hasWildcards(text));
  const tokens = words.flatMap((text) => tokenize(text).slice(0, -1)); // the last is a single character
  siteIndexes
    .open(base)
    .then(({ index }) => (tokens.length === 0 ? null : index.pagefind.preload(tokens.join(" "))))
    .catch(() => {}); // asked for again, and said, when the words are looked for
  import(script)
    .then((results: { answerFrom: typeof answerFrom }) => results.answerFrom(siteIndexes))
    .catch(() => {}); // then the page says so after some seconds
}
