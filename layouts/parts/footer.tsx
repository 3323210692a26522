import {
  ABOUT,
  ARCHIVE_DATA,
  ARCHIVE_TABLE,
  AUTHORS,
  CORRECTIONS,
  FEED,
  feedPath,
  HEADLINES,
  HOME,
  INTEGRITY,
  SEARCH,
  SITEMAP,
  SOURCES,
  STATISTICS,
  TOPICS,
  YEARS,
} from "../../src/bulletin/address.ts";
import type { Edition } from "../../src/publish/edition.ts";
import { Leaves } from "./prose.tsx";

/** Every way into the archive; a list stands here if there is something to list. */
const PLACES = [
  [HOME, "首页"],
  [YEARS, "年份"],
  [SOURCES, "供稿部门"],
  [AUTHORS, "作者"],
  [TOPICS, "主题"],
  [HEADLINES, "全部标题"],
  [STATISTICS, "统计"],
  [CORRECTIONS, "更正与撤回"],
  [ABOUT, "关于简报"],
  [INTEGRITY, "网站校验"],
  [SEARCH, "搜索"],
] as const;
const ALWAYS: ReadonlySet<string> = new Set([HOME, YEARS, SEARCH]);

/** What every page of a government site must say of itself (《政府网站发展指引》), from site.yaml. */
export function Footer({ edition }: { edition: Edition }) {
  const { site } = edition;
  const { footer } = site;
  const facts = [
    ["主办单位", footer.sponsor],
    ["承办单位", footer.organizer],
    ["联系方式", footer.contact],
    ["网站标识码", site.code],
    ["ICP备案号", footer.icp],
    ["公安备案号", footer.police],
  ] as const;
  return (
    <footer class="site-footer">
      <div class="bar">
        <dl>
          {facts.map(([label, value]) =>
            value === undefined ? null : (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
          )}
        </dl>
        <nav aria-label="全部栏目">
          <ul>
            {PLACES.filter(([path]) => edition.lists.includes(path) || ALWAYS.has(path)).map(
              ([path, label]) => (
                <li key={path}>
                  <a href={edition.link(path)}>{label}</a>
                </li>
              ),
            )}
          </ul>
        </nav>
        <ul>
          <li>
            <a href={edition.link(feedPath(FEED, "xml"))}>订阅（Atom）</a>
          </li>
          <li>
            <a href={edition.link(ARCHIVE_TABLE)}>数据（CSV 表格）</a>
          </li>
          <li>
            <a href={edition.link(ARCHIVE_DATA)}>数据（JSON）</a>
          </li>
          <li>
            <a href={edition.link(SITEMAP)}>站点地图</a>
          </li>
          {footer.report && (
            <li>
              <a class="external" rel="external noopener" href={footer.report}>
                我为政府网站找错
                <Leaves />
              </a>
            </li>
          )}
        </ul>
        <p>{footer.copyright}</p>
      </div>
    </footer>
  );
}
