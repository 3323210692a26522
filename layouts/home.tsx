import * as address from "../src/bulletin/address.ts";
import { amendments } from "../src/bulletin/amendments.ts";
import { type Archive, countItems, type Issue } from "../src/bulletin/archive.ts";
import { chineseDate, plainDate } from "../src/bulletin/date-format.ts";
import { issueNumber } from "../src/bulletin/numbering.ts";
import { spanOf } from "../src/bulletin/order.ts";
import type { Edition } from "../src/publish/edition.ts";
import { archiveGraph } from "../src/publish/formats/json-ld.ts";
import { Document } from "./document.tsx";
import { GoToDate } from "./parts/go-to-date.tsx";
import { Headlines } from "./parts/issue-list.tsx";
import { Masthead } from "./parts/masthead.tsx";
import { SourceLinks } from "./parts/names.tsx";
import { SearchBox } from "./parts/search-box.tsx";
import { StatusMark } from "./parts/status.tsx";
import { FEW_YEARS, type Tile, Tiles } from "./parts/tiles.tsx";

/** Masthead, search, the latest issue's headlines, and every way into the archive. */
export function HomePage({ edition, archive }: { edition: Edition; archive: Archive }) {
  const { site, issues, years, sources, topics } = archive;
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
      <Ways
        edition={edition}
        id={address.YEARS_ID}
        title="历年简报"
        dense={years.length > FEW_YEARS}
        tiles={years.map(({ key, members }) => ({
          path: address.yearPath(key),
          name: `${key}年`,
          count: `${members.length}期 · ${countItems(members)}条`,
        }))}
      />
      <Ways
        edition={edition}
        id="sources"
        title="供稿部门"
        tiles={sources.slice(0, SHOWN).map(({ key, members }) => ({
          path: address.sourcePath(key),
          name: key,
          count: `${members.length}条`,
        }))}
        all={{ path: address.SOURCES, label: "各部门各年的条数" }}
      />
      <Ways
        edition={edition}
        id="topics"
        title="主题"
        tiles={topics.slice(0, SHOWN).map(({ key, members }) => ({
          path: address.topicPath(key),
          name: key,
          count: `${members.length}期`,
        }))}
        all={{ path: address.TOPICS, label: `全部${topics.length}个主题` }}
      />
      <Ways edition={edition} id="more" title="更多" tiles={others(edition, archive)} />
    </Document>
  );
}

/** How many departments and topics the home page shows. */
const SHOWN = 12;

function others({ lists }: Edition, { authors, issues }: Archive): Tile[] {
  const all: Tile[] = [
    { path: address.AUTHORS, name: "作者", count: `${authors.length}人` },
    { path: address.HEADLINES, name: "全部标题", count: `${countItems(issues)}条` },
    { path: address.STATISTICS, name: "统计", count: "图和表" },
    { path: address.CORRECTIONS, name: "更正与撤回", count: `${amendments(issues).length}处` },
  ];
  return all.filter(({ path }) => lists.includes(path));
}

interface WaysProps {
  edition: Edition;
  id: string;
  title: string;
  tiles: readonly Tile[];
  dense?: boolean;
  /** the page that has all of them */
  all?: { path: string; label: string };
}

function Ways({ edition, id, title, tiles, dense = false, all }: WaysProps) {
  if (tiles.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Tiles edition={edition} tiles={tiles} dense={dense} />
      {all && (
        <p class="all">
          <a href={edition.link(all.path)}>{all.label}</a>
        </p>
      )}
    </section>
  );
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
              {issue.year}年{issueNumber(issue)}
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
        <Headlines edition={edition} issue={issue} />
      </article>
    </section>
  );
}
