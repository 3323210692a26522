import { HOME, issuePath, SOURCES, sourcePath, yearPath } from "../src/bulletin/address.ts";
import { type Archive, countItems, type Issue } from "../src/bulletin/archive.ts";
import { chineseDate, plainDate } from "../src/bulletin/date-format.ts";
import { issueNumber } from "../src/bulletin/numbering.ts";
import type { Edition } from "../src/publish/edition.ts";
import { archiveGraph } from "../src/publish/json-ld.ts";
import { Document } from "./document.tsx";
import { Headlines } from "./parts/issue-list.tsx";
import { Masthead } from "./parts/masthead.tsx";
import { SourceLinks } from "./parts/names.tsx";
import { SearchBox } from "./parts/search-box.tsx";
import { StatusMark } from "./parts/status.tsx";

/** Masthead, search box, the latest issue's headlines, all years with their counts. */
export function HomePage({ edition, archive }: { edition: Edition; archive: Archive }) {
  const { site, issues, years } = archive;
  const first = issues[0];
  return (
    <Document
      edition={edition}
      title={null}
      description={site.description}
      path={HOME}
      graph={archiveGraph(edition, first?.date.day)}
    >
      <Masthead
        isHeading
        publication={site.name}
        left={site.footer.sponsor}
        right={`${first ? `${chineseDate({ ...first.date, time: null })}起，` : ""}共${issues.length}期、${countItems(issues)}条新闻`}
      />
      <SearchBox edition={edition} id="home-q" large />
      <Latest edition={edition} issue={issues.at(-1)} />
      <section aria-labelledby="years">
        <h2 id="years">历年简报</h2>
        <ul class="tiles">
          {years.map(({ key, members }) => (
            <li key={key}>
              <a href={edition.link(yearPath(key))}>
                <strong>{key}年</strong>{" "}
                <span>
                  {members.length}期 · {countItems(members)}条
                </span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <Sources edition={edition} archive={archive} />
    </Document>
  );
}

function Latest({ edition, issue }: { edition: Edition; issue: Issue | undefined }) {
  if (!issue) return null;
  return (
    <section class="latest" aria-labelledby="latest">
      <h2 id="latest">最新一期</h2>
      <article>
        <h3>
          <a href={edition.link(issuePath(issue))}>
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

const SHOWN_SOURCES = 12;

function Sources({ edition, archive }: { edition: Edition; archive: Archive }) {
  if (archive.sources.length === 0) return null;
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">供稿部门</h2>
      <ul class="tiles small">
        {archive.sources.slice(0, SHOWN_SOURCES).map(({ key, members }) => (
          <li key={key}>
            <a href={edition.link(sourcePath(key))}>
              <strong>{key}</strong> <span>{members.length}条</span>
            </a>
          </li>
        ))}
      </ul>
      {archive.sources.length > SHOWN_SOURCES && (
        <p>
          <a href={edition.link(SOURCES)}>全部{archive.sources.length}个部门</a>
        </p>
      )}
    </section>
  );
}
