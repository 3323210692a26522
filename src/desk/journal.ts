import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";

/** A text that is not in its file, or was not when it was typed. */
const entrySchema = z.object({
  /** `2016/06.md` */
  file: z.string(),
  /** the window that it was typed in */
  window: z.string(),
  /** the version of the file that it was made from */
  base: z.string().nullable(),
  text: z.string(),
  /** when, as milliseconds */
  time: z.number(),
});
export type Entry = z.infer<typeof entrySchema>;

/** `.desk/` beside the content. */
export const journalFolder = (content: string): string => join(dirname(resolve(content)), ".desk");

/**
 * What is being typed, in `.desk/` beside the content: one file for each window and issue, from the first change until all of it is in
 * the file. What is left there was typed before a crash, or could not be saved.
 */
export class Journal {
  readonly #folder: string;

  constructor(content: string) {
    this.#folder = journalFolder(content);
  }

  keep(entry: Entry): void {
    mkdirSync(this.#folder, { recursive: true });
    const path = this.#path(entry);
    writeFileSync(`${path}.new`, JSON.stringify(entry));
    renameSync(`${path}.new`, path);
  }

  forget(entry: Pick<Entry, "file" | "window">): void {
    rmSync(this.#path(entry), { force: true });
  }

  /** What is kept for an issue, newest first; a damaged file is passed over. */
  entriesOf(file: string): Entry[] {
    return this.#names()
      .flatMap((name) => {
        try {
          const entry = entrySchema.safeParse(JSON.parse(readFileSync(join(this.#folder, name), "utf8")));
          return entry.success && entry.data.file === file ? [entry.data] : [];
        } catch {
          return [];
        }
      })
      .sort((a, b) => b.time - a.time);
  }

  #names(): string[] {
    try {
      return readdirSync(this.#folder).filter((name) => name.endsWith(".json"));
    } catch {
      return []; // nothing was ever kept
    }
  }

  #path({ file, window }: Pick<Entry, "file" | "window">): string {
    return join(this.#folder, `${file.replace(/[^\p{L}\p{N}.-]+/gu, "~")}.${window}.json`);
  }
}
