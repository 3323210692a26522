import * as address from "../src/bulletin/address.ts";
import { fullIssueLabel, numberLabel } from "../src/bulletin/issue-number.ts";
import type { IssueOnPage } from "../src/bulletin/pages.ts";
import { issueGraph } from "../src/publish/formats/json-ld.ts";
import { Document, type PageProps } from "./document.tsx";
import { StatusMark } from "./parts/amendments.tsx";
import { Briefs } from "./parts/briefs.tsx";
import { contentMeta } from "./parts/content-meta.ts";
import { IssueArticle } from "./parts/issue-article.tsx";

/** One issue in full, with the previous and next issue. */
export function IssuePage({ edition, entry }: PageProps<IssueOnPage>) {
  const { issue, previous, next, links, mentions } = entry;
  return (
    <Document
      edition={edition}
      title={`${issue.status === "withdrawn" ? "【已撤回】" : ""}${issue.title} - ${edition.inWords(fullIssueLabel(issue))}`}
      description={issue.summary ?? issue.items.map(({ heading }) => heading).join("；")}
      path={address.issuePath(issue)}
      trail={[
        { path: address.yearPath(issue.year), label: `${issue.year}年` },
        { path: address.issuePath(issue), label: edition.inWords(numberLabel(issue.number)) },
      ]}
      neighbours={{
        previous: previous && address.issuePath(previous),
        next: next && address.issuePath(next),
      }}
      meta={contentMeta(edition, issue, null, issue.summary)}
      graph={issueGraph(edition, issue)}
      issue={issue}
      alternates={[
        {
          type: "application/json",
          title: edition.say`本期数据（JSON）`,
          path: address.issueDataPath(issue),
        },
        {
          type: "text/markdown",
          title: edition.say`本期原文（Markdown）`,
          path: address.issueMarkdownPath(issue),
        },
        ...(edition.hasPdf
          ? [
              {
                type: "application/pdf",
                title: edition.say`本期版式文件（PDF）`,
                path: address.issuePdfPath(issue),
              },
            ]
          : []),
      ]}
    >
      <IssueArticle edition={edition} entry={entry} links={links} />
      <Briefs edition={edition} id="mentions" briefs={mentions} title={edition.say`提到本期的新闻`} />
      <nav class="pager" aria-label={edition.say`上一期和下一期`}>
        {previous && (
          <a rel="prev" href={edition.link(address.issuePath(previous))}>
            <span>
              {edition.say`← 上一期 · `}
              {edition.inWords(fullIssueLabel(previous))}
            </span>{" "}
            {previous.title}
            <StatusMark issue={previous} />
          </a>
        )}{" "}
        {next && (
          <a rel="next" href={edition.link(address.issuePath(next))}>
            <span>
              {edition.say`下一期 · `}
              {edition.inWords(fullIssueLabel(next))} →
            </span>{" "}
            {next.title}
            <StatusMark issue={next} />
          </a>
        )}
      </nav>
    </Document>
  );
}
