import { withBase } from "../../src/bulletin/address.ts";
import { chineseDate } from "../../src/bulletin/date-format.ts";
import type { Answer, Hit } from "../../src/search/client/engine.ts";
import { excerpt, mark, type Piece } from "../../src/search/client/excerpt.ts";
import { formatQuery, type Query } from "../../src/search/client/query.ts";

interface ResultsProps {
  base: string;
  query: Query;
  answer: Answer;
}

/** The count, the hits of one page, the way to the other pages. */
export function Results({ base, query, answer }: ResultsProps) {
  return (
    <>
      <p class="count" role="status" tabIndex={-1}>
        {countSentence(query, answer)}
      </p>
      {answer.total === 0 ? (
        <NothingFound query={query} />
      ) : (
        <ol class="results" start={1 + (answer.page - 1) * 10}>
          {answer.hits.map((hit) => (
            <Result key={hit.path} base={base} hit={hit} terms={answer.terms} />
          ))}
        </ol>
      )}
      <Pages query={query} answer={answer} />
    </>
  );
}

function countSentence({ q }: Query, { total, page, pages, isLoosened, terms }: Answer): string {
  if (total === 0) return q === "" ? "没有符合条件的新闻。" : `没有找到“${q}”。`;
  const found = `找到${total}条新闻${pages > 1 ? `，第${page}页，共${pages}页` : ""}。`;
  return isLoosened
    ? `没有找到连在一起的“${q}”，以下是分别包含${terms.map((term) => `“${term}”`).join("、")}的结果。${found}`
    : found;
}

function Result({ base, hit, terms }: { base: string; hit: Hit; terms: readonly string[] }) {
  const [, year, number] = hit.path.split("/");
  return (
    <li data-result>
      <h2>
        <a href={withBase(base, hit.path)}>
          <Marked pieces={mark(hit.heading, terms)} />
        </a>
      </h2>
      <p class="excerpt">
        <Marked pieces={excerpt(hit.text, terms)} />
      </p>
      <p class="facts">
        <time dateTime={hit.day}>{chineseDate({ day: hit.day, time: null })}</time>
        <span>
          {year}年第{number}期
        </span>
        <span>{[...hit.sources, ...hit.authors].join(" ")}</span>
      </p>
    </li>
  );
}

const Marked = ({ pieces }: { pieces: readonly Piece[] }) => (
  <>{pieces.map(({ text, isMarked }) => (isMarked ? <mark>{text}</mark> : text))}</>
);

function NothingFound({ query }: { query: Query }) {
  const isFiltered = query.year + query.source + query.author !== "";
  return (
    <ul class="hints">
      {isFiltered && (
        <li>
          <a
            href={`./${formatQuery({ ...query, year: "", source: "", author: "", page: 1 })}`}
            data-search-link
          >
            去掉年份、部门、作者的限制再找
          </a>
        </li>
      )}
      <li>换一个说法，或只留最要紧的几个字。</li>
      <li>多个词用空格隔开；每个词都要出现才算找到。</li>
    </ul>
  );
}

function Pages({ query, answer: { page, pages } }: { query: Query; answer: Answer }) {
  if (pages < 2) return null;
  const shown = [...new Set([1, page - 2, page - 1, page, page + 1, page + 2, pages])].filter(
    (n) => n >= 1 && n <= pages,
  );
  const link = (to: number): string => `./${formatQuery({ ...query, page: to })}`;
  return (
    <nav class="pages" aria-label="结果分页">
      {page > 1 && (
        <a rel="prev" href={link(page - 1)} data-search-link>
          上一页
        </a>
      )}
      {shown.map((number, index) => (
        <>
          {index > 0 && number - (shown[index - 1] ?? 0) > 1 && <span aria-hidden="true">…</span>}
          <a
            href={link(number)}
            aria-current={number === page ? "page" : undefined}
            aria-label={`第${number}页`}
            data-search-link
          >
            {number}
          </a>
        </>
      ))}
      {page < pages && (
        <a rel="next" href={link(page + 1)} data-search-link>
          下一页
        </a>
      )}
    </nav>
  );
}
