import type { Element, Root } from "hast";
import { toString as plainTextOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";

/** Declarations of the page's style sheets by selector: `.tip`. */
export type StyleRules = ReadonlyMap<string, string>;

/** Rules for a single class or id, with or without an element's name, outside of `@media` and the like. */
export function hidingRules(root: Root): StyleRules {
  const rules = new Map<string, string>();
  visit(root, "element", (node) => {
    if (node.tagName !== "style") return;
    const sheet = plainTextOf(node)
      .replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, "")
      .replace(/@[^{;]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, "");
    for (const [, selectors = "", declarations = ""] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g))
      for (const selector of selectors.split(",").map((part) => part.trim()))
        if (/^\w*[.#][\w-]+$/.test(selector))
          rules.set(selector, `${rules.get(selector) ?? ""};${flat(declarations)}`);
  });
  return rules;
}

/** An element's declarations without spaces, in lower case: `display:none;color:#fff`. */
export function styleOf({ tagName, properties }: Element, rules: StyleRules): string {
  const { className, id, style } = properties;
  const classes = Array.isArray(className) ? className.map((name) => `.${name}`) : [];
  const names = id === undefined ? classes : [...classes, `#${String(id)}`];
  const ruled = names.flatMap((name) => [rules.get(name) ?? "", rules.get(tagName + name) ?? ""]);
  return [...ruled, flat(String(style ?? ""))].join(";");
}

/** The value of a property; the last declaration wins. */
export const declared = (style: string, name: string): string | null =>
  style
    .split(";")
    .findLast((declaration) => declaration.startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .replace(/!important$/, "") ?? null;

const flat = (declarations: string): string => declarations.toLowerCase().replace(/\s+/g, "");
