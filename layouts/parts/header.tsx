import { CORRECTIONS, HEADLINES, HOME, SEARCH, SOURCES, TOPICS, YEARS } from "../../src/bulletin/address.ts";
import type { Edition } from "../../src/publish/edition.ts";
import { PlaceLinks } from "./place-links.tsx";
import { SearchBox } from "./search-box.tsx";

/** The main places; the footer has all of them. */
const PLACES = [
  [HOME, "首页"],
  [YEARS, "年份"],
  [SOURCES, "供稿部门"],
  [TOPICS, "主题"],
  [HEADLINES, "全部标题"],
  [CORRECTIONS, "更正"],
  [SEARCH, "搜索"],
] as const;

/**
 * Site name, main places, switch for large print, and a search box on pages that have none of their own. On a telephone it is one line;
 * a checkbox, which needs no script, opens places and search box.
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
        <a class="to-search" href={edition.link(SEARCH)}>
          搜索
        </a>
        <input class="menu-switch" id="menu" type="checkbox" />
        <label class="menu" for="menu">
          菜单
        </label>
        <nav aria-label="主导航">
          <PlaceLinks edition={edition} places={PLACES} path={path} />
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
