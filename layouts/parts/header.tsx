import { CORRECTIONS, HEADLINES, HOME, SEARCH, SOURCES, TOPICS, YEARS } from "../../src/bulletin/address.ts";
import type { Edition } from "../../src/publish/edition.ts";
import { SearchBox } from "./search-box.tsx";

/** The main ways in; a list stands here if there is something to list. The footer has all of them. */
const PLACES = [
  [HOME, "首页"],
  [YEARS, "年份"],
  [SOURCES, "供稿部门"],
  [TOPICS, "主题"],
  [HEADLINES, "全部标题"],
  [CORRECTIONS, "更正"],
  [SEARCH, "搜索"],
] as const;
const LISTS: ReadonlySet<string> = new Set([SOURCES, TOPICS, HEADLINES, CORRECTIONS]);

/**
 * Name, the main ways in, the switch for large print, and the search box; on the home and search pages, and where no page was found,
 * that stands in the page itself.
 */
export function Header({ edition, path }: { edition: Edition; path: string | null }) {
  const { site } = edition;
  return (
    <header class="site-header">
      {site.sample && <p class="sample">示例网站：内容用于演示，并非官方发布。</p>}
      <div class="bar">
        <a class="site-name" href={edition.link(HOME)}>
          {site.short ?? site.name}
        </a>
        <nav aria-label="主导航">
          <ul>
            {PLACES.filter(([place]) => !LISTS.has(place) || edition.lists.includes(place)).map(
              ([place, label]) => (
                <li key={place}>
                  <a href={edition.link(place)} aria-current={currency(place, path)}>
                    {label}
                  </a>
                </li>
              ),
            )}
          </ul>
        </nav>
        <label class="large-print">
          <input id="large-print" type="checkbox" />
          大字
        </label>
        {path !== null && path !== HOME && path !== SEARCH && <SearchBox edition={edition} id="header-q" />}
      </div>
    </header>
  );
}

/** The page itself, or the section that it is in: years and issues are in 年份, a department in 供稿部门. */
function currency(place: string, path: string | null): "page" | "true" | undefined {
  if (path === null) return undefined;
  if (place === path) return "page";
  const isWithin = place === YEARS ? /^\/\d+\//.test(path) : place !== HOME && path.startsWith(place);
  return isWithin ? "true" : undefined;
}
