import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { escapeMarkup } from "../base/text.ts";
import { isOfIndex } from "./beside.ts";

/** A page's anchors, and the addresses that it leads to. */
interface PageFacts {
  readonly ids: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
}

const NOTHING: PageFacts = { ids: new Set(), links: new Set() };

/** The pages of a built site, each read once. */
export class BuiltPages {
  readonly #folder: string;
  readonly #facts = new Map<string, PageFacts>();
  readonly #texts = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Nothing for a page that is not there. */
  factsOf(file: string): PageFacts {
    const known = this.#facts.get(file);
    if (known) return known;
    const path = join(this.#folder, file);
    const facts = existsSync(path)
      ? readPage(readFileSync(path, "utf8"), (text) => this.#own(text))
      : NOTHING;
    this.#facts.set(file, facts);
    return facts;
  }

  /** Whether something stands in a page. To take the page apart takes many times longer. */
  holds(file: string, trace: RegExp): boolean {
    return trace.test(readFileSync(join(this.#folder, file), "utf8"));
  }

  /** The same text, once for all pages, and as a copy: a part of a page's text would keep the whole page in memory. */
  #own(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const own = Buffer.from(text).toString();
    this.#texts.set(own, own);
    return own;
  }
}

/** A built site, and what is known of the one before it, which was sound. */
interface SiteToVerify {
  readonly pages: BuiltPages;
  readonly base: string;
  /** every file, by path below the folder */
  readonly files: ReadonlySet<string>;
  /** the files that differ from the site before; the others and their links were verified then */
  readonly changed: readonly string[];
  /** the files that are no longer there */
  readonly gone: readonly string[];
  /** the site before */
  readonly before: BuiltPages;
}

/**
 * Checks a built site as a reader's browser would meet it: every link, picture, style sheet and script of every page that
 * leads into the site must lead to a file that is there, and every `#anchor` to an element. Answers with what does not.
 */
export function verifySite({ pages, base, files, changed, gone, before }: SiteToVerify): string[] {
  const differs = new Set(changed);
  const lost = [
    ...gone.filter((file) => !isOfIndex(file)).map(traceOfFile), // no page links to these
    ...changed
      .filter(isPage)
      .flatMap((file) =>
        lostAnchors(before.factsOf(file), pages.factsOf(file)).map(
          (id) => `${traceOfFile(file)}#(?:${spellings(id)})`,
        ),
      ),
  ];
  const trace = new RegExp(lost.length > MOST_TRACES ? "" : lost.join("|"));
  const faults: string[] = [];
  const targets = new Map<string, Target>();
  for (const file of lost.length > 0 ? files : changed) {
    if (!isPage(file)) continue;
    // What stayed is still right unless something that it leads to is gone.
    const isKept = !differs.has(file);
    if (isKept && !pages.holds(file, trace)) continue;
    const here = `https://site.invalid${base}${encodeURI(file).replace(/(^|\/)index\.html$/, "$1")}`;
    const linksBefore = (isKept ? pages : before).factsOf(file).links;
    for (const link of pages.factsOf(file).links) {
      const target = targets.get(link) ?? targetOf(link, here, base);
      if (target === null) continue;
      if (link.startsWith("/")) targets.set(link, target); // the same on every page
      if (typeof target === "string") faults.push(`${file}: ${link} ${target}`);
      else if (linksBefore.has(link) && !differs.has(target.file) && files.has(target.file)) continue;
      else if (!files.has(target.file)) faults.push(`${file}: ${link} leads to no file`);
      else if (
        target.anchor !== "" &&
        isPage(target.file) &&
        !pages.factsOf(target.file).ids.has(target.anchor)
      )
        faults.push(`${file}: ${link} leads to no anchor`);
    }
  }
  return faults;
}

/** A file of the site and an anchor in it or "", or what is wrong with the address. */
type Target = { readonly file: string; readonly anchor: string } | string;

/** Where a link leads; null for another site. */
function targetOf(link: string, here: string, base: string): Target | null {
  if (!URL.canParse(link, here)) return "is no address";
  const { host, pathname, hash } = new URL(link, here);
  if (host !== "site.invalid") return null;
  if (!pathname.startsWith(base)) return `leads out of ${base}`;
  const path = decodeURIComponent(pathname.slice(base.length));
  return {
    file: path === "" || path.endsWith("/") ? `${path}index.html` : path,
    anchor: decodeURIComponent(hash.slice(1)),
  };
}

export const isPage = (file: string): boolean => file.endsWith(".html");

/**
 * What stands in every page that leads to a file, as a pattern: the end of the address, which our pages give from the site's top.
 * `2016/6/index.html` is `/6/`, `2016/6/6.pdf` is `/6/6.pdf`.
 */
function traceOfFile(file: string): string {
  const names = file.replace(/(^|\/)index\.html$/, "$1").split("/");
  return names
    .slice(-2)
    .map((name) => `/(?:${spellings(name)})`)
    .join("");
}

const lostAnchors = (before: PageFacts, now: PageFacts): string[] =>
  [...before.ids].filter((id) => !now.ids.has(id));

/** To look for more than this takes as long as to look at every link. */
const MOST_TRACES = 500;

/** A name as addresses in HTML can have it, as a pattern. */
function spellings(name: string): string {
  const written = [name, encodeURI(name), encodeURIComponent(name)].flatMap((text) => [
    text,
    escapeMarkup(text),
  ]);
  return [...new Set(written)].map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|");
}

function readPage(html: string, own: (text: string) => string): PageFacts {
  const ids = new Set<string>();
  const links = new Set<string>();
  new Parser({
    onattribute(name, value) {
      if (value === "") return;
      if (name === "id") ids.add(own(value));
      else if (/^(?:href|src|action)$/.test(name) && !/^(?:https?|mailto):/i.test(value))
        links.add(own(value));
    },
  }).end(html);
  return { ids, links };
}
