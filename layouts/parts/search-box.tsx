import { SEARCH } from "../../src/bulletin/address.ts";
import type { Edition } from "../../src/publish/edition.ts";

/** A plain GET form to the search page; works without JavaScript. */
export function SearchBox({ edition, id, large = false }: { edition: Edition; id: string; large?: boolean }) {
  return (
    <search>
      <form
        class={large ? "search-box large" : "search-box"}
        action={edition.link(SEARCH)}
        method="get"
        data-suggest
        data-base={edition.site.base}
        data-without={edition.withoutSections}
        data-words={edition.ownWords}
      >
        <SearchField id={id} label="搜索新闻条目" />
      </form>
    </search>
  );
}

/** Input and button of a search form. */
export const SearchField = (props: { id: string; label: string; describedBy?: string }) => (
  <>
    <label class="visually-hidden" for={props.id}>
      {props.label}
    </label>
    <input
      id={props.id}
      name="q"
      type="search"
      placeholder="搜索标题和正文"
      autocomplete="off"
      spellcheck={false}
      aria-describedby={props.describedBy}
    />
    <button type="submit">搜索</button>
  </>
);
