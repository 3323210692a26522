import * as address from "../src/bulletin/address.ts";
import { amendments } from "../src/bulletin/amendments.ts";
import { type Archive, countItems, type Issue } from "../src/bulletin/archive.ts";
import { chineseDate, plainDate } from "../src/bulletin/date-format.ts";
import { issueLabel } from "../src/bulletin/issue-number.ts";
import { spanOf } from "../src/bulletin/order.ts";
import type { Edition } from "../src/publish/edition.ts";
import { archiveGraph } from "../src/publish/formats/json-ld.ts";
import { Document, type PageProps } from "./document.tsx";
import { StatusMark } from "./parts/amendments.tsx";
import { GoToDate } from "./parts/go-to-date.tsx";
import { Headlines } from "./parts/issue-list.tsx";
import { Masthead } from "./parts/masthead.tsx";
import { SourceLinks } from "./parts/name-links.tsx";
import { SearchBox } from "./parts/search-box.tsx";
import type { Tile } from "./parts/tiles.tsx";
import { MainWays, Ways } from "./parts/ways.tsx";

/** Masthead, search, the latest issue, and links to every list. */
export function HomePage({ edition, entry: archive }: PageProps<Archive>) {
  const { site, issues } = archive;
  const first = spanOf(issues)?.first;
  return (
    <Document
      edition={edition}
      title={null}
      description={site.description}
      path={address.HOME}
      graph={archiveGraph(edition, first)}
      alternates={[
        { type: "application/json", title: "目录（JSON）", path: address.ARCHIVE_DATA },
        { type: "text/csv", title: "目录（CSV）", path: address.ARCHIVE_TABLE },
        { type: "application/ld+json", title: "数据说明（DCAT）", path: address.CATALOG },
      ]}
    >
      <Masthead
        isHeading
        publication={site.name}
        left={site.footer.sponsor}
        right={`${first ? `${chineseDate({ day: first, time: null })}起，` : ""}共${issues.length}期、${countItems(issues)}条新闻`}
      />
      <SearchBox edition={edition} id="home-q" large />
      <GoToDate edition={edition} issues={issues} />
      <Latest edition={edition} issue={issues.at(-1)} />
      <MainWays edition={edition} archive={archive} />
      <Ways edition={edition} id="more" title="更多" tiles={others(edition, archive)} />
    </Document>
  );
}

function others({ lists }: Edition, { authors, issues }: Archive): Tile[] {
  const all: Tile[] = [
    { path: address.AUTHORS, name: "作者", count: `${authors.length}人` },
    { path: address.HEADLINES, name: "全部标题", count: `${countItems(issues)}条` },
    { path: address.STATISTICS, name: "统计", count: "图和表" },
    { path: address.CORRECTIONS, name: "更正与撤回", count: `${amendments(issues).length}处` },
  ];
  return all.filter(({ path }) => lists.includes(path));
}

function Latest({ edition, issue }: { edition: Edition; issue: Issue | undefined }) {
  if (!issue) return null;
  return (
    <section class="latest" aria-labelledby="latest">
      <h2 id="latest">最新一期</h2>
      <article>
        <h3>
          <a href={edition.link(address.issuePath(issue))}>
            <span class="number">
              {issue.year}年{issueLabel(issue)}
            </span>{" "}
            {issue.title}
          </a>
          <StatusMark issue={issue} />
        </h3>
        <p class="facts">
          <time dateTime={plainDate(issue.date)}>{chineseDate(issue.date)}</time>
          <span>
            <SourceLinks edition={edition} byline={issue.byline} />
          </span>
        </p>
        {issue.summary && <p class="summary">{issue.summary}</p>}
        <Headlines class="headlines" edition={edition} issue={issue} />
      </article>
    </section>
  );
}
