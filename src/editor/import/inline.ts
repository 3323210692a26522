import type { PhrasingContent } from "mdast";
import { tidy } from "./tidy.ts";

/**
 * A paragraph's text as one would type it: spaces in order, none at the ends, neighbours with the same emphasis made one
 * (Word puts every run in marks of its own), empty emphasis and empty links gone.
 */
export function joinInline(children: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const child of children.flatMap(tidyChild)) {
    const last = joined.at(-1);
    if (child.type === "text" && last?.type === "text") last.value = tidy(last.value + child.value);
    else if (child.type === "strong" && last?.type === "strong")
      last.children = joinInline([...last.children, ...child.children]);
    else if (child.type === "link" && last?.type === "link" && last.url === child.url)
      last.children = joinInline([...last.children, ...child.children]);
    else joined.push(child);
  }
  return trimEnds(joined);
}

function tidyChild(child: PhrasingContent): PhrasingContent[] {
  if (child.type === "text") {
    const value = tidy(child.value);
    return value === "" ? [] : [{ type: "text", value }];
  }
  if (child.type !== "strong" && child.type !== "link") return [child];
  // A space at an emphasis's edge belongs outside, or the marks would not be read as emphasis.
  const before = startsWithSpace(child.children[0]) ? [SPACE()] : [];
  const after = endsWithSpace(child.children.at(-1)) ? [SPACE()] : [];
  const inner = joinInline(child.children);
  return inner.length === 0 ? before.slice(0, 1) : [...before, { ...child, children: inner }, ...after];
}

const SPACE = (): PhrasingContent => ({ type: "text", value: " " });

const startsWithSpace = (node: PhrasingContent | undefined): boolean =>
  node?.type === "text" && /^[\s\p{Z}]/u.test(node.value);
const endsWithSpace = (node: PhrasingContent | undefined): boolean =>
  node?.type === "text" && /[\s\p{Z}]$/u.test(node.value);

function trimEnds(children: readonly PhrasingContent[]): PhrasingContent[] {
  const trimmed = children.map((child, index): PhrasingContent => {
    if (child.type !== "text") return child;
    const starts = index === 0 || children[index - 1]?.type === "break";
    const ends = index === children.length - 1 || children[index + 1]?.type === "break";
    const start = starts ? child.value.trimStart() : child.value;
    return { ...child, value: ends ? start.trimEnd() : start };
  });
  const kept = trimmed.filter((child) => child.type !== "text" || child.value !== "");
  const first = kept.findIndex(({ type }) => type !== "break");
  const last = kept.findLastIndex(({ type }) => type !== "break");
  return first < 0 ? [] : kept.slice(first, last + 1);
}
