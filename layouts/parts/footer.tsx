import * as address from "../../src/bulletin/address.ts";
import type { Edition } from "../../src/publish/edition.ts";
import { Fact } from "./fact.tsx";
import { PlaceLinks } from "./place-links.tsx";
import { Leaves } from "./prose.tsx";

const PLACES = [
  [address.HOME, "首页"],
  [address.YEARS, "年份"],
  [address.SOURCES, "供稿部门"],
  [address.AUTHORS, "作者"],
  [address.TOPICS, "主题"],
  [address.DOCUMENTS, "文件"],
  [address.HEADLINES, "全部标题"],
  [address.STATISTICS, "统计"],
  [address.CORRECTIONS, "更正与撤回"],
  [address.ABOUT, "关于简报"],
  [address.INTEGRITY, "网站校验"],
  [address.SEARCH, "搜索"],
] as const;

/** What 《政府网站发展指引》 requires at the foot of every page, from site.yaml, and links to every list. */
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
          {facts.map(([label, value]) => (
            <Fact key={label} label={label}>
              {value}
            </Fact>
          ))}
        </dl>
        <nav aria-label="全部栏目">
          <PlaceLinks
            edition={edition}
            places={PLACES.map(([path, name]) => [path, edition.inWords(name)])}
          />
        </nav>
        <ul>
          <li>
            <a href={edition.link(address.feedPath(address.FEED, "xml"))}>订阅（Atom）</a>
          </li>
          <li>
            <a href={edition.link(address.ARCHIVE_TABLE)}>数据（CSV 表格）</a>
          </li>
          <li>
            <a href={edition.link(address.ARCHIVE_DATA)}>数据（JSON）</a>
          </li>
          <li>
            <a href={edition.link(address.SITEMAP)}>站点地图</a>
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
