import * as address from "../../src/bulletin/address.ts";
import type { Issue } from "../../src/bulletin/archive.ts";
import { chineseDate, plainDate } from "../../src/bulletin/date-format.ts";
import { imprintOf } from "../../src/bulletin/imprint.ts";
import { issueLabel, numberLabel } from "../../src/bulletin/issue-number.ts";
import type { IssueInOrder } from "../../src/bulletin/order.ts";
import { type IssueLinks, NO_LINKS } from "../../src/bulletin/pages.ts";
import type { Edition } from "../../src/publish/edition.ts";
import type { PageProps } from "../document.tsx";
import { Versions } from "../version.tsx";
import { Corrections, MinorCorrections, Withdrawal } from "./amendments.tsx";
import { Attachments } from "./attachments.tsx";
import { Citation } from "./citation.tsx";
import { Fact } from "./fact.tsx";
import { Imprint } from "./imprint.tsx";
import { ItemSection } from "./item.tsx";
import { Masthead } from "./masthead.tsx";
import { AuthorLinks, SourceLinks, TopicLinks } from "./name-links.tsx";
import { PhoneAddress } from "./phone-address.tsx";
import { Prose } from "./prose.tsx";

/** What an issue says: masthead, contents, items, imprint. */
export function IssueArticle({
  edition,
  entry,
  links = NO_LINKS,
}: PageProps<IssueInOrder> & { links?: IssueLinks }) {
  const { issue } = entry;
  const { site } = edition;
  const imprint = imprintOf(site.imprint, issue.imprint);
  const editor = imprint.office ?? (issue.byline.sources.join("、") || site.footer.sponsor);
  return (
    <article class="issue">
      <Masthead
        publication={site.theme?.masthead ?? site.name}
        number={
          <>
            <a href={edition.link(address.yearPath(issue.year))}>{issue.year}年</a>
            {edition.inWords(issueLabel(issue))}
          </>
        }
        left={editor}
        right={
          <time dateTime={plainDate(issue.date)}>
            {chineseDate({ ...issue.date, time: null })}
            {issue.date.time && <span class="clock"> {issue.date.time}</span>}
          </time>
        }
      />
      <div class="issue-title">
        <h1>{issue.title}</h1>
        <dl class="facts">
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
          {issue.keywords.length > 0 && (
            <Fact label="主题">
              <TopicLinks edition={edition} keywords={issue.keywords} />
            </Fact>
          )}
          {edition.hasPdf && (
            <Fact label="印刷版" class="on-screen">
              <a href={edition.link(address.issuePdfPath(issue))} type="application/pdf">
                下载PDF
              </a>
            </Fact>
          )}
        </dl>
      </div>
      {issue.status === "draft" && <p class="banner">草稿：只在预览里显示，不会发布。</p>}
      <Withdrawal edition={edition} issue={issue} />
      {issue.notice && <p class="notice">{issue.notice}</p>}
      <Corrections edition={edition} issue={issue} />
      <Contents edition={edition} issue={issue} />
      {issue.preambleHtml && (
        <Prose edition={edition} class="preamble" html={issue.preambleHtml} links={links.preamble} />
      )}
      {issue.items.map((item, index) => (
        <ItemSection
          key={item.position}
          edition={edition}
          entry={entry}
          item={item}
          links={links.items[index] ?? []}
        />
      ))}
      <Attachments edition={edition} issue={issue} />
      <MinorCorrections edition={edition} issue={issue} />
      <Versions edition={edition} entry={entry} />
      <Imprint imprint={imprint} editor={editor} date={chineseDate({ ...issue.date, time: null })} />
      <label class="show-addresses on-screen">
        <input id="show-addresses" type="checkbox" />
        显示各段的固定地址
      </label>
      <Citation edition={edition} issue={issue} item={null} />
      <PhoneAddress address={edition.absolute(address.issuePath(issue))} />
      <p class="formats on-screen">
        {edition.say`本期的其他格式：`}
        <a href={edition.link(address.issueDataPath(issue))}>数据（JSON）</a>、
        <a href={edition.link(address.issueMarkdownPath(issue))}>原文（Markdown）</a>
      </p>
      <p class="formats on-screen">
        发现错误？请告诉我们：{site.footer.contact}，并注明{issue.year}年
        {edition.inWords(numberLabel(issue.number))}
        {edition.say`第几条。`}
      </p>
    </article>
  );
}

/** Longer contents stand beside the text on a wide screen. */
const FEW_ITEMS = 8;

function Contents({ edition, issue }: { edition: Edition; issue: Issue }) {
  if (issue.items.length < 2) return null;
  return (
    <nav class={issue.items.length > FEW_ITEMS ? "contents beside" : "contents"} aria-labelledby="contents">
      <h2 id="contents">{edition.say`本期目录`}</h2>
      <ol>
        {issue.items.map(({ position, heading }) => (
          <li key={position}>
            <a href={`#${address.itemId(position)}`}>{heading}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
