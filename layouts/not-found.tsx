import { HOME, yearPath } from "../src/bulletin/address.ts";
import type { Archive } from "../src/bulletin/archive.ts";
import type { Edition } from "../src/publish/edition.ts";
import { Document } from "./document.tsx";
import { SearchBox } from "./parts/search-box.tsx";
import { Tiles } from "./parts/tiles.tsx";

/** Where a wrong address leads: says so, and offers the ways in. */
export function NotFoundPage({ edition, years }: { edition: Edition; years: Archive["years"] }) {
  return (
    <Document edition={edition} title="没有这个页面" description="没有这个页面。" path={null}>
      <header class="page-heading">
        <h1>没有这个页面</h1>
        <p>网址可能抄错了。可以搜索，或从年份找起。</p>
      </header>
      <SearchBox edition={edition} id="not-found-q" large />
      <Tiles
        edition={edition}
        tiles={[
          { path: HOME, name: "首页", count: "" },
          ...years.map(({ key, members }) => ({
            path: yearPath(key),
            name: `${key}年`,
            count: `${members.length}期`,
          })),
        ]}
      />
    </Document>
  );
}
