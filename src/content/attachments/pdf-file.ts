import { hash } from "node:crypto";
import { join } from "node:path";
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import { PROJECT } from "../../base/project.ts";
import { type Inside, NOTHING_INSIDE, unreadFor } from "./inside.ts";

const WORKER = join(PROJECT, "src/content/attachments/pdf-worker.js");
const MOST_PAGES = 500;
/** Milliseconds for one file; 500 pages of text take about one second. */
const LONGEST = 20_000;
const MOST_MEMORY = 1024 ** 3;
const LOOK_EVERY = 50;

/** What the worker is asked for. */
export interface PdfJob {
  readonly bytes: Uint8Array;
  readonly mostPages: number;
  /** becomes 1 when the answer is sent */
  readonly done: Int32Array;
  /** for the answer */
  readonly port: MessagePort;
}

/** What it answers. */
export interface PdfWords {
  /** how many there are */
  readonly pages: number;
  /** of the first pages, of comments and of fields; a line ends where it does on the page */
  readonly text: string;
  /** title, subject, keywords and others, a line each */
  readonly properties: string;
  readonly authors: readonly string[];
  readonly hasComments: boolean;
}

/** The same file is asked for again with each save in the preview. */
const known = new Map<string, Inside>();
let worker: Worker | undefined;

/** What a PDF file says, in its text, comments, fields and properties. */
export function insidePdf(bytes: Buffer): Inside {
  const digest = hash("sha256", bytes);
  const inside = known.get(digest) ?? look(bytes);
  known.set(digest, inside);
  return inside;
}

function look(bytes: Buffer): Inside {
  const words = ask(bytes);
  if (typeof words === "string") return unreadFor(words);
  const { pages, text, properties, authors, hasComments } = words;
  return {
    ...NOTHING_INSIDE,
    text,
    properties,
    authors: [...new Set(authors.map((name) => name.trim()).filter(Boolean))],
    hasComments,
    unread: pages > MOST_PAGES ? "long" : text.trim() === "" ? "wordless" : null,
  };
}

/**
 * Has a worker read a file, and waits for it: what stands in content is read in one go. A file that takes too long or too much memory
 * loses its worker.
 */
function ask(bytes: Buffer): PdfWords | "locked" | "damaged" | "long" {
  worker ??= startWorker();
  const done = new Int32Array(new SharedArrayBuffer(4));
  const { port1: answer, port2: port } = new MessageChannel();
  const job: PdfJob = { bytes, mostPages: MOST_PAGES, done, port };
  worker.postMessage(job, [port]);
  const most = process.memoryUsage.rss() + MOST_MEMORY;
  for (let waited = 0; Atomics.wait(done, 0, 0, LOOK_EVERY) === "timed-out"; waited += LOOK_EVERY)
    if (waited > LONGEST || process.memoryUsage.rss() > most) {
      void worker.terminate();
      worker = undefined;
      return "long";
    }
  const reply: { message: PdfWords | "locked" | "damaged" } | undefined = receiveMessageOnPort(answer);
  answer.close();
  return reply?.message ?? "damaged";
}

function startWorker(): Worker {
  const started = new Worker(WORKER, { execArgv: [], stderr: true });
  started.once("error", () => {
    if (worker === started) worker = undefined;
  });
  started.unref();
  return started;
}
