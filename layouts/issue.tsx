import type { ComponentChildren } from "preact";
import { issuePath, itemId, yearPath } from "../src/bulletin/address.ts";
import type { Issue, IssueInOrder } from "../src/bulletin/archive.ts";
import { chineseDate, plainDate } from "../src/bulletin/date-format.ts";
import { fullIssueNumber, issueNumber } from "../src/bulletin/numbering.ts";
import type { Edition } from "../src/publish/edition.ts";
import { columnMeta, Document } from "./document.tsx";
import { Attachments } from "./parts/attachments.tsx";
import { Corrections } from "./parts/corrections.tsx";
import { ItemSection } from "./parts/item.tsx";
import { AuthorLinks, SourceLinks } from "./parts/names.tsx";
import { Withdrawal } from "./parts/withdrawal.tsx";

/** One issue in full: masthead, contents, items, neighbours. */
export function IssuePage({ edition, entry }: { edition: Edition; entry: IssueInOrder }) {
  const { issue, previous, next } = entry;
  const { name } = edition.site;
  return (
    <Document
      edition={edition}
      title={`${issue.title}（${fullIssueNumber(issue)}）`}
      description={issue.summary ?? issue.items.map(({ heading }) => heading).join("；")}
      path={issuePath(issue)}
      trail={[
        { path: yearPath(issue.year), label: `${issue.year}年` },
        { path: issuePath(issue), label: `第${issue.number}期` },
      ]}
      neighbours={{ previous: previous && issuePath(previous), next: next && issuePath(next) }}
      meta={issueMeta(name, issue)}
    >
      <article class="issue">
        <header class="issue-masthead">
          <p class="publication">{name}</p>
          <p class="issue-number">
            <a href={edition.link(yearPath(issue.year))}>{issue.year}年</a>
            {issueNumber(issue)}
          </p>
          <h1>{issue.title}</h1>
          <dl class="facts">
            <Fact label="日期">
              <time dateTime={plainDate(issue.date)}>{chineseDate(issue.date)}</time>
            </Fact>
            {issue.byline.sources.length > 0 && (
              <Fact label="来源">
                <SourceLinks edition={edition} byline={issue.byline} />
              </Fact>
            )}
            {issue.byline.authors.length > 0 && (
              <Fact label="作者">
                <AuthorLinks edition={edition} byline={issue.byline} />
              </Fact>
            )}
          </dl>
        </header>
        {issue.status === "draft" && <p class="banner">草稿：只在预览里显示，不会发布。</p>}
        <Withdrawal edition={edition} issue={issue} />
        {issue.notice && <p class="notice">{issue.notice}</p>}
        <Corrections edition={edition} issue={issue} />
        <Contents issue={issue} />
        {issue.preambleHtml && (
          <div class="prose preamble" dangerouslySetInnerHTML={{ __html: issue.preambleHtml }} />
        )}
        {issue.items.map((item) => (
          <ItemSection key={item.position} edition={edition} entry={entry} item={item} />
        ))}
        <Attachments edition={edition} issue={issue} />
      </article>
      <nav class="pager" aria-label="上一期和下一期">
        {previous && (
          <a rel="prev" href={edition.link(issuePath(previous))}>
            <span>← 上一期 · {fullIssueNumber(previous)}</span>
            {previous.title}
          </a>
        )}
        {next && (
          <a rel="next" href={edition.link(issuePath(next))}>
            <span>下一期 · {fullIssueNumber(next)} →</span>
            {next.title}
          </a>
        )}
      </nav>
    </Document>
  );
}

function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Contents({ issue }: { issue: Issue }) {
  if (issue.items.length < 2) return null;
  return (
    <nav class="contents" aria-labelledby="contents">
      <h2 id="contents">本期目录</h2>
      <ol>
        {issue.items.map(({ position, heading }) => (
          <li key={position}>
            <a href={`#${itemId(position)}`}>{heading}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The content tags of 《政府网站发展指引》, annex 2; PubDate is the editor's date, never the build's. */
function issueMeta(siteName: string, issue: Issue): (readonly [string, string])[] {
  const { sources, authors } = issue.byline;
  const keywords = issue.keywords.join(",");
  return [
    ...columnMeta(`${issue.year}年`, `${siteName}${issue.year}年各期`, `${siteName},${issue.year}年`),
    ["ArticleTitle", issue.title],
    ["PubDate", plainDate({ ...issue.date, time: issue.date.time ?? "00:00" })],
    ["ContentSource", sources.join("、")],
    ...(keywords ? [["Keywords", keywords] as const] : []),
    ...(authors.length > 0 ? [["Author", authors.join("、")] as const] : []),
    ...(issue.summary ? [["Description", issue.summary] as const] : []),
  ];
}
