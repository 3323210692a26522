import { diffArrays } from "diff";
import type { Issue, Item } from "../bulletin/archive.ts";

/** A stretch of text that stayed, was taken out, or was put in. */
export interface Piece {
  readonly kind: "same" | "del" | "ins";
  readonly text: string;
}

/** A part of an issue that differs in two of its versions. */
export interface Change {
  /** the item's number; null for the issue's title and the text before its items */
  readonly item: number | null;
  readonly heading: readonly Piece[];
  readonly text: readonly Piece[];
}

/** More changed places than this are no slip: the old text stands whole, then the new one. */
const MOST_EDITS = 2000;

/** What the later version of an issue changed, part by part; what stayed as it was is left out. */
export function redline(before: Issue, after: Issue): readonly Change[] {
  const positions = Array.from({ length: Math.max(before.items.length, after.items.length) }, (_, at) => at);
  const changes = [
    change(null, before.title, after.title, preambleOf(before), preambleOf(after)),
    ...positions.map((at) => {
      const [old, now] = [before.items[at], after.items[at]];
      return change(at + 1, old?.heading ?? "", now?.heading ?? "", textOf(old), textOf(now));
    }),
  ];
  return changes.filter(({ heading, text }) => [...heading, ...text].some(({ kind }) => kind !== "same"));
}

const change = (
  item: number | null,
  oldHeading: string,
  heading: string,
  old: string,
  now: string,
): Change => ({
  item,
  heading: pieces(oldHeading, heading),
  text: pieces(old, now),
});

const textOf = (item: Item | undefined): string => item?.text ?? "";

const preambleOf = ({ markdown }: Issue): string =>
  /^(?:(?!## )[^\n]*(?:\n|$))*/.exec(markdown)?.[0].trim() ?? "";

/** Words and numbers of other scripts stay whole; Chinese is compared character by character. */
const TOKEN = /[\p{Script=Latin}\p{N}.,%]+|./gsu;

function pieces(before: string, after: string): Piece[] {
  const changes = diffArrays(before.match(TOKEN) ?? [], after.match(TOKEN) ?? [], {
    maxEditLength: MOST_EDITS,
  });
  const found: Piece[] = changes
    ? changes.map(({ added, removed, value }) => ({
        kind: added ? "ins" : removed ? "del" : "same",
        text: value.join(""),
      }))
    : [
        { kind: "del", text: before },
        { kind: "ins", text: after },
      ];
  return found.filter(({ text }) => text !== "");
}
