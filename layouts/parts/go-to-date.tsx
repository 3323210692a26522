import { SEARCH } from "../../src/bulletin/address.ts";
import type { Issue } from "../../src/bulletin/archive.ts";
import { spanOf } from "../../src/bulletin/order.ts";
import type { Edition } from "../../src/publish/edition.ts";

/** A plain form that searches from a day on, oldest first. */
export function GoToDate({ edition, issues }: { edition: Edition; issues: readonly Issue[] }) {
  const span = spanOf(issues);
  return (
    <form class="go-to-date" action={edition.link(SEARCH)} method="get">
      <label for="go-to-date">按日期看</label>
      <input
        id="go-to-date"
        name="from"
        type="date"
        min={span?.first}
        max={span?.last}
        required
        aria-describedby="go-to-date-help"
      />
      <input type="hidden" name="sort" value="oldest" />
      <button type="submit" class="quiet">
        查看
      </button>
      <p id="go-to-date-help" class="help">
        列出这一天和以后的新闻，最早的在前。各年的页面里有日历。
      </p>
    </form>
  );
}
