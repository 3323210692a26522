const KEY = "search-marks";

/** Remembers what was looked for, for the page that the reader goes to. */
export function rememberMarks(path: string, terms: readonly string[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ path, terms }));
  } catch {
    // Storage may be forbidden; then the item is shown without marks.
  }
}

/** Marks in the item that the address leads to what the reader came looking for, and scrolls to the first of it. */
export function showMarks(): void {
  const item = location.hash === "" ? null : document.getElementById(location.hash.slice(1));
  const remembered = recall();
  if (!item || !remembered || !`${location.pathname}${location.hash}`.endsWith(remembered.path)) return;
  const words = remembered.terms.flatMap((term) => term.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const walker = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  for (const node of nodes) markIn(node, words);
  item.querySelector("mark")?.scrollIntoView({ block: "center" });
}

function markIn(node: Text, words: readonly string[]): void {
  const text = node.data.toLowerCase();
  const places = words.map((word) => ({ word, index: text.indexOf(word) })).filter(({ index }) => index >= 0);
  const [first] = places.sort((a, b) => a.index - b.index || b.word.length - a.word.length);
  if (!first) return;
  const found = node.splitText(first.index);
  const rest = found.splitText(first.word.length);
  const mark = document.createElement("mark");
  found.replaceWith(mark);
  mark.append(found);
  markIn(rest, words);
}

function recall(): { path: string; terms: readonly string[] } | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    sessionStorage.removeItem(KEY);
    return isRemembered(kept) ? kept : null;
  } catch {
    return null;
  }
}

const isRemembered = (value: unknown): value is { path: string; terms: readonly string[] } =>
  typeof value === "object" &&
  value !== null &&
  "path" in value &&
  typeof value.path === "string" &&
  "terms" in value &&
  Array.isArray(value.terms) &&
  value.terms.every((term) => typeof term === "string");
