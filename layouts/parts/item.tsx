import { correctionId, itemId, itemPath } from "../../src/bulletin/address.ts";
import type { Item } from "../../src/bulletin/archive.ts";
import { chineseDate, plainDate } from "../../src/bulletin/date-format.ts";
import { fullIssueNumber } from "../../src/bulletin/numbering.ts";
import { type IssueInOrder, neighbouringItems } from "../../src/bulletin/order.ts";
import type { Edition } from "../../src/publish/edition.ts";
import { Citation } from "./citation.tsx";
import { AuthorLinks, SourceLinks } from "./names.tsx";
import { Prose } from "./prose.tsx";

/** A news item with its permanent anchor, its byline, and the ways to the items before and after it. */
export function ItemSection({ edition, entry, item }: { edition: Edition; entry: IssueInOrder; item: Item }) {
  const { issue } = entry;
  const { byline } = item;
  const { previous, next } = neighbouringItems(entry, item);
  const correction = 1 + issue.corrections.findIndex((each) => each.item === item.position);
  return (
    <section class="item" id={itemId(item.position)} aria-labelledby={`${itemId(item.position)}-heading`}>
      <h2 id={`${itemId(item.position)}-heading`}>
        {item.heading}{" "}
        <a class="anchor" href={`#${itemId(item.position)}`} aria-label={`第${item.position}条的固定地址`}>
          #
        </a>
      </h2>
      <p class="facts">
        <time dateTime={plainDate(issue.date)}>{chineseDate(issue.date)}</time>{" "}
        <span>
          {fullIssueNumber(issue)}第{item.position}条
        </span>{" "}
        {byline.sources.length > 0 && (
          <span>
            来源：
            <SourceLinks edition={edition} byline={byline} />
          </span>
        )}{" "}
        {byline.authors.length > 0 && (
          <span>
            作者：
            <AuthorLinks edition={edition} byline={byline} />
          </span>
        )}{" "}
        {correction > 0 && (
          <a class="status" href={`#${correctionId(correction)}`}>
            已更正
          </a>
        )}
      </p>
      <Prose html={item.html} />
      {item.bylineText && <p class="byline">{item.bylineText}</p>}
      <div class="item-foot">
        <Citation edition={edition} issue={issue} item={item} />
        <nav aria-label={`第${item.position}条的上一条和下一条`}>
          <ul>
            {previous && (
              <li>
                <a href={edition.link(itemPath(previous.issue, previous.item.position))}>
                  上一条：{previous.item.heading}
                </a>
              </li>
            )}
            {next && (
              <li>
                <a href={edition.link(itemPath(next.issue, next.item.position))}>
                  下一条：{next.item.heading}
                </a>
              </li>
            )}
          </ul>
        </nav>
      </div>
    </section>
  );
}
