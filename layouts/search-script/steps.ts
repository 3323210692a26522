import { formatQuery, isEmpty, parseQuery, type Query } from "../../src/search/client/query.ts";

/** How a reader came to ask: by typing on, by sending the form, or by choosing a filter or a link. */
export type Asking = "typed" | "sent" | "chosen";

/**
 * The steps that Back and Forward go through, one for each search. Words that are still being typed are one step, however often they
 * pause; to ask again what the address says is none.
 */
export class Steps {
  /** whether the present step is of words that nobody has sent or acted upon */
  #isDraft = false;

  /** Writes a query into the address. */
  write(query: Query, asking: Asking): void {
    const present = parseQuery(new URLSearchParams(location.search));
    const isSame = formatQuery(present) === formatQuery(query);
    const continues = this.#isDraft && asking !== "chosen";
    const begins = isEmpty(present) && asking === "typed";
    // A path alone may begin with //, which would name another host.
    const address = `${location.origin}${location.pathname}${formatQuery(query)}`;
    if (isSame || continues || begins) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    this.#isDraft = asking === "typed" && !isSame;
  }

  /** What the address says now stays a step of its own. */
  settle(): void {
    this.#isDraft = false;
  }
}
