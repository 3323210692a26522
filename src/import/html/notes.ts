import type { Element, ElementContent, Root, RootContent } from "hast";
import { toString as plainTextOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";

/** What a note says, by the label under which the text refers to it. */
type NoteTexts = ReadonlyMap<string, readonly ElementContent[]>;

const HOLDERS = /^(li|p|div|dd|td|tr|aside|section)$/;

/**
 * Takes the notes out of a page. A note is told by its links, whatever made them: the mark in the text links to the note, and the note
 * links back to the mark. Each mark becomes `<sup data-note="1">`. Our own converters write `data-note` and `data-note-text` themselves.
 */
export function takeNotes(root: Root): NoteTexts {
  const notes = new Map<string, readonly ElementContent[]>();
  const parents = new Map<RootContent, Root | Element>();
  const byId = new Map<string, Element>();
  const links: Element[] = [];
  visit(root, "element", (node, _index, parent) => {
    if (parent && (parent.type === "root" || parent.type === "element")) parents.set(node, parent);
    for (const name of [node.properties.id, node.tagName === "a" ? node.properties.name : undefined])
      if (typeof name === "string" && name !== "" && !byId.has(name)) byId.set(name, node);
    if (node.tagName === "a" && targetOf(node) !== null) links.push(node);
    const own = node.properties.dataNoteText;
    if (own !== undefined) notes.set(String(own), node.children);
  });
  const labels = new Map<Element, string>();
  const marks: { link: Element; label: string }[] = [];
  const backs = new Map<Element, Element>();
  for (const link of links) {
    const target = byId.get(targetOf(link) ?? "");
    if (!target || plainTextOf(link).trim().length > 8 || backs.has(link)) continue;
    const holder = holderOf(target, parents);
    const back = holder && linksIn(holder).find((other) => other !== link && leadsTo(other, link, parents));
    if (!holder || !back || isWithin(link, holder, parents)) continue;
    backs.set(back, holder);
    const label = labels.get(holder) ?? String(labels.size + 1);
    labels.set(holder, label);
    marks.push({ link, label });
  }
  for (const { link, label } of marks) {
    link.tagName = "sup";
    link.properties = { dataNote: label };
    link.children = [];
  }
  const removed = new Set<RootContent>();
  for (const [holder, label] of labels) {
    for (const link of linksIn(holder)) if (backs.get(link) === holder) removed.add(link);
    visit(holder, "element", (node) => {
      node.children = without(node.children, removed);
    });
    notes.set(label, holder.tagName === "tr" ? holder.children.flatMap(childrenOf) : holder.children);
    removed.add(holder);
  }
  visit(root, "element", (node) => {
    if (node.properties.dataNoteText !== undefined) removed.add(node);
  });
  root.children = without(root.children, removed);
  visit(root, "element", (node) => {
    node.children = without(node.children, removed);
  });
  return notes;
}

const childrenOf = (node: ElementContent): ElementContent[] =>
  node.type === "element" ? node.children : [node];

/** #note-1 → note-1 */
function targetOf({ properties }: Element): string | null {
  const href = String(properties.href ?? "");
  // Word writes the page's own name before the mark.
  const hash = /^[^?]*#(.+)$/.exec(href)?.[1];
  return hash === undefined || /^https?:/i.test(href) ? null : decoded(hash);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function linksIn(node: Element): Element[] {
  const found: Element[] = [];
  visit(node, "element", (child) => {
    if (child.tagName === "a") found.push(child);
  });
  return found;
}

type Parents = ReadonlyMap<RootContent, Root | Element>;

/** The block that holds a target: the note as a whole. */
function holderOf(target: Element, parents: Parents): Element | null {
  for (let at: Root | Element | undefined = target; at?.type === "element"; at = parents.get(at)) {
    if (!HOLDERS.test(at.tagName)) continue;
    // Word puts each note into a <div>, whose paragraph has the target.
    const above = parents.get(at);
    const isOnlyChild =
      above?.type === "element" &&
      above.tagName === "div" &&
      /^_?(ft|ed)n/.test(String(above.properties.id ?? ""));
    return isOnlyChild ? above : at;
  }
  return null;
}

/** Whether a link leads to a mark in the text, or to what the mark stands in. */
function leadsTo(link: Element, mark: Element, parents: Parents): boolean {
  const target = targetOf(link);
  if (target === null) return false;
  let at: Root | Element | undefined = mark;
  for (let step = 0; step < 3 && at?.type === "element"; step++, at = parents.get(at))
    if (at.properties.id === target || at.properties.name === target) return true;
  return false;
}

function isWithin(node: Element, holder: Element, parents: Parents): boolean {
  for (
    let at: Root | Element | undefined = node;
    at;
    at = at.type === "element" ? parents.get(at) : undefined
  )
    if (at === holder) return true;
  return false;
}

const without = <T extends RootContent>(children: readonly T[], removed: ReadonlySet<RootContent>): T[] =>
  children.filter((child) => !removed.has(child));
