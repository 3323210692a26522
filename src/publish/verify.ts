import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { SEARCH_INDEX } from "../bulletin/address.ts";

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
export interface SiteToVerify {
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
  // What stayed is still right unless something that it could lead to is gone.
  const isMissed =
    gone.some((file) => !isOfSearch(file)) ||
    changed.some((file) => isPage(file) && hasLostAnchor(before.factsOf(file), pages.factsOf(file)));
  const differs = new Set(changed);
  const faults: string[] = [];
  for (const file of isMissed ? files : changed) {
    if (!isPage(file)) continue;
    const here = `https://site.invalid${base}${encodeURI(file).replace(/(^|\/)index\.html$/, "$1")}`;
    const linksBefore = isMissed ? NOTHING.links : before.factsOf(file).links;
    for (const link of pages.factsOf(file).links) {
      const url = URL.canParse(link, here) ? new URL(link, here) : null;
      if (url === null) faults.push(`${file}: ${link} is no address`);
      else if (url.host !== "site.invalid") continue;
      else if (!url.pathname.startsWith(base)) faults.push(`${file}: ${link} leads out of ${base}`);
      else {
        const path = decodeURIComponent(url.pathname.slice(base.length));
        const target = path === "" || path.endsWith("/") ? `${path}index.html` : path;
        const anchor = decodeURIComponent(url.hash.slice(1));
        if (linksBefore.has(link) && !differs.has(target)) continue;
        if (!files.has(target)) faults.push(`${file}: ${link} leads to no file`);
        else if (anchor !== "" && isPage(target) && !pages.factsOf(target).ids.has(anchor))
          faults.push(`${file}: ${link} leads to no anchor`);
      }
    }
  }
  return faults;
}

export const isPage = (file: string): boolean => file.endsWith(".html");

/** Parts of the search index have new names whenever they change; no page links to them. */
const isOfSearch = (file: string): boolean => `/${file}`.startsWith(SEARCH_INDEX);

const hasLostAnchor = (before: PageFacts, now: PageFacts): boolean =>
  [...before.ids].some((id) => !now.ids.has(id));

function readPage(html: string, own: (text: string) => string): PageFacts {
  const ids = new Set<string>();
  const links = new Set<string>();
  const parser = new Parser({
    onopentag(_name, { id, href, src, action }) {
      if (id) ids.add(own(id));
      for (const address of [href, src, action])
        if (address && !/^(https?|mailto):/i.test(address)) links.add(own(address));
    },
  });
  parser.end(html);
  return { ids, links };
}
