import { issuePath, itemPage } from "../../src/bulletin/address.ts";
import type { Issue, Item } from "../../src/bulletin/archive.ts";
import { plainDate } from "../../src/bulletin/date-format.ts";
import { keywordsOf } from "../../src/bulletin/topics.ts";
import type { Edition } from "../../src/publish/edition.ts";
import { listMeta } from "../document.tsx";

/** Content tags of 《政府网站发展指引》, annex 2, of an issue or one of its items. PubDate is the editor's date. */
export function contentMeta(
  edition: Edition,
  issue: Issue,
  item: Item | null,
  description: string | null,
): (readonly [string, string])[] {
  const { name: siteName } = edition.site;
  const { sources, authors } = (item ?? issue).byline;
  const keywords = (item ? keywordsOf(issue, item) : issue.keywords).join(",");
  return [
    ...listMeta(
      `${issue.year}年`,
      edition.say`${siteName}${issue.year}年各期`,
      `${siteName},${issue.year}年`,
    ),
    ["ArticleTitle", item?.heading ?? issue.title],
    ["PubDate", plainDate({ ...issue.date, time: issue.date.time ?? "00:00" })],
    ["ContentSource", sources.join("、")],
    ...(keywords ? [["Keywords", keywords] as const] : []),
    ...(authors.length > 0 ? [["Author", authors.join("、")] as const] : []),
    ...(description ? [["Description", description] as const] : []),
    ["Url", edition.absolute(item ? itemPage(issue, item.position) : issuePath(issue))],
  ];
}
