import { call } from "./call.ts";

/** The page as readers will see it, in a frame where no script runs. */
export class PageView {
  readonly #frame: HTMLIFrameElement;
  readonly #note: HTMLElement | null;
  readonly #file: string;
  #isBusy = false;
  #next: string | null = null;

  constructor(frame: HTMLIFrameElement, note: HTMLElement | null, file: string) {
    this.#frame = frame;
    this.#note = note;
    this.#file = file;
  }

  /** Shows a text; of those that come while one is being made into a page, the last. */
  async show(text: string): Promise<void> {
    this.#next = text;
    if (this.#isBusy) return;
    this.#isBusy = true;
    while (this.#next !== null) {
      const wanted = this.#next;
      this.#next = null;
      const { html } = await call("page", { file: this.#file, text: wanted }).catch(() => ({ html: null }));
      if (this.#note)
        this.#note.textContent = html === null ? "把“这一期”里标红的地方改好，这里就会跟着变。" : "";
      if (html !== null) this.#put(html);
    }
    this.#isBusy = false;
  }

  /** The browser's own print preview: the page as paper. */
  print(): void {
    this.#frame.contentWindow?.print();
  }

  /** The first page is loaded; later ones take the place of what it shows, so that readers of it stay where they are. */
  #put(html: string): void {
    const wanted = new DOMParser().parseFromString(html, "text/html");
    for (const part of wanted.querySelectorAll(".preview-problems, script")) part.remove();
    const shown = this.#frame.contentDocument?.querySelector("main");
    const main = wanted.querySelector("main");
    if (shown && main) shown.innerHTML = main.innerHTML;
    else this.#frame.srcdoc = `<!DOCTYPE html>${wanted.documentElement.outerHTML}`;
  }
}
