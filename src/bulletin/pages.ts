import type { Archive } from "./archive.ts";
import type { Brief } from "./brief.ts";
import { type IssueInOrder, type ItemInOrder, issuesInOrder, itemsInOrder } from "./order.ts";
import { referencesOf } from "./references/references.ts";
import type { TextLink } from "./references/text-link.ts";
import { relatedTo } from "./related.ts";

/** The links that the archive puts into an issue's texts. */
export interface IssueLinks {
  /** into what stands before the first item */
  readonly preamble: readonly TextLink[];
  /** into each item, in order */
  readonly items: readonly (readonly TextLink[])[];
}

export const NO_LINKS: IssueLinks = { preamble: [], items: [] };

/** All that an issue's page shows. */
export interface IssueOnPage extends IssueInOrder {
  readonly links: IssueLinks;
  /** what mentions the issue as a whole, newest first */
  readonly mentions: readonly Brief[];
}

/** All that an item's page shows. */
export interface ItemOnPage extends ItemInOrder {
  readonly links: readonly TextLink[];
  /** what mentions this item, newest first */
  readonly mentions: readonly Brief[];
  /** older news about the same, most alike first */
  readonly related: readonly Brief[];
}

export function issuesOnPages(archive: Archive): readonly IssueOnPage[] {
  const references = referencesOf(archive);
  return issuesInOrder(archive).map((entry) => ({
    ...entry,
    links: {
      preamble: references.of(entry.issue, null).links,
      items: entry.issue.items.map(({ position }) => references.of(entry.issue, position).links),
    },
    mentions: references.of(entry.issue, null).mentions,
  }));
}

export function itemsOnPages(archive: Archive): readonly ItemOnPage[] {
  const references = referencesOf(archive);
  return itemsInOrder(archive).map((entry) => ({
    ...entry,
    ...references.of(entry.issue, entry.item.position),
    related: relatedTo(archive, entry.item),
  }));
}
