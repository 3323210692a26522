import { HEADLINES, HOME, yearPath } from "../src/bulletin/address.ts";
import type { Archive } from "../src/bulletin/archive.ts";
import { Document, type PageProps } from "./document.tsx";
import { SearchBox } from "./parts/search-box.tsx";
import { FEW_YEARS, Tiles } from "./parts/tiles.tsx";

/** The page for unknown addresses, with search and the years. */
export function NotFoundPage({ edition, entry: years }: PageProps<Archive["years"]>) {
  return (
    <Document edition={edition} title="没有找到这个页面" description="没有找到这个页面。" path={null}>
      <header class="page-heading">
        <h1>没有找到这个页面</h1>
        <p>抱歉，网址可能有误，或页面已移动。</p>
        <p>
          可以搜索，从年份找起，或查看<a href={edition.link(HEADLINES)}>全部标题</a>
          。如果是本站的链接有误，请告诉我们：{edition.site.footer.contact}。
        </p>
      </header>
      <SearchBox edition={edition} id="not-found-q" large />
      <Tiles
        edition={edition}
        dense={years.length > FEW_YEARS}
        tiles={[
          { path: HOME, name: "首页", count: "" },
          ...years.map(({ key, members }) => ({
            path: yearPath(key),
            name: `${key}年`,
            count: edition.say`${members.length}期`,
          })),
        ]}
      />
    </Document>
  );
}
