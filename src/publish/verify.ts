import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";

/** A page's anchors, and the addresses that it leads to. */
interface PageFacts {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

/** The pages of a site that is being built, each read once. */
export class BuiltPages {
  readonly #folder: string;
  readonly #facts = new Map<string, PageFacts>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  factsOf(file: string): PageFacts {
    const facts = this.#facts.get(file) ?? readPage(readFileSync(join(this.#folder, file), "utf8"));
    this.#facts.set(file, facts);
    return facts;
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
  /** where the site before lies */
  readonly before: string;
}

/**
 * Checks a built site as a reader's browser would meet it: every link, picture, style sheet and script of every page that
 * leads into the site must lead to a file that is there, and every `#anchor` to an element. Answers with what does not.
 */
export function verifySite({ pages, base, files, changed, gone, before }: SiteToVerify): string[] {
  // Pages that stayed are still right unless something that they could lead to is gone.
  const isMissed =
    gone.some((file) => !isOfSearch(file)) ||
    changed.filter(isPage).some((file) => hasLostAnchor(join(before, file), pages.factsOf(file)));
  const faults: string[] = [];
  for (const file of isMissed ? files : changed) {
    if (!isPage(file)) continue;
    const here = `https://site.invalid${base}${encodeURI(file).replace(/(^|\/)index\.html$/, "$1")}`;
    for (const link of new Set(pages.factsOf(file).links)) {
      const url = URL.canParse(link, here) ? new URL(link, here) : null;
      if (url === null) faults.push(`${file}: ${link} is no address`);
      else if (url.host !== "site.invalid") continue;
      else if (!url.pathname.startsWith(base)) faults.push(`${file}: ${link} leads out of ${base}`);
      else {
        const path = decodeURIComponent(url.pathname.slice(base.length));
        const target = path === "" || path.endsWith("/") ? `${path}index.html` : path;
        const anchor = decodeURIComponent(url.hash.slice(1));
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
const isOfSearch = (file: string): boolean => file.startsWith("pagefind/");

function hasLostAnchor(before: string, { ids }: PageFacts): boolean {
  let html: string;
  try {
    html = readFileSync(before, "utf8");
  } catch {
    return false; // the page is new
  }
  return [...readPage(html).ids].some((id) => !ids.has(id));
}

function readPage(html: string): PageFacts {
  const ids = new Set<string>();
  const links: string[] = [];
  const parser = new Parser({
    onopentag(_name, { id, href, src, action }) {
      if (id) ids.add(id);
      for (const address of [href, src, action])
        if (address && !/^(https?|mailto):/i.test(address)) links.push(address);
    },
  });
  parser.end(html);
  return { ids, links };
}
