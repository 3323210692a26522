import { parseQuery } from "../../src/search/client/query.ts";
import { askIndex } from "./ask-index.ts";
import { keptSearches, newIn, takeOut } from "./kept.ts";
import { KeptSearches } from "./kept.tsx";
import type { Place } from "./place.ts";
import type { View } from "./view.tsx";

/** Shows the kept searches while nothing is looked for, and counts what is new in them, one after the other. */
export async function showKept(
  view: View,
  place: Place,
  status: string,
  isCurrent: () => boolean,
): Promise<void> {
  const counts = new Map<string, number | null>();
  const draw = (): void =>
    view.rest(
      status,
      <KeptSearches
        say={place.say}
        all={keptSearches() ?? []}
        counts={counts}
        onTakeOut={(address) => {
          takeOut(address);
          draw();
        }}
      />,
    );
  draw();
  for (const kept of keptSearches() ?? []) {
    const query = parseQuery(new URLSearchParams(kept.address));
    const count = await askIndex(place, query).then(
      (answer) => newIn(kept, answer.exact()).length,
      () => null, // said beside it; the others may be counted
    );
    if (!isCurrent()) return;
    counts.set(kept.address, count);
    draw();
  }
}
