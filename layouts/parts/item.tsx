import {
  CORRECTIONS_ID,
  correctionId,
  itemId,
  itemPage,
  itemPath,
  WITHDRAWAL_ID,
} from "../../src/bulletin/address.ts";
import type { Issue, Item } from "../../src/bulletin/archive.ts";
import { chineseDate, plainDate } from "../../src/bulletin/date-format.ts";
import { type IssueInOrder, neighbouringItems } from "../../src/bulletin/order.ts";
import type { TextLink } from "../../src/bulletin/references/text-link.ts";
import type { Edition } from "../../src/publish/edition.ts";
import { ItemWithdrawal } from "./amendments.tsx";
import { Citation } from "./citation.tsx";
import { Headline } from "./headline.tsx";
import { AuthorLinks, SourceLinks, TopicLinks } from "./name-links.tsx";
import { Prose } from "./prose.tsx";

interface ItemProps {
  edition: Edition;
  entry: IssueInOrder;
  item: Item;
}

/** A news item with its permanent anchor, date, number and byline, and links to the previous and next item. */
export function ItemSection({ edition, entry, item, links }: ItemProps & { links: readonly TextLink[] }) {
  const { issue } = entry;
  const { byline } = item;
  return (
    <section class="item" id={itemId(item.position)} aria-labelledby={`${itemId(item.position)}-heading`}>
      <h2 id={`${itemId(item.position)}-heading`}>
        <Headline>{item.heading}</Headline>{" "}
        <a
          class="anchor"
          href={`#${itemId(item.position)}`}
          aria-label={edition.say`第${item.position}条的固定地址`}
        >
          #
        </a>
      </h2>
      <p class="facts">
        <time dateTime={plainDate(issue.date)}>{chineseDate(issue.date)}</time>{" "}
        <a
          href={edition.link(itemPage(issue, item.position))}
          aria-label={edition.say`第${item.position}条，单独成页`}
        >
          {edition.say`第${item.position}条`}
        </a>{" "}
        {differs(byline.sources, issue.byline.sources) && (
          <span>
            来源：
            <SourceLinks edition={edition} byline={byline} />
          </span>
        )}{" "}
        {differs(byline.authors, issue.byline.authors) && (
          <span>
            作者：
            <AuthorLinks edition={edition} byline={byline} />
          </span>
        )}{" "}
        {item.keywords && (
          <span>
            主题：
            <TopicLinks edition={edition} keywords={item.keywords} />
          </span>
        )}{" "}
        <Marks issue={issue} item={item} />
      </p>
      <ItemWithdrawal edition={edition} item={item} />
      <Prose edition={edition} html={item.html} links={links} />
      {item.bylineText && <p class="byline">{item.bylineText}</p>}
      <div class="item-foot">
        <Citation edition={edition} issue={issue} item={item} />
        <Ways edition={edition} entry={entry} item={item} />
      </div>
    </section>
  );
}

/** Names that are the issue's own are not repeated. */
const differs = (names: readonly string[], ofIssue: readonly string[]): boolean =>
  names.length > 0 && names.join("、") !== ofIssue.join("、");

/** 已撤回 and 已更正, linked to the notice in the issue; `page` is the issue's address on other pages. */
export function Marks({ issue, item, page = "" }: { issue: Issue; item: Item; page?: string }) {
  const corrections = issue.corrections.flatMap((each, index) =>
    each.item === item.position && !each.minor ? [correctionId(index + 1)] : [],
  );
  const [first, ...others] = corrections;
  return (
    <>
      {(issue.status === "withdrawn" || item.withdrawn) && (
        <a
          class="status"
          href={`${page}#${issue.status === "withdrawn" ? WITHDRAWAL_ID : itemId(item.position)}`}
        >
          已撤回
        </a>
      )}{" "}
      {first !== undefined && (
        <a class="status" href={`${page}#${others.length > 0 ? CORRECTIONS_ID : first}`}>
          已更正
        </a>
      )}
    </>
  );
}

/** Longer issues get links back to the contents. */
const FEW = 3;

/** Previous and next item, with the headline if it is in another issue, and back to the contents. */
function Ways({ edition, entry, item }: ItemProps) {
  const { issue } = entry;
  const { previous, next } = neighbouringItems(entry, item);
  if (!previous && !next) return null;
  return (
    <nav aria-label={edition.say`第${item.position}条的上一条和下一条`}>
      <ul>
        {previous && (
          <li>
            <a href={edition.link(itemPath(previous.issue, previous.item.position))}>
              {previous.issue === issue
                ? edition.say`上一条`
                : edition.say`上一期最后一条：${previous.item.heading}`}
            </a>
          </li>
        )}
        {next && (
          <li>
            <a href={edition.link(itemPath(next.issue, next.item.position))}>
              {next.issue === issue ? edition.say`下一条` : edition.say`下一期第一条：${next.item.heading}`}
            </a>
          </li>
        )}
        {issue.items.length > FEW && (
          <li>
            <a href="#contents">回到目录</a>
          </li>
        )}
      </ul>
    </nav>
  );
}
