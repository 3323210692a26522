import { Parser } from "htmlparser2";

/** An element with its attributes and text. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** All elements of a page in document order. */
export function elementsOf(html: string): Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes, text: "" };
      all.push(element);
      open.push(element);
    },
    ontext(text) {
      for (const element of open) element.text += text;
    },
    onclosetag: () => void open.pop(),
  });
  parser.end(html);
  return all;
}

export const linksOf = (html: string): { href: string; text: string }[] =>
  elementsOf(html).flatMap(({ name, attributes: { href }, text }) =>
    name === "a" && href !== undefined ? [{ href, text }] : [],
  );
