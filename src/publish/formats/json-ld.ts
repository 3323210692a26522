import type {
  CollectionPage,
  CorrectionComment,
  GovernmentOrganization,
  Graph,
  NewsArticle,
  Periodical,
  Person,
  PublicationIssue,
  PublicationVolume,
  WebSite,
} from "schema-dts";
import {
  authorPath,
  HOME,
  issuePath,
  itemPage,
  itemPath,
  sourcePath,
  withAnchor,
  yearPath,
} from "../../bulletin/address.ts";
import { correctionsOf, lastChange } from "../../bulletin/amendments.ts";
import type { Issue, Item } from "../../bulletin/archive.ts";
import type { Correction } from "../../bulletin/front-matter.ts";
import { plainId } from "../../bulletin/issue-number.ts";
import type { Edition } from "../edition.ts";

/*
 * What a page is about, for search engines, in the words of schema.org: Periodical → PublicationVolume (a year) →
 * PublicationIssue → NewsArticle (an item), published by a GovernmentOrganization.
 */

const LANGUAGE = "zh-CN";
const graph = (...things: Graph["@graph"]): Graph => ({ "@context": "https://schema.org", "@graph": things });

/** JSON for a `<script>` element: no text in it can end the element. */
export const toScript = (data: Graph): string => JSON.stringify(data).replaceAll("<", "\\u003c");

/** The home page: the periodical, who publishes it, and the site. */
export const archiveGraph = (edition: Edition, firstDay: string | undefined): Graph =>
  graph({ ...periodical(edition), ...(firstDay ? { startDate: firstDay } : {}) }, {
    "@type": "WebSite",
    "@id": edition.absolute(withAnchor(HOME, "site")),
    name: edition.site.name,
    url: edition.absolute(HOME),
    inLanguage: LANGUAGE,
    publisher: { "@id": publisherId(edition) },
  } satisfies WebSite);

/** A year's page: the volume. */
export const yearGraph = (edition: Edition, year: number): Graph => graph(volume(edition, year));

/** An issue's page: the issue and its items. */
export function issueGraph(edition: Edition, issue: Issue): Graph {
  const address = edition.absolute(issuePath(issue));
  return graph({
    "@type": "PublicationIssue",
    "@id": edition.absolute(withAnchor(issuePath(issue), "issue")),
    url: address,
    name: issue.title,
    issueNumber: plainId(issue.number),
    datePublished: issue.date.instant,
    dateModified: lastChange(issue),
    inLanguage: LANGUAGE,
    publisher: { "@id": publisherId(edition) },
    isPartOf: volume(edition, issue.year),
    creativeWorkStatus: statusOf(issue),
    ...(issue.keywords.length > 0 ? { keywords: issue.keywords } : {}),
    ...withCorrections(correctionsOf(issue).filter(({ item }) => item === undefined)),
    hasPart: issue.items.map((item) => article(edition, issue, item)),
  } satisfies PublicationIssue);
}

/** An item's page: the news, as a part of its issue. */
export const itemGraph = (edition: Edition, issue: Issue, item: Item, picture: string | undefined): Graph =>
  graph({
    ...article(edition, issue, item),
    url: edition.absolute(itemPage(issue, item.position)),
    mainEntityOfPage: edition.absolute(itemPage(issue, item.position)),
    inLanguage: LANGUAGE,
    ...(picture ? { image: picture } : {}),
    isPartOf: {
      "@type": "PublicationIssue",
      "@id": edition.absolute(withAnchor(issuePath(issue), "issue")),
      url: edition.absolute(issuePath(issue)),
      name: issue.title,
      issueNumber: plainId(issue.number),
      isPartOf: volume(edition, issue.year),
    },
  } satisfies NewsArticle);

/** A department's page. */
export const sourceGraph = (edition: Edition, name: string): Graph =>
  graph(collection(edition, sourcePath(name), name, department(edition, name)));

/** An author's page. */
export const authorGraph = (edition: Edition, name: string): Graph =>
  graph(collection(edition, authorPath(name), name, person(edition, name)));

const article = (edition: Edition, issue: Issue, item: Item) =>
  ({
    "@type": "NewsArticle",
    "@id": edition.absolute(itemPath(issue, item.position)),
    url: edition.absolute(itemPath(issue, item.position)),
    headline: item.heading,
    position: item.position,
    datePublished: issue.date.instant,
    dateModified: lastChange(issue, item),
    creativeWorkStatus: item.withdrawn ? "Withdrawn" : statusOf(issue),
    ...(item.byline.authors.length > 0
      ? { author: item.byline.authors.map((name) => person(edition, name)) }
      : {}),
    ...(item.byline.sources.length > 0
      ? { sourceOrganization: item.byline.sources.map((name) => department(edition, name)) }
      : {}),
    publisher: { "@id": publisherId(edition) },
    ...(item.keywords ? { keywords: item.keywords } : {}),
    ...withCorrections(issue.corrections.filter((correction) => correction.item === item.position)),
  }) satisfies NewsArticle;

const collection = (
  edition: Edition,
  path: string,
  name: string,
  about: GovernmentOrganization | Person,
): CollectionPage => ({
  "@type": "CollectionPage",
  "@id": edition.absolute(path),
  url: edition.absolute(path),
  name,
  inLanguage: LANGUAGE,
  isPartOf: periodical(edition),
  about,
});

const volume = (edition: Edition, year: number) =>
  ({
    "@type": "PublicationVolume",
    "@id": edition.absolute(withAnchor(yearPath(year), "volume")),
    url: edition.absolute(yearPath(year)),
    volumeNumber: year,
    isPartOf: periodical(edition),
  }) satisfies PublicationVolume;

function periodical(edition: Edition) {
  const { site } = edition;
  return {
    "@type": "Periodical",
    "@id": edition.absolute(withAnchor(HOME, "periodical")),
    name: site.name,
    ...(site.short ? { alternateName: site.short } : {}),
    url: edition.absolute(HOME),
    inLanguage: LANGUAGE,
    publisher: {
      "@type": "GovernmentOrganization",
      "@id": publisherId(edition),
      name: site.footer.sponsor,
    },
  } satisfies Periodical;
}

const publisherId = (edition: Edition): string => edition.absolute(withAnchor(HOME, "publisher"));

/** A department by its full name where site.yaml knows it. */
function department(edition: Edition, shown: string) {
  const known = edition.site.departments?.find(({ short }) => short === shown);
  return {
    "@type": "GovernmentOrganization",
    "@id": edition.absolute(sourcePath(shown)),
    name: known?.name ?? shown,
    ...(known && known.name !== shown ? { alternateName: shown } : {}),
  } satisfies GovernmentOrganization;
}

const person = (edition: Edition, name: string) =>
  ({ "@type": "Person", "@id": edition.absolute(authorPath(name)), name }) satisfies Person;

const statusOf = ({ status }: Issue): string => (status === "withdrawn" ? "Withdrawn" : "Published");

const withCorrections = (corrections: readonly Correction[]) =>
  corrections.length === 0
    ? {}
    : {
        correction: corrections.map(
          ({ date, what, why }) =>
            ({
              "@type": "CorrectionComment",
              text: why ? `${what}（${why}）` : what,
              datePublished: date.instant,
            }) satisfies CorrectionComment,
        ),
      };
