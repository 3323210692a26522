import type { Say } from "../../src/bulletin/words.ts";
import type { Answer } from "../../src/search/client/engine.ts";
import { parseQuery, type Query } from "../../src/search/client/query.ts";
import { addressOf, type Kept, keep, keptSearches, MOST_ITEMS, MOST_KEPT, newIn, takeOut } from "./kept.ts";
import { paperTitle } from "./sentences.ts";

/** What came since the reader last looked, by the address of the search; known until the page is left. */
const news = new Map<string, ReadonlySet<string>>();

/** The items of a kept search that the reader has not seen; null where it is not kept. */
export function newsOf(query: Query): ReadonlySet<string> | null {
  const isKept = keptSearches()?.some(({ address }) => address === addressOf(query)) ?? false;
  return isKept ? (news.get(addressOf(query)) ?? new Set()) : null;
}

/** Notes what is new in a kept search. Who has chosen or sent it has seen it then. */
export function noteNews(query: Query, answer: Answer, isSeen: boolean): void {
  const address = addressOf(query);
  const kept = keptSearches()?.find((one) => one.address === address);
  if (!kept) return;
  const items = answer.exact();
  const came = newIn(kept, items);
  if (came.length > 0 || !news.has(address)) news.set(address, new Set(came));
  if (isSeen && items.length <= MOST_ITEMS) keep(address, items);
}

interface KeepProps {
  say: Say;
  query: Query;
  answer: Answer;
  /** draws the results anew */
  onChange: () => void;
}

/** Keeps this search, or takes it out; nothing where the browser lets nothing be kept. */
export function KeepSearch({ say, query, answer, onChange }: KeepProps) {
  const all = keptSearches();
  const address = addressOf(query);
  if (all === null) return null;
  if (all.some((kept) => kept.address === address))
    return (
      <p class="keep on-screen">
        <button type="button" class="quiet" onClick={() => takeOut(address) && onChange()}>
          不再收藏
        </button>{" "}
        这个搜索收藏在这台设备的这个浏览器里，列在没有搜索词的搜索页上。
      </p>
    );
  const items = answer.exact();
  if (items.length > MOST_ITEMS || all.length >= MOST_KEPT)
    return (
      <p class="keep on-screen">
        {items.length > MOST_ITEMS
          ? say`找到的超过${MOST_ITEMS}条，不能收藏：请多写几个字，或选一个范围。`
          : `已经收藏了${MOST_KEPT}个搜索，请先删掉不用的。`}
      </p>
    );
  return (
    <p class="keep on-screen">
      <button type="button" class="quiet" onClick={() => keep(address, items) && onChange()}>
        收藏这个搜索
      </button>{" "}
      {say`下次来时看新增了几条。`}只保存在这台设备的这个浏览器里，不上传。
    </p>
  );
}

interface ListProps {
  say: Say;
  all: readonly Kept[];
  /** how many items are new, by the address of the search, as far as they are counted; null where that failed */
  counts: ReadonlyMap<string, number | null>;
  onTakeOut: (address: string) => void;
}

/** All kept searches, while nothing is looked for. */
export function KeptSearches({ say, all, counts, onTakeOut }: ListProps) {
  if (all.length === 0) return null;
  return (
    <section class="kept on-screen" aria-labelledby="kept">
      <h2 id="kept">收藏的搜索</h2>
      <ul>
        {all.map(({ address }) => (
          <li key={address}>
            <a href={`./${address}`} data-search-link>
              {titleOf(address)}
            </a>
            <span>{said(say, counts.get(address))}</span>
            <button
              class="quiet"
              type="button"
              aria-label={`删除收藏的搜索：${titleOf(address)}`}
              onClick={() => onTakeOut(address)}
            >
              删除
            </button>
          </li>
        ))}
      </ul>
      <p class="help">只保存在这台设备的这个浏览器里，不上传；清除浏览数据时会一起清除。</p>
    </section>
  );
}

const titleOf = (address: string): string =>
  paperTitle(parseQuery(new URLSearchParams(address))).replace(/^搜索：/, "");

const said = (say: Say, count: number | null | undefined): string => {
  if (count === undefined) return "正在查看…";
  if (count === null) return "没能查看";
  return count === 0 ? "自上次以来没有新增" : say`自上次以来新增${count}条`;
};
