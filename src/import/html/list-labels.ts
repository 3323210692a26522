import type { Element, ElementContent } from "hast";
import { spell } from "../docx/numerals.ts";

const isEntry = (node: ElementContent): node is Element => node.type === "element" && node.tagName === "li";

/**
 * Markdown counts lists upwards in Arabic numerals. A list that counts otherwise, by `type`, `reversed`, `value` or its style, becomes
 * paragraphs with the labels that a browser shows.
 */
export function labelList(list: Element): void {
  if (list.tagName !== "ol") return;
  const { start, reversed, type, style } = list.properties;
  const named = /list-style(?:-type)?:\s*([\w-]+)/i.exec(String(style ?? ""))?.[1];
  const format = named ?? (type === undefined ? "decimal" : String(type));
  const entries = list.children.filter(isEntry);
  const isDown = reversed !== undefined && reversed !== false;
  const step = isDown ? -1 : 1;
  let next = Number(start ?? (isDown ? entries.length : 1));
  const isPlain = !isDown && /^(decimal|1|inherit|initial)$/.test(format);
  const first = Number(entries[0]?.properties.value ?? next);
  const labels = entries.map(({ properties }) => {
    const count = Number(properties.value ?? next);
    next = count + step;
    return count;
  });
  if (isPlain && labels.every((count, index) => count === first + index)) {
    list.properties.start = first;
    return;
  }
  const isBullet = /^(none|disc|circle|square)$/.test(format);
  list.tagName = "div";
  for (const [index, entry] of entries.entries()) {
    const spelled = spell(labels[index] ?? 1, format === "1" ? "decimal" : format);
    const label = isBullet ? "" : /\p{Script=Han}$/u.test(spelled) ? `${spelled}、` : `${spelled}. `;
    entry.tagName = "div";
    const first = entry.children.find((child) => child.type === "element" || child.value.trim() !== "");
    const holder = first?.type === "element" && /^(p|div)$/.test(first.tagName) ? first : entry;
    holder.children.unshift({ type: "text", value: label });
  }
}
