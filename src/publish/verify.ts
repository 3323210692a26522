import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { Parser } from "htmlparser2";

/** A page's anchors, and the addresses that it leads to. */
interface PageFacts {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

/**
 * Checks a built site as a reader's browser would meet it: every link, picture, style sheet and script of every page that
 * leads into the site must lead to a file that is there, and every `#anchor` to an element. Answers with what does not.
 */
export async function verifySite(folder: string, base: string): Promise<{ pages: number; faults: string[] }> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join("/"),
    );
  const present = new Set(files);
  const pages = new Map<string, PageFacts>();
  for (const file of files)
    if (file.endsWith(".html")) pages.set(file, readPage(readFileSync(join(folder, file), "utf8")));

  const faults: string[] = [];
  for (const [file, { links }] of pages) {
    const here = `https://site.invalid${base}${encodeURI(file).replace(/(^|\/)index\.html$/, "$1")}`;
    for (const link of new Set(links)) {
      const url = URL.canParse(link, here) ? new URL(link, here) : null;
      if (url === null) faults.push(`${file}: ${link} is no address`);
      else if (url.host !== "site.invalid") continue;
      else if (!url.pathname.startsWith(base)) faults.push(`${file}: ${link} leads out of ${base}`);
      else {
        const path = decodeURIComponent(url.pathname.slice(base.length));
        const target = path === "" || path.endsWith("/") ? `${path}index.html` : path;
        const anchor = decodeURIComponent(url.hash.slice(1));
        if (!present.has(target)) faults.push(`${file}: ${link} leads to no file`);
        else if (anchor !== "" && !pages.get(target)?.ids.has(anchor))
          faults.push(`${file}: ${link} leads to no anchor`);
      }
    }
  }
  return { pages: pages.size, faults };
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
