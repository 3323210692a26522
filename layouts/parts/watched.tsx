import { feedPath, watchFeed } from "../../src/bulletin/address.ts";
import type { Edition } from "../../src/publish/edition.ts";
import { searchPath } from "../../src/publish/formats/feed.ts";

/** The searches that `site.yaml` watches, each with its feed. */
export function Watched({ edition }: { edition: Edition }) {
  const { watch = [] } = edition.site;
  if (watch.length === 0) return null;
  return (
    <section class="watched" aria-labelledby="watched">
      <h2 id="watched">可以订阅的搜索</h2>
      <ul>
        {watch.map(({ id, title, query }) => (
          <li key={id}>
            <a href={edition.link(searchPath(query))} data-search-link data-watched={id}>
              {title}
            </a>{" "}
            <a href={edition.link(feedPath(watchFeed(id), "xml"))}>订阅（Atom）</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
