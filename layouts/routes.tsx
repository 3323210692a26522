import type { EleventyConfig } from "@11ty/eleventy";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import * as address from "../src/bulletin/address.ts";
import type { Edition } from "../src/publish/edition.ts";
import { atomFeed } from "../src/publish/feed.ts";
import { archiveJson, issueJson } from "../src/publish/json.ts";
import { robots, sitemap } from "../src/publish/sitemap.ts";
import { makeHints } from "../src/search/hints.ts";
import { HomePage } from "./home.tsx";
import { IssuePage } from "./issue.tsx";
import { AuthorPage, AuthorsPage, SourcePage, SourcesPage } from "./names.tsx";
import { NotFoundPage } from "./not-found.tsx";
import { SearchPage } from "./search.tsx";
import { YearPage } from "./year.tsx";

/** A kind of page: which entries of an edition get one, where it stands, what is on it. */
interface Route<Entry> {
  readonly name: string;
  readonly entries: (edition: Edition) => readonly Entry[];
  readonly path: (entry: Entry) => string;
  readonly render: (edition: Edition, entry: Entry) => string;
}

const page = (document: VNode): string => `<!DOCTYPE html>\n${renderToString(document)}\n`;
const once = (_edition: Edition): readonly [null] => [null];
/** An index page stands where there is something to list: empty list pages are never made. */
const onceIf = (isWanted: (edition: Edition) => boolean) => (edition: Edition) =>
  isWanted(edition) ? [null] : [];

/** Every page and file that is made from the archive. */
export const routes = [
  route({
    name: "home",
    entries: once,
    path: () => address.HOME,
    render: (edition) => page(<HomePage edition={edition} />),
  }),
  route({
    name: "year",
    entries: ({ archive }) => archive.years,
    path: ({ key }) => address.yearPath(key),
    render: (edition, entry) => page(<YearPage edition={edition} entry={entry} />),
  }),
  route({
    name: "issue",
    entries: ({ archive }) => archive.issues,
    path: address.issuePath,
    render: (edition, entry) => page(<IssuePage edition={edition} entry={entry} />),
  }),
  route({
    name: "issueData",
    entries: ({ archive }) => archive.issues,
    path: address.issueDataPath,
    render: issueJson,
  }),
  route({
    name: "sources",
    entries: onceIf(({ archive }) => archive.sources.length > 0),
    path: () => address.SOURCES,
    render: (edition) => page(<SourcesPage edition={edition} />),
  }),
  route({
    name: "source",
    entries: ({ archive }) => archive.sources,
    path: ({ key }) => address.sourcePath(key),
    render: (edition, entry) => page(<SourcePage edition={edition} entry={entry} />),
  }),
  route({
    name: "authors",
    entries: onceIf(({ archive }) => archive.authors.length > 0),
    path: () => address.AUTHORS,
    render: (edition) => page(<AuthorsPage edition={edition} />),
  }),
  route({
    name: "author",
    entries: ({ archive }) => archive.authors,
    path: ({ key }) => address.authorPath(key),
    render: (edition, entry) => page(<AuthorPage edition={edition} entry={entry} />),
  }),
  route({
    name: "search",
    entries: once,
    path: () => address.SEARCH,
    render: (edition) => page(<SearchPage edition={edition} />),
  }),
  route({
    name: "notFound",
    entries: once,
    path: () => "/404.html",
    render: (edition) => page(<NotFoundPage edition={edition} />),
  }),
  route({ name: "archiveData", entries: once, path: () => "/archive.json", render: archiveJson }),
  route({
    name: "searchHints",
    entries: once,
    path: () => address.SEARCH_HINTS,
    render: ({ archive }) => JSON.stringify(makeHints(archive)),
  }),
  route({ name: "feed", entries: once, path: () => "/feed.xml", render: atomFeed }),
  route({ name: "sitemap", entries: once, path: () => "/sitemap.xml", render: sitemap }),
  route({ name: "robots", entries: once, path: () => "/robots.txt", render: robots }),
];

/** A route as a virtual template of Eleventy, paginated at one entry a page. */
function route<Entry>({ name, entries, path, render }: Route<Entry>) {
  return {
    addTo(config: EleventyConfig, current: () => Edition): void {
      let all: readonly Entry[] = [];
      const entryOf = (pageNumber: number): Entry => {
        const entry = all[pageNumber];
        if (entry === undefined) throw new Error(`Route ${name} has no entry ${pageNumber}`);
        return entry;
      };
      // Eleventy gets numbers to paginate over, not the entries: it copies and merges what it is given.
      config.addGlobalData(name, () => {
        all = entries(current());
        return [...all.keys()];
      });
      config.addTemplate(
        `${name}.11ty.js`,
        ({ pagination }) => render(current(), entryOf(pagination.pageNumber)),
        {
          pagination: { data: name, size: 1 },
          permalink: ({ pagination }) => address.outputFile(path(entryOf(pagination.pageNumber))),
          eleventyExcludeFromCollections: true,
        },
      );
    },
  };
}
