import { issuePath, itemId, itemPage, itemPath, yearPath } from "../src/bulletin/address.ts";
import type { ItemInIssue } from "../src/bulletin/archive.ts";
import { chineseDate, plainDate } from "../src/bulletin/date-format.ts";
import { fullIssueLabel, numberLabel } from "../src/bulletin/issue-number.ts";
import { firstSentence, pictureOf } from "../src/bulletin/lead.ts";
import type { ItemOnPage } from "../src/bulletin/pages.ts";
import { keywordsOf } from "../src/bulletin/topics.ts";
import { itemGraph } from "../src/publish/formats/json-ld.ts";
import { Document, type PageProps } from "./document.tsx";
import { ItemWithdrawal, StatusMark } from "./parts/amendments.tsx";
import { Briefs } from "./parts/briefs.tsx";
import { Citation } from "./parts/citation.tsx";
import { contentMeta } from "./parts/content-meta.ts";
import { Fact } from "./parts/fact.tsx";
import { Headline } from "./parts/headline.tsx";
import { Marks } from "./parts/item.tsx";
import { AuthorLinks, SourceLinks, TopicLinks } from "./parts/name-links.tsx";
import { PhoneAddress } from "./parts/phone-address.tsx";
import { Prose } from "./parts/prose.tsx";

/** One news item by itself, with the anchors that it has on the page of its issue. */
export function ItemPage({ edition, entry }: PageProps<ItemOnPage>) {
  const { issue, item, previous, next, links, mentions, related } = entry;
  const { position, heading, byline } = item;
  const path = itemPage(issue, position);
  const keywords = keywordsOf(issue, item);
  const inIssue = edition.link(itemPath(issue, position));
  const description = firstSentence(item) || heading;
  const shown = pictureOf(item);
  const picture = shown && edition.site.url + shown.src;
  const isIssueWithdrawn = issue.status === "withdrawn";
  const isWithdrawn = isIssueWithdrawn || item.withdrawn !== null;
  return (
    <Document
      edition={edition}
      title={`${isWithdrawn ? "【已撤回】" : ""}${heading} - ${edition.inWords(fullIssueLabel(issue))}`}
      description={description}
      path={path}
      trail={[
        { path: yearPath(issue.year), label: `${issue.year}年` },
        { path: issuePath(issue), label: edition.inWords(numberLabel(issue.number)) },
        { path, label: edition.say`第${position}条` },
      ]}
      neighbours={{ previous: previous && pageOf(previous), next: next && pageOf(next) }}
      meta={contentMeta(edition, issue, item, description)}
      graph={itemGraph(edition, issue, item, picture)}
      issue={issue}
      keywords={keywords}
      picture={picture}
    >
      <article class="issue single">
        <section class="item" id={itemId(position)} aria-labelledby={`${itemId(position)}-heading`}>
          <p class="kicker">
            <a href={edition.link(issuePath(issue))}>
              {edition.site.short ?? edition.site.name} {edition.inWords(fullIssueLabel(issue))}
            </a>
          </p>
          <h1 id={`${itemId(position)}-heading`}>
            <Headline>{heading}</Headline>
          </h1>
          <dl class="facts">
            <Fact label="日期">
              <time dateTime={plainDate(issue.date)}>{chineseDate(issue.date)}</time>
            </Fact>
            {byline.sources.length > 0 && (
              <Fact label="来源">
                <SourceLinks edition={edition} byline={byline} />
              </Fact>
            )}
            {byline.authors.length > 0 && (
              <Fact label="作者">
                <AuthorLinks edition={edition} byline={byline} />
              </Fact>
            )}
            {keywords.length > 0 && (
              <Fact label="主题">
                <TopicLinks edition={edition} keywords={keywords} />
              </Fact>
            )}
          </dl>
          <p class="facts marks">
            <Marks issue={issue} item={item} page={edition.link(issuePath(issue))} />
          </p>
          {issue.status === "draft" && <p class="banner">草稿：只在预览里显示，不会发布。</p>}
          {isIssueWithdrawn && (
            <p class="banner">
              {edition.say`本期已撤回，`}
              {issue.withdrawn?.show
                ? "以下内容仅为保存记录，请勿再引用。"
                : "这里只保留标题和地址，不再提供正文。"}
            </p>
          )}
          <ItemWithdrawal edition={edition} item={item} />
          {issue.notice && <p class="notice">{issue.notice}</p>}
          <Prose edition={edition} html={oneLevelUp(item.html)} links={links} />
          {item.bylineText && <p class="byline">{item.bylineText}</p>}
          <div class="item-foot">
            <Citation edition={edition} issue={issue} item={item} isPage />
            <p>
              <a href={inIssue}>
                {edition.say`在本期中阅读：`}
                {issue.title}
              </a>
            </p>
          </div>
          <PhoneAddress address={edition.absolute(path)} />
        </section>
      </article>
      <Briefs edition={edition} id="mentions" briefs={mentions} title={edition.say`提到本条的新闻`} />
      <Briefs edition={edition} id="related" briefs={related} title="以前的相关新闻" />
      <nav class="pager" aria-label={edition.say`上一条和下一条`}>
        {previous && (
          <a rel="prev" href={edition.link(pageOf(previous))}>
            <Neighbour label={edition.say`← 上一条`} entry={previous} />
          </a>
        )}{" "}
        {next && (
          <a rel="next" href={edition.link(pageOf(next))}>
            <Neighbour label={edition.say`下一条 →`} entry={next} />
          </a>
        )}
      </nav>
    </Document>
  );
}

/** The headings within, below `<h1>` here, below `<h2>` on the issue's page. No longer: the places of links stay. */
const oneLevelUp = (html: string): string =>
  html.replace(/(<\/?h)([3-6])\b/g, (_, open: string, level: string) => `${open}${Number(level) - 1}`);

const pageOf = ({ issue, item }: ItemInIssue): string => itemPage(issue, item.position);

const Neighbour = ({ label, entry }: { label: string; entry: ItemInIssue }) => (
  <>
    <span>{label}</span> <Headline>{entry.item.heading}</Headline>
    <StatusMark issue={entry.issue} item={entry.item} />
  </>
);
