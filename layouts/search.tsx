import { HEADLINES, SEARCH, SEARCH_MANIFEST, YEARS } from "../src/bulletin/address.ts";
import type { Archive } from "../src/bulletin/archive.ts";
import { yearOf } from "../src/bulletin/date.ts";
import { SORTS, type Sort } from "../src/search/client/query.ts";
import type { PageProps } from "./document.tsx";
import { ListPage } from "./list-page.tsx";
import { SearchField } from "./parts/search-box.tsx";
import { Watched } from "./parts/watched.tsx";
import { MainWays } from "./parts/ways.tsx";

const SORT_LABELS: Readonly<Record<Sort, string>> = {
  relevance: "相关度",
  newest: "从新到旧",
  oldest: "从旧到新",
};

const FIND_IN_PAGE = "用浏览器菜单里的“在网页中查找”（电脑上按 Ctrl+F）";

/**
 * The search form, the element that the script fills with results, and links into the archive while nothing is searched for. Without
 * JavaScript the page says what to use instead; `.unloaded` appears by CSS when the script does not arrive within seconds, `.too-old` at once
 * where the browser knows no modules. Filters are rendered open; the script collapses them on narrow screens.
 */
export function SearchPage({ edition, entry: archive }: PageProps<Archive>) {
  const { site, issues, years, sources, authors } = archive;
  return (
    <ListPage
      edition={edition}
      path={SEARCH}
      title="搜索"
      description={edition.say`在${site.name}中搜索每一条新闻的标题和正文。`}
      scripts={[edition.assets.search]}
      preloads={[SEARCH_MANIFEST, edition.assets.engine]}
      early={edition.assets.searchBox}
      withoutModules={edition.assets.tooOld}
    >
      <noscript>
        <div class="banner">
          <p>
            搜索需要浏览器启用 JavaScript。没有启用时，可以从下面的年份、部门、主题找起；也可以打开
            <a href={edition.link(HEADLINES)}>全部标题</a>，{FIND_IN_PAGE}。
          </p>
        </div>
      </noscript>
      <search>
        <form class="search-form" action={edition.link(SEARCH)} method="get" data-search-form>
          <div class="search-box large">
            <SearchField id="q" label="搜索词" describedBy="q-help" />
          </div>
          <p id="q-help" class="help">
            输入标题或正文里的任何字词；用空格隔开的词都要出现，例如 <kbd>创新 大赛</kbd>。
          </p>
          <details class="help">
            <summary>更多写法</summary>
            <ul>
              <li>
                <kbd>"大众创业 万众创新"</kbd> 引号里的连在一起；<kbd>大赛 -省赛</kbd> 减号后面的不要出现。
              </li>
              <li>
                <kbd>大赛 OR 培训</kbd>（或 <kbd>大赛 | 培训</kbd>
                {edition.say`）有一个就算找到；“各年的条数”把它们并排比较，最多四个。`}
              </li>
              <li>
                <kbd>创新?动</kbd> 问号代一个字；<kbd>第*届</kbd>{" "}
                星号代零到四个字，都不跨标点。按原样查找这两个符号时请加引号。
              </li>
              <li>
                <kbd>标题:大赛</kbd> 只在标题里找；<kbd>作者:{authors[0]?.key ?? "张三"}</kbd>、
                <kbd>部门:{sources[0]?.key ?? "办公室"}</kbd> 按署名找。
              </li>
              <li>
                <kbd>{edition.say`2016年第6期`}</kbd>、<kbd>{edition.say`总第46期`}</kbd>{" "}
                {edition.say`按期号打开那一期简报。`}
              </li>
              <li>日期可写年、年-月或年-月-日，例如 2016、2016-10、2016-10-19。</li>
            </ul>
          </details>
          <details class="fold" open>
            <summary>筛选与排序</summary>
            <div class="filters">
              <Choice
                name="year"
                label="年份"
                all="全部年份"
                values={years.map(({ key, members }) => [
                  String(key),
                  edition.say`${key}年（${members.length}期）`,
                ])}
              />
              <Choice
                name="source"
                label="部门"
                all="全部部门"
                values={sources.map(({ key }) => [key, key])}
              />
              <Choice
                name="author"
                label="作者"
                all="全部作者"
                values={authors.map(({ key }) => [key, key])}
              />
              <DateField name="from" label="起始日期" />
              <DateField name="to" label="截止日期" />
              <Choice name="sort" label="排序" values={SORTS.map((sort) => [sort, SORT_LABELS[sort]])} />
            </div>
          </details>
        </form>
      </search>
      <div
        data-search
        data-state="idle"
        data-base={site.base}
        data-script={edition.link(edition.assets.results)}
        data-without={edition.withoutSections}
        data-words={edition.ownWords}
        data-years={publicationYears(issues).join(" ")}
      >
        <p class="unloaded">
          搜索还没有载入：网络可能很慢，或者这个浏览器太旧。可以打开
          <a href={edition.link(HEADLINES)}>全部标题</a>，{FIND_IN_PAGE}；也可以从下面的年份找起。
        </p>
        <p class="too-old" hidden>
          这个浏览器太旧，不能在这里搜索。可以打开
          <a href={edition.link(HEADLINES)}>全部标题</a>，{FIND_IN_PAGE}；也可以从
          <a href={edition.link(YEARS)}>年份</a>找起，或者换一个新的浏览器。
        </p>
      </div>
      <Watched edition={edition} />
      <MainWays edition={edition} archive={archive} />
    </ListPage>
  );
}

/** The years of publication, oldest first. A volume can run into the next year. */
const publicationYears = (issues: Archive["issues"]): string[] =>
  [...new Set(issues.map(({ date }) => String(yearOf(date))))].sort();

interface ChoiceProps {
  name: string;
  label: string;
  /** the option that filters nothing */
  all?: string;
  values: readonly (readonly [value: string, label: string])[];
}

function Choice({ name, label, all, values }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select name={name}>
        {all && <option value="">{all}</option>}
        {values.map(([value, shown]) => (
          <option key={value} value={value}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A day, month or year. Not `type="date"`, which takes days only. */
function DateField({ name, label }: { name: string; label: string }) {
  return (
    <label>
      <span>{label}</span>
      <input
        name={name}
        type="text"
        inputMode="numeric"
        placeholder="年-月-日"
        autocomplete="off"
        maxLength={30}
      />
    </label>
  );
}
