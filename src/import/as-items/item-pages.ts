import { basename } from "node:path";
import { zipSync } from "fflate";
import { UnreadableFile } from "../../base/errors.ts";
import { compare } from "../../base/text.ts";
import { openSource, type SourceDocument } from "../open-source.ts";

/** The pages of one issue that lie in a folder: one for each item, and maybe a list that leads to them. */
export interface ItemPages {
  readonly list: SourceDocument | null;
  /** in the order of the list, else of their names */
  readonly details: readonly SourceDocument[];
  readonly refused: readonly { readonly path: string; readonly why: string }[];
  /** all of them in one zip file: the original */
  readonly bytes: Uint8Array;
}

export function openItemPages(paths: readonly string[]): ItemPages {
  const sources: SourceDocument[] = [];
  const refused: { path: string; why: string }[] = [];
  for (const path of paths)
    try {
      sources.push(openSource(path));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      refused.push({ path, why: error.message });
    }
  const names = sources.map(({ path }) => basename(path));
  const linked = new Map(
    sources.map((source) => [source, linksOf(source).filter((name) => names.includes(name))]),
  );
  const countOf = (source: SourceDocument): number => new Set(linked.get(source)).size;
  const [most] = sources.toSorted((a, b) => countOf(b) - countOf(a) || sentencesIn(a) - sentencesIn(b));
  const list = most && sources.length > 2 && countOf(most) >= (sources.length - 1) / 2 ? most : null;
  const order = (list && linked.get(list)) ?? [];
  const placeOf = ({ path }: SourceDocument): number => {
    const place = order.indexOf(basename(path));
    return place < 0 ? order.length : place;
  };
  const details = sources
    .filter((source) => source !== list)
    .sort((a, b) => placeOf(a) - placeOf(b) || byNumbers(basename(a.path), basename(b.path)));
  return { list, details, refused, bytes: zipped(sources) };
}

/** The names of the files that a page links to, in its order. */
function linksOf(source: SourceDocument): string[] {
  if (!("text" in source)) return [];
  const links = source.text.matchAll(/<a\b[^>]{0,1000}?\bhref\s*=\s*["']?([^"'\s>]{1,1000})/gi);
  return [...links].flatMap(([, address = ""]) => {
    const name =
      address
        .replace(/[?#].*$/, "")
        .split(/[\\/]/)
        .at(-1) ?? "";
    try {
      return [decodeURIComponent(name)];
    } catch {
      return [name];
    }
  });
}

const sentencesIn = (source: SourceDocument): number =>
  "text" in source ? source.text.split("。").length : 0;

/** t2.html before t10.html */
function byNumbers(a: string, b: string): number {
  const padded = (name: string): string => name.replace(/\d+/g, (digits) => digits.padStart(20, "0"));
  return compare(padded(a), padded(b));
}

/** The same pages give the same bytes. */
const zipped = (sources: readonly SourceDocument[]): Uint8Array =>
  zipSync(Object.fromEntries(sources.map(({ path, bytes }) => [basename(path), bytes])), {
    mtime: new Date(1980, 0, 1),
  });
