import { Fragment } from "preact";
import { feedPath, HEADLINES, issuePath, SOURCES, topicPath, YEARS } from "../../src/bulletin/address.ts";
import { chineseDate } from "../../src/bulletin/date-format.ts";
import { fullIssueLabel } from "../../src/bulletin/issue-number.ts";
import { STATUS_LABELS } from "../../src/bulletin/status.ts";
import { isReversed } from "../../src/search/client/dates.ts";
import { type Answer, type Hit, PAGE_SIZE } from "../../src/search/client/engine.ts";
import { mark, type Piece } from "../../src/search/client/excerpt.ts";
import type { Frequency } from "../../src/search/client/frequency.ts";
import type { Offer } from "../../src/search/client/offers.ts";
import { formatQuery, isFiltered, type Query, withoutFilters } from "../../src/search/client/query.ts";
import { excerptOf } from "../../src/search/client/table-excerpt.ts";
import { FrequencyTable } from "./frequency.tsx";
import { KeepSearch, newsOf } from "./kept.tsx";
import type { Place } from "./place.ts";
import { rememberMarks } from "./remembered.ts";
import { NAMED_LABELS, paperTitle } from "./sentences.ts";

interface AnswerProps {
  place: Place;
  query: Query;
  answer: Answer;
}

export interface ResultsProps extends AnswerProps {
  /** the stem of the query's feed, where it has one */
  feed: string | null;
  also?: readonly Offer[];
  frequency?: Frequency | null;
  /** draws the results anew; until all of them are there, nothing can be kept */
  onChange?: () => void;
}

/** The hits of one page, the way to the other pages. */
export function Results(props: ResultsProps) {
  const { place, query, answer, also = [], frequency = null, feed, onChange } = props;
  const news = newsOf(query);
  return (
    <>
      <p class="on-paper">{paperTitle(query)}</p>
      {news && (
        <p class="on-screen">
          {news.size === 0 ? "自上次以来没有新增。" : place.say`自上次以来新增${news.size}条。`}
        </p>
      )}
      <NamedIssues place={place} answer={answer} />
      <Offers place={place} query={query} also={also} />
      <NamedSearches place={place} answer={answer} />
      {frequency && <FrequencyTable say={place.say} query={query} frequency={frequency} />}
      {isFiltered(query) && (
        <p class="clear on-screen">
          <a href={`./${formatQuery(withoutFilters(query))}`} data-search-link>
            清除筛选条件
          </a>
        </p>
      )}
      <Hits place={place} query={query} answer={answer} news={news} />
      <Pages query={query} answer={answer} />
      {feed !== null && (
        <p class="keep on-screen">
          这个搜索有订阅源：<a href={feedPath(feed, "xml")}>Atom</a>、
          <a href={feedPath(feed, "json")}>JSON Feed</a>。
        </p>
      )}
      {onChange && answer.refused === null && (
        <KeepSearch say={place.say} query={query} answer={answer} onChange={onChange} />
      )}
    </>
  );
}

function Hits({ place, query, answer, news }: AnswerProps & { news: ReadonlySet<string> | null }) {
  if (isReversed(query.from, query.to)) return null;
  const { shown, issues, titled, named, outside } = answer;
  // Other words are no help where these lead somewhere.
  if (shown === 0)
    return issues.length + titled.length + named.length + outside === 0 ? <Advice place={place} /> : null;
  return (
    <ol class="results" start={1 + (answer.page - 1) * PAGE_SIZE}>
      {answer.hits.map((hit) => (
        <Result
          key={hit.path}
          place={place}
          hit={hit}
          terms={answer.terms}
          isNew={news?.has(hit.path) ?? false}
        />
      ))}
    </ol>
  );
}

const Advice = ({ place }: { place: Place }) => (
  <ul class="hints">
    <li>换一个说法，或只留最要紧的几个字。</li>
    <li>多个词用空格隔开；每个词都要出现才算找到。</li>
    <li>
      也可以从<a href={place.link(HEADLINES)}>全部标题</a>、<a href={place.link(YEARS)}>年份</a>
      {!place.without.includes(SOURCES) && (
        <>
          、<a href={place.link(SOURCES)}>部门</a>
        </>
      )}
      找起。
    </li>
  </ul>
);

/** The issues that the query names by number, by day or by title, each with what is in it. */
function NamedIssues({
  place: { link, inWords },
  answer: { issues, titled, terms },
}: {
  place: Place;
  answer: Answer;
}) {
  if (issues.length + titled.length === 0) return null;
  return (
    <ul class="named-issues">
      {[...issues, ...titled].map((issue) => (
        <li key={issuePath(issue)} data-issue-result>
          <a href={link(issuePath(issue))}>{inWords(fullIssueLabel(issue))}</a>
          {issue.facts && (
            <>
              ：<Marked pieces={mark(issue.facts.title, terms)} />（
              <time dateTime={issue.facts.day}>{chineseDate({ day: issue.facts.day, time: null })}</time>）
              <ol>
                {issue.facts.items.map(({ path, heading }) => (
                  <li key={path}>
                    <a href={link(path)}>
                      <Marked pieces={mark(heading, terms)} />
                    </a>
                  </li>
                ))}
              </ol>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Other words that find more. */
function Offers({ place, query, also }: { place: Place; query: Query; also: readonly Offer[] }) {
  if (also.length === 0) return null;
  return (
    <p class="offers on-screen">
      也可以找
      {also.map(({ q, total }, index) => (
        <Fragment key={q}>
          {index > 0 && "、"}
          <a href={`./${formatQuery({ ...query, q, page: 1 })}`} data-search-link>
            “{q}”
          </a>
          {place.say`（${total}条）`}
        </Fragment>
      ))}
      。
    </p>
  );
}

/** The way to all of an author, a department or a day that the query names, and to the pages of topics. */
function NamedSearches({ place, answer: { named, topics } }: { place: Place; answer: Answer }) {
  if (named.length + topics.length === 0) return null;
  return (
    <ul class="named-searches">
      {named.map(({ kind, name, query, total }) => (
        <li key={kind + name}>
          <a href={`./${formatQuery(query)}`} data-search-link>
            {NAMED_LABELS[kind]}
            {place.say`${name}：${total}条新闻`}
          </a>
        </li>
      ))}
      {topics.map(([name, items]) => (
        <li key={name}>
          <a href={place.link(topicPath(name))}>{place.say`主题“${name}”：${items}条新闻`}</a>
        </li>
      ))}
    </ul>
  );
}

interface ResultProps {
  place: Place;
  hit: Hit;
  terms: readonly string[];
  /** whether it came since the reader last looked */
  isNew: boolean;
}

function Result({ place, hit, terms, isNew }: ResultProps) {
  const [, year, number] = hit.path.split("/");
  return (
    <li data-result>
      <h2>
        <a
          href={place.link(hit.page)}
          onClick={({ currentTarget }) => rememberMarks(currentTarget.href, terms)}
        >
          <Marked pieces={mark(hit.heading, terms)} />
        </a>
        {isNew && <span class="status">新增</span>}
        {STATUS_LABELS[hit.status] && <span class="status">{STATUS_LABELS[hit.status]}</span>}
      </h2>
      <p class="excerpt">
        <Marked pieces={excerptOf(hit, terms)} />
      </p>
      <p class="facts">
        <time dateTime={hit.day}>{chineseDate({ day: hit.day, time: null })}</time>
        <span>{place.say`${year ?? ""}年第${number ?? ""}期`}</span>
        <span>{[...hit.sources, ...hit.authors].join(" ")}</span>
      </p>
    </li>
  );
}

/** Text with what was looked for marked in it. */
export const Marked = ({ pieces }: { pieces: readonly Piece[] }) => (
  <>{pieces.map(({ text, isMarked }) => (isMarked ? <mark>{text}</mark> : text))}</>
);

function Pages({ query, answer: { page, pages } }: { query: Query; answer: Answer }) {
  if (pages < 2) return null;
  const near = [1, page - 2, page - 1, page, page + 1, page + 2, pages];
  const shown = [...new Set(near)].filter((number) => number >= 1 && number <= pages);
  const link = (to: number): string => `./${formatQuery({ ...query, page: to })}`;
  return (
    <nav class="pages" aria-label="结果分页">
      {page > 1 && (
        <a rel="prev" href={link(page - 1)} data-search-link>
          上一页
        </a>
      )}
      {shown.map((number, index) => (
        <Fragment key={number}>
          {index > 0 && number - (shown[index - 1] ?? 0) > 1 && <span aria-hidden="true">…</span>}
          <a
            href={link(number)}
            aria-current={number === page ? "page" : undefined}
            aria-label={`第${number}页`}
            data-search-link
          >
            {number}
          </a>
        </Fragment>
      ))}
      {page < pages && (
        <a rel="next" href={link(page + 1)} data-search-link>
          下一页
        </a>
      )}
    </nav>
  );
}

/** Says what a reader can do when the search does not load. */
export const Failure = ({ place: { link } }: { place: Place }) => (
  <div class="banner" role="alert">
    <p>搜索没有成功：可能是网络断了，或搜索数据没有载入。</p>
    <p>
      请稍后再试一次；也可以在<a href={link(HEADLINES)}>全部标题</a>或<a href={link(YEARS)}>各年份的目录</a>
      里找。
    </p>
  </div>
);
