import { HOME, SEARCH, SOURCES } from "../../src/bulletin/address.ts";
import type { Edition } from "../../src/publish/edition.ts";
import { SearchBox } from "./search-box.tsx";

/**
 * Name, the main ways in (the footer has all of them), the switch for large print, and the search box; on the home and search pages
 * that stands in the page itself.
 */
export function Header({ edition, path }: { edition: Edition; path: string | null }) {
  const { site } = edition;
  const places: (readonly [path: string, label: string])[] = [
    [HOME, "首页"],
    [`${HOME}#years`, "年份"],
    ...(edition.lists.includes(SOURCES) ? [[SOURCES, "部门"] as const] : []),
    [SEARCH, "搜索"],
  ];
  return (
    <header class="site-header">
      {site.sample && <p class="sample">示例网站：内容用于演示，并非官方发布。</p>}
      <div class="bar">
        <a class="site-name" href={edition.link(HOME)}>
          {site.short ?? site.name}
        </a>
        <nav aria-label="主导航">
          <ul>
            {places.map(([place, label]) => (
              <li key={place}>
                <a href={edition.link(place)} aria-current={place === path ? "page" : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <label class="large-print">
          <input id="large-print" type="checkbox" />
          大字
        </label>
        {path !== HOME && path !== SEARCH && <SearchBox edition={edition} id="header-q" />}
      </div>
    </header>
  );
}
