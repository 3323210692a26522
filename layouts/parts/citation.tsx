import { issuePath, itemPath } from "../../src/bulletin/address.ts";
import type { Issue, Item } from "../../src/bulletin/archive.ts";
import { gbCitation, plainCitation } from "../../src/bulletin/citation.ts";
import type { Edition } from "../../src/publish/edition.ts";

/** How to cite an issue, or one item of it: text that one click selects, for copying without a script. */
export function Citation({ edition, issue, item }: { edition: Edition; issue: Issue; item: Item | null }) {
  const address = edition.absolute(item ? itemPath(issue, item.position) : issuePath(issue));
  const cited = { publication: edition.site.name, issue, item, address };
  return (
    <details class="citation">
      <summary>{item ? `引用第${item.position}条` : "引用本期"}</summary>
      <dl>
        <div>
          <dt>国家标准格式（GB/T 7714），请把“引用日期”换成查阅的日期</dt>
          <dd>{gbCitation(cited)}</dd>
        </div>
        <div>
          <dt>普通格式</dt>
          <dd>{plainCitation(cited)}</dd>
        </div>
        <div>
          <dt>固定地址</dt>
          <dd>{address}</dd>
        </div>
      </dl>
    </details>
  );
}
