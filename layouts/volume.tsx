import { renderToString } from "preact-render-to-string";
import { volumeId } from "../src/bulletin/address.ts";
import { chineseDate } from "../src/bulletin/date-format.ts";
import { issueLabel } from "../src/bulletin/issue-number.ts";
import type { Volume } from "../src/bulletin/order.ts";
import type { Edition } from "../src/publish/edition.ts";
import type { PageProps } from "./document.tsx";
import { IssueArticle } from "./parts/issue-article.tsx";
import { VolumeIndex } from "./parts/volume-index.tsx";

/**
 * A year bound as one volume: cover, index, issues. Printed and never published as a page.
 *
 * @param pageOf on which page an anchor is, as far as it is known
 */
export const volumePage = (
  edition: Edition,
  volume: Volume,
  pageOf: (id: string) => number | undefined,
): string =>
  `<!DOCTYPE html>\n${renderToString(<VolumePage edition={edition} entry={volume} pageOf={pageOf} />)}\n`;

function VolumePage({
  edition,
  entry: { year, entries },
  pageOf,
}: PageProps<Volume> & { pageOf: (id: string) => number | undefined }) {
  const { site, assets } = edition;
  const publication = site.theme?.masthead ?? site.name;
  const [first, last] = [year.members[0], year.members.at(-1)];
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>{`${site.name} ${year.key}年合订本`}</title>
        <link rel="stylesheet" href={edition.link(assets.style)} />
        {assets.theme && <link rel="stylesheet" href={edition.link(assets.theme)} />}
      </head>
      <body>
        <header class="cover">
          <div>
            <p class="publication">{publication}</p>
            <h1>{year.key}年合订本</h1>
            {first && last && first !== last && (
              <p>
                {edition.inWords(issueLabel(first))}至{edition.inWords(issueLabel(last))}
              </p>
            )}
          </div>
          <div>
            {site.sample && <p class="sample">示例网站：内容用于演示，并非官方发布。</p>}
            <p>{site.imprint?.office ?? site.footer.sponsor}</p>
            {first && last && (
              <p>
                {chineseDate({ ...first.date, time: null })}—{chineseDate({ ...last.date, time: null })}
              </p>
            )}
          </div>
        </header>
        <VolumeIndex edition={edition} year={year} pageOf={pageOf} />
        {entries.map((entry, index) => (
          <section
            key={entry.issue.number.id}
            class="bound"
            id={volumeId(index)}
            dangerouslySetInnerHTML={{
              __html: withOwnIds(
                renderToString(<IssueArticle edition={edition} entry={entry} />),
                volumeId(index),
              ),
            }}
          />
        ))}
      </body>
    </html>
  );
}

/** Each issue has an `item-1` of its own: as its page was rendered, with ids that are the volume's. */
const withOwnIds = (html: string, prefix: string): string =>
  html.replace(/ (id="|for="|aria-labelledby="|href="#)(?=[^"])/g, ` $1${prefix}-`);
