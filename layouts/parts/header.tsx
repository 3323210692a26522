import * as address from "../../src/bulletin/address.ts";
import type { PlaceName } from "../../src/bulletin/theme.ts";
import type { Edition } from "../../src/publish/edition.ts";
import { PlaceLinks } from "./place-links.tsx";
import { SearchBox } from "./search-box.tsx";

/** Where the main navigation can lead; the footer has all of them. */
const PLACES: Readonly<Record<PlaceName, string>> = {
  首页: address.HOME,
  年份: address.YEARS,
  供稿部门: address.SOURCES,
  作者: address.AUTHORS,
  主题: address.TOPICS,
  文件: address.DOCUMENTS,
  全部标题: address.HEADLINES,
  统计: address.STATISTICS,
  更正: address.CORRECTIONS,
  关于简报: address.ABOUT,
  搜索: address.SEARCH,
};
/** Unless the theme says otherwise. */
const USUAL: readonly PlaceName[] = ["首页", "年份", "供稿部门", "主题", "全部标题", "更正", "搜索"];

/** The office's mark beside the name. */
function LogoImage({ edition }: { edition: Edition }) {
  const { assets, office, site } = edition;
  if (!assets.logo || !office.logo) return null;
  const { width, height } = office.logo;
  return (
    <img
      class="logo"
      src={edition.link(assets.logo)}
      alt={site.theme?.logo ?? ""}
      width={width}
      height={height}
    />
  );
}

/**
 * Site name, main places, switch for large print, and a search box on pages that have none of their own. On a telephone it is one line;
 * a checkbox, which needs no script, opens places and search box.
 */
export function Header({ edition, path }: { edition: Edition; path: string | null }) {
  const { HOME, SEARCH } = address;
  const { site } = edition;
  const places = (site.theme?.navigation ?? USUAL).map(
    (name) => [PLACES[name], edition.inWords(name)] as const,
  );
  return (
    <header class="site-header">
      {site.sample && <p class="sample">示例网站：内容用于演示，并非官方发布。</p>}
      <div class="bar">
        <a class="site-name" href={edition.link(HOME)}>
          <LogoImage edition={edition} />
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
          <PlaceLinks edition={edition} places={places} path={path} />
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
