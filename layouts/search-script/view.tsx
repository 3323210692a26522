import { type ComponentChildren, render } from "preact";

/** Longer than this, and the reader is told that the search goes on. */
const MOMENT = 400;

/** How many items hold what was asked for, and how many are listed. */
interface Counts {
  readonly total: number;
  readonly shown: number;
}

/** The place of the results: a status that stays in the page, so that each change of its text is announced, and what is below it. */
export class View {
  readonly #place: HTMLElement;
  #below: ComponentChildren = null;
  #timer = 0;

  constructor(place: HTMLElement) {
    this.#place = place;
    place.replaceChildren(); // what stood there for readers without this script
    this.#render("");
  }

  /** While an answer is on its way, what was there stays. */
  wait(): void {
    this.#setState("loading");
    this.#timer = window.setTimeout(() => this.#render("正在搜索…"), MOMENT);
  }

  /** Nothing is looked for. */
  rest(status: string, below: ComponentChildren): void {
    this.#show(status, below, "idle");
  }

  /** A part of the answer; the rest is on its way. */
  begin(status: string, below: ComponentChildren): void {
    clearTimeout(this.#timer);
    this.#below = below;
    this.#render(status);
  }

  answer(status: string, below: ComponentChildren, counts: Counts): void {
    this.#show(status, below, "done", counts);
  }

  fail(below: ComponentChildren): void {
    this.#show("", below, "error");
  }

  /** Brings the reader to the beginning of the results; where the first is in sight, the form stays there, too. */
  focus(): void {
    const status = this.#place.querySelector<HTMLElement>("[role=status]");
    const first = this.#place.querySelector("[data-result]") ?? status ?? this.#place;
    const isInSight = first.getBoundingClientRect().bottom <= innerHeight;
    if (this.#place.getBoundingClientRect().top < 0 || !isInSight) this.#place.scrollIntoView();
    status?.focus({ preventScroll: true });
  }

  #show(status: string, below: ComponentChildren, state: "idle" | "done" | "error", counts?: Counts): void {
    this.#below = below;
    this.#render(status);
    this.#setState(state, counts);
  }

  #render(status: string): void {
    render(
      <>
        <p class="count" role="status" tabIndex={-1}>
          {status}
        </p>
        {this.#below}
      </>,
      this.#place,
    );
  }

  #setState(state: "idle" | "loading" | "done" | "error", counts?: Counts): void {
    clearTimeout(this.#timer);
    // Without aria-busy: some screen readers would keep to themselves what the status says meanwhile.
    this.#place.dataset.state = state;
    for (const name of ["total", "shown"] as const)
      if (counts === undefined) delete this.#place.dataset[name];
      else this.#place.dataset[name] = String(counts[name]);
  }
}
