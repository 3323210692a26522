import { HOME, yearPath } from "../src/bulletin/address.ts";
import type { Archive } from "../src/bulletin/archive.ts";
import type { Edition } from "../src/publish/edition.ts";
import { Document } from "./document.tsx";
import { SearchBox } from "./parts/search-box.tsx";

/** Where a wrong address leads: says so, and offers the ways in. */
export function NotFoundPage({ edition, years }: { edition: Edition; years: Archive["years"] }) {
  return (
    <Document edition={edition} title="没有这个页面" description="没有这个页面。" path={null}>
      <header class="page-heading">
        <h1>没有这个页面</h1>
        <p>网址可能抄错了。可以搜索，或从年份找起。</p>
      </header>
      <SearchBox edition={edition} id="not-found-q" large />
      <ul class="tiles">
        <li>
          <a href={edition.link(HOME)}>
            <strong>首页</strong>
          </a>
        </li>
        {years.map(({ key, members }) => (
          <li key={key}>
            <a href={edition.link(yearPath(key))}>
              <strong>{key}年</strong> <span>{members.length}期</span>
            </a>
          </li>
        ))}
      </ul>
    </Document>
  );
}
