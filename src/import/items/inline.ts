import type { Delete, Link, PhrasingContent, RootContent, Strong } from "mdast";
import { tidy } from "../tidy.ts";
import type { Mark } from "./blocks.ts";

/**
 * Normalizes inline content: collapses and trims spaces, joins adjacent nodes with the same emphasis (Word marks every run by itself),
 * removes empty emphasis and links.
 */
export function joinInline(children: readonly PhrasingContent[]): PhrasingContent[] {
  return trimEnds(joinTexts(runsOf(children.flatMap(spacesOutside)).flatMap(asOne)));
}

/** Moves spaces out of emphasis: Markdown does not read `** 一**` as bold. */
function spacesOutside(child: PhrasingContent): PhrasingContent[] {
  if (!isWrapper(child)) return [child];
  const before = startsWithSpace(child.children[0]) ? [space()] : [];
  const after = endsWithSpace(child.children.at(-1)) ? [space()] : [];
  return [...before, child, ...after];
}

type Wrapper = Strong | Link | Delete | Mark;
const isWrapper = (node: PhrasingContent): node is Wrapper =>
  node.type === "strong" || node.type === "link" || node.type === "delete" || node.type === "mark";
const space = (): PhrasingContent => ({ type: "text", value: " " });
const startsWithSpace = (node: PhrasingContent | undefined): boolean =>
  node?.type === "text" && /^[\s\p{Z}]/u.test(node.value);
const endsWithSpace = (node: PhrasingContent | undefined): boolean =>
  node?.type === "text" && /[\s\p{Z}]$/u.test(node.value);

/** Groups adjacent nodes that look like one: bold and bold, two halves of a link. */
function runsOf(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const runs: PhrasingContent[][] = [];
  for (const child of children) {
    const run = runs.at(-1);
    const first = run?.[0];
    if (run && first && isSame(first, child)) run.push(child);
    else runs.push([child]);
  }
  return runs;
}

const isSame = (a: PhrasingContent, b: PhrasingContent): boolean =>
  a.type === "link" && b.type === "link" ? a.url === b.url : isWrapper(a) && a.type === b.type;

function asOne(run: readonly PhrasingContent[]): PhrasingContent[] {
  const [first] = run;
  if (!first || !isWrapper(first)) return [...run];
  const children = joinInline(run.flatMap((child) => (isWrapper(child) ? child.children : [])));
  if (children.length === 0) return [];
  return [{ ...first, children }];
}

function joinTexts(children: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  let texts: string[] = [];
  const flush = (): void => {
    const value = tidy(texts.join(""));
    if (value !== "") joined.push({ type: "text", value });
    texts = [];
  };
  for (const child of children) {
    if (child.type === "text") texts.push(child.value);
    else {
      flush();
      joined.push(child);
    }
  }
  flush();
  return joined;
}

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

/** The text of a node, including spaces. */
export const inlineText = (node: RootContent): string =>
  "value" in node ? node.value : "children" in node ? node.children.map(inlineText).join("") : "";
