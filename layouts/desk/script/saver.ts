import { CallError, call, type Output } from "./call.ts";

export type Conflict = NonNullable<Output<"save">["conflict"]>;

/** How a text stands: `unsaved` while something waits, `saved` when all of it is in its file. */
export type SaveState =
  | { readonly kind: "saved"; readonly time: Date | null }
  | { readonly kind: "unsaved" }
  | { readonly kind: "failed"; readonly message: string };

interface SaverOptions {
  readonly file: string;
  readonly version: string;
  /** the whole text; what is still on its way from the form is waited for */
  readonly text: () => string;
  readonly onState: (state: SaveState) => void;
  readonly onConflict: (conflict: Conflict) => void;
}

/** Milliseconds after a change: until it is in the journal, and until it is in its file. */
const KEEP_AFTER = 1000;
const SAVE_AFTER = 1800;
const TRY_AGAIN = 3000;

type Timer = ReturnType<typeof setTimeout> | undefined;

/** Brings what is typed to disk: into the journal at once, into its file after a pause. Where neither works, it stays in the browser. */
export class Saver {
  readonly #options: SaverOptions;
  readonly window = crypto.randomUUID();
  #version: string | null;
  #saved: string;
  #keepTimer: Timer;
  #saveTimer: Timer;
  #running: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(options: SaverOptions) {
    this.#options = options;
    this.#version = options.version;
    this.#saved = options.text();
    addEventListener("pagehide", () => this.#keep(true));
    addEventListener("beforeunload", (event) => {
      if (this.isDirty) event.preventDefault();
    });
  }

  get isDirty(): boolean {
    return this.#options.text() !== this.#saved;
  }

  /** Something was typed. */
  changed(): void {
    if (this.#isStopped || !this.isDirty) return;
    this.#options.onState({ kind: "unsaved" });
    if (this.#keepTimer === undefined)
      this.#keepTimer = setTimeout(() => {
        this.#keepTimer = undefined;
        this.#keep(false);
      }, KEEP_AFTER);
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => void this.save(), SAVE_AFTER);
  }

  /** Writes the file now, after what is being written already. */
  save(): Promise<void> {
    clearTimeout(this.#saveTimer);
    this.#running = this.#running.then(() => this.#write());
    return this.#running;
  }

  /** Nothing more is written until the editor has decided what stays. */
  stop(): void {
    this.#isStopped = true;
  }

  /** Goes on from a version of the file; null where the file is to be made anew. @param saved what that version holds */
  resume(version: string | null, saved: string): void {
    this.#version = version;
    this.#saved = saved;
    this.#isStopped = false;
  }

  async #write(): Promise<void> {
    const text = this.#options.text();
    if (this.#isStopped) return;
    if (text === this.#saved) {
      this.#options.onState({ kind: "saved", time: new Date() });
      return;
    }
    try {
      const { version, conflict } = await call("save", this.#typed(text));
      if (conflict) {
        this.stop();
        this.#options.onConflict(conflict);
        return;
      }
      this.#version = version;
      this.#saved = text;
      localStorage.removeItem(storageKey(this.#options.file));
      if (this.isDirty) this.changed();
      else this.#options.onState({ kind: "saved", time: new Date() });
    } catch (error) {
      this.#failed(error, text);
    }
  }

  #failed(error: unknown, text: string): void {
    const message = error instanceof CallError ? error.message : String(error);
    this.#options.onState({ kind: "failed", message });
    storeLocally(this.#options.file, text);
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => void this.save(), TRY_AGAIN);
  }

  #keep(isLeaving: boolean): void {
    const text = this.#options.text();
    if (text === this.#saved) return;
    if (isLeaving) storeLocally(this.#options.file, text);
    call("keep", this.#typed(text), isLeaving).catch((error: unknown) => this.#failed(error, text));
  }

  #typed(text: string) {
    return { file: this.#options.file, window: this.window, base: this.#version, text };
  }
}

const storageKey = (file: string): string => `desk ${file}`;

/** The last resort: the browser's own memory. */
function storeLocally(file: string, text: string): void {
  try {
    localStorage.setItem(storageKey(file), JSON.stringify({ text, time: Date.now() }));
  } catch {
    // it is full, or forbidden: the text is still on the page
  }
}

/** A text that only the browser has kept; null where there is none. */
export function readStored(file: string): { text: string; time: number } | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey(file)) ?? "null");
    return typeof stored === "object" &&
      stored !== null &&
      "text" in stored &&
      "time" in stored &&
      typeof stored.text === "string" &&
      typeof stored.time === "number"
      ? { text: stored.text, time: stored.time }
      : null;
  } catch {
    return null;
  }
}

export const forgetStored = (file: string): void => localStorage.removeItem(storageKey(file));
