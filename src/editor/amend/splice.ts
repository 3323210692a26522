import { Document } from "yaml";
import { UsageError } from "../../base/errors.ts";
import { decode } from "../../content/decode.ts";
import { findFences } from "../../content/yaml/fences.ts";

/** What a field of the front matter is given, by key; what is undefined is left out. */
export type Entry = Readonly<Record<string, string | number | boolean | undefined>>;

/** A text of which some lines of the front matter are written anew; all other bytes stay. */
export class Splice {
  /** each with its line end */
  readonly #lines: string[];
  readonly #end: string;
  /** the index of the closing `---` */
  #close: number;

  /** @throws UsageError where the front matter can't be found */
  constructor(path: string, text: string) {
    const file = decode(path, Buffer.from(text)).value;
    const fences = file && findFences(file).value;
    if (!fences) throw new UsageError(`${path} 的说明栏读不出来，没有改动。请运行 npm run check 查看。`);
    this.#lines = text.split(/(?<=\n)/);
    this.#end = text.includes("\r\n") ? "\r\n" : "\n";
    this.#close = fences.body - 2;
  }

  get text(): string {
    return this.#lines.join("");
  }

  /** `status: draft # 说明` → `status: withdrawn # 说明`, or a new line. */
  set(key: string, value: string): void {
    const at = this.#find(key);
    if (at < 0) this.#insert(this.#close, [`${key}: ${value}`]);
    else
      this.#lines[at] = (this.#lines[at] ?? "").replace(
        /^([^:]+:)[ \t]*[^#\r\n]*?([ \t]*(?:#.*)?)(\r?\n)$/,
        (_line, name: string, comment: string, end: string) => `${name} ${value}${comment}${end}`,
      );
  }

  /** `withdrawn:` with a line for each field. */
  addMap(key: string, entry: Entry): void {
    this.#insert(this.#close, [`${key}:`, ...linesOf(entry).map((line) => `  ${line}`)]);
  }

  /** One more `- ` at the end of a list, which may not be there yet. */
  addToList(key: string, entry: Entry): void {
    const lines = linesOf(entry).map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
    const at = this.#find(key);
    if (at < 0) {
      this.#insert(this.#close, [`${key}:`, ...lines.map((line) => `  ${line}`)]);
      return;
    }
    const isWithin = (line: string): boolean => /^(?:[ \t#-]|\r?\n|$)/.test(line);
    const after = this.#lines.findIndex(
      (line, index) => index > at && (index >= this.#close || !isWithin(line)),
    );
    const block = this.#lines.slice(at + 1, after);
    const indent =
      block.map((line) => /^([ \t]*)- /.exec(line)?.[1]).find((found) => found !== undefined) ?? "  ";
    const last = block.findLastIndex((line) => !/^[ \t]*(?:#.*)?\r?\n$/.test(line));
    this.#insert(
      at + 2 + last,
      lines.map((line) => indent + line),
    );
  }

  #find(key: string): number {
    return this.#lines.findIndex(
      (line, index) => index < this.#close && line.startsWith(key) && /^[ \t]*:/.test(line.slice(key.length)),
    );
  }

  #insert(at: number, lines: readonly string[]): void {
    this.#lines.splice(at, 0, ...lines.map((line) => line + this.#end));
    if (at <= this.#close) this.#close += lines.length;
  }
}

const linesOf = (entry: Entry): string[] => {
  const said = Object.entries(entry).filter(([, value]) => value !== undefined);
  return new Document(Object.fromEntries(said))
    .toString({ lineWidth: 0, singleQuote: true })
    .trimEnd()
    .split("\n");
};
