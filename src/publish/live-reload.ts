import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";

/** Below the site's base; nothing of the archive begins with a dot. */
const SCRIPT = ".preview/reload.js";
const EVENTS = ".preview/changes";

/**
 * Compares the version that its page shows with the one that the server tells of. A page that nobody sees doesn't listen: browsers keep
 * few connections to one server.
 */
const CLIENT = `const shown = new URL(import.meta.url).searchParams.get("v");
let changes;
const listen = () => {
  changes?.close();
  if (document.hidden) return;
  changes = new EventSource(new URL("changes", import.meta.url));
  changes.onmessage = ({ data }) => data !== shown && location.reload();
};
document.addEventListener("visibilitychange", listen);
listen();
`;

/** Has pages in a browser loaded again when what they show has changed, by server-sent events (HTML, 9.2). */
export class LiveReload {
  readonly #baseNow: () => string;
  readonly #run = randomUUID();
  readonly #listeners = new Set<ServerResponse>();
  #changes = 0;

  /** @param base of the site as it is shown now */
  constructor(base: () => string) {
    this.#baseNow = base;
  }

  get #base(): string {
    return this.#baseNow();
  }

  /** Answers what the script and its page ask for; false for everything else. */
  answer(path: string, response: ServerResponse): boolean {
    if (path === this.#base + SCRIPT)
      response.writeHead(200, { "content-type": "text/javascript; charset=utf-8" }).end(CLIENT);
    else if (path === this.#base + EVENTS) this.#listen(response);
    else return false;
    return true;
  }

  /** A page with the script. */
  addTo(page: string): string {
    const address = `${this.#base}${SCRIPT}?v=${this.#version}`;
    return page.replace("</head>", `<script type="module" src="${address}"></script></head>`);
  }

  /** Tells every page that there is something new. */
  changed(): void {
    this.#changes++;
    for (const listener of this.#listeners) this.#tell(listener);
  }

  get #version(): string {
    return `${this.#run}.${this.#changes}`;
  }

  #listen(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream" });
    this.#listeners.add(response);
    response.on("close", () => this.#listeners.delete(response));
    this.#tell(response);
  }

  #tell(listener: ServerResponse): void {
    listener.write(`data: ${this.#version}\n\n`);
  }
}
