import type { Element, Root } from "hast";

const BLOCK =
  /^(p|div|li|ul|ol|dl|td|th|tr|table|h[1-6]|br|hr|pre|blockquote|section|article|aside|header|footer|nav|main|form|center|dd|dt|caption|figcaption|option)$/;
const UNSEEN = /^(head|script|style|template|noscript|textarea|select|svg)$/;

/** The lines of an element that a browser shows as text; blocks and cells are lines. */
export function linesIn(node: Root | Element): string[] {
  const lines: string[][] = [[]];
  const walk = (parent: Root | Element): void => {
    for (const child of parent.children) {
      if (child.type === "text") lines.at(-1)?.push(child.value);
      else if (child.type === "element" && !UNSEEN.test(child.tagName)) {
        const isBlock = BLOCK.test(child.tagName);
        if (isBlock) lines.push([]);
        walk(child);
        if (isBlock) lines.push([]);
      }
    }
  };
  walk(node);
  return lines.map((parts) => parts.join("").trim()).filter((line) => line !== "");
}
