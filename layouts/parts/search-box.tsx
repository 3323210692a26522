import { SEARCH } from "../../src/bulletin/address.ts";
import type { Edition } from "../../src/publish/edition.ts";

/** A plain GET form that leads to the search page; works without JavaScript. */
export function SearchBox({ edition, id, large = false }: { edition: Edition; id: string; large?: boolean }) {
  return (
    <search>
      <form
        class={large ? "search-box large" : "search-box"}
        action={edition.link(SEARCH)}
        method="get"
        data-suggest
        data-base={edition.site.base}
      >
        <label class="visually-hidden" for={id}>
          搜索新闻条目
        </label>
        <input
          id={id}
          name="q"
          type="search"
          placeholder="搜索标题和正文"
          autocomplete="off"
          spellcheck={false}
        />
        <button type="submit">搜索</button>
      </form>
    </search>
  );
}
