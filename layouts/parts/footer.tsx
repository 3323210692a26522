import { SEARCH } from "../../src/bulletin/address.ts";
import type { Edition } from "../../src/publish/edition.ts";

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
        <ul>
          <li>
            <a href={edition.link(SEARCH)}>搜索</a>
          </li>
          <li>
            <a href={edition.link("/feed.xml")}>订阅（Atom）</a>
          </li>
          <li>
            <a href={edition.link("/archive.json")}>数据（JSON）</a>
          </li>
          <li>
            <a href={edition.link("/sitemap.xml")}>站点地图</a>
          </li>
          {footer.report && (
            <li>
              <a class="external" rel="external noopener" href={footer.report}>
                我为政府网站找错
              </a>
            </li>
          )}
        </ul>
        <p>{footer.copyright}</p>
      </div>
    </footer>
  );
}
