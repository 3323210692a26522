import { randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { render } from "preact-render-to-string";
import { type EntryFault, EntryPage } from "../../layouts/desk/entry.tsx";
import { LARGEST_ENTRY, readBody } from "./read-body.ts";

/** Without what looks alike. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const COOKIE = "desk-entry";
const MOST_TRIES = 5;
/** Milliseconds that nobody may try again after so many wrong ones. */
const WAIT = 15 * 60 * 1000;

/** The word that lets other machines in, where the preview was told to listen to them; of this start. */
export class Passphrase {
  readonly text = [0, 1, 2].map(() => Array.from({ length: 4 }, letter).join("")).join("-");
  readonly #entry = randomBytes(32).toString("base64url");
  readonly #now: () => number;
  #wrong = 0;
  #closedUntil = 0;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Whether a browser has given the word before. */
  lets({ headers }: IncomingMessage): boolean {
    const cookies = (headers.cookie ?? "").split(/;\s*/);
    return cookies.some((cookie) => isSame(cookie, `${COOKIE}=${this.#entry}`));
  }

  /** Asks for the word, and hears it. @param home the desk's address */
  async ask(request: IncomingMessage, response: ServerResponse, home: string, style: string): Promise<void> {
    const fault = request.method === "POST" ? this.#try(await wordIn(request)) : null;
    if (request.method === "POST" && fault === null) {
      const cookie = `${COOKIE}=${this.#entry}; Path=${home}; HttpOnly; SameSite=Strict`;
      response.writeHead(303, { location: home, "set-cookie": cookie }).end();
      return;
    }
    const html = render(EntryPage({ home, style, fault }));
    response.writeHead(fault === "closed" ? 429 : 401, { "content-type": "text/html; charset=utf-8" });
    response.end(`<!doctype html>\n${html}`);
  }

  #try(word: string): EntryFault | null {
    if (this.#now() < this.#closedUntil) return "closed";
    if (isSame(word.trim().toLowerCase(), this.text)) {
      this.#wrong = 0;
      return null;
    }
    this.#wrong++;
    if (this.#wrong < MOST_TRIES) return "wrong";
    this.#wrong = 0;
    this.#closedUntil = this.#now() + WAIT;
    return "closed";
  }
}

const letter = (): string => LETTERS[randomInt(LETTERS.length)] ?? "";

async function wordIn(request: IncomingMessage): Promise<string> {
  const body = await readBody(request, LARGEST_ENTRY).catch(() => Buffer.alloc(0));
  return new URLSearchParams(body.toString("utf8")).get("word") ?? "";
}

function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}
