import { XMLValidator } from "fast-xml-parser";
import { Parser } from "htmlparser2";

/** What would turn a file of the site against its readers, or make it unreadable; nothing where it is sound. By its name's ending. */
export function faultsOf(path: string, text: string): string[] {
  if (path.endsWith("/") || path.endsWith(".html")) return faultsOfPage(text);
  if (/\.(xml|atom)$/.test(path)) return XMLValidator.validate(text) === true ? [] : ["not well-formed XML"];
  if (/\.(json|jsonld|geojson)$/.test(path)) return isJson(text) ? [] : ["not JSON"];
  if (path.endsWith(".csv"))
    return parseCsv(text)
      .flat()
      .filter((cell) => /^[=+\-@\t\r]/.test(cell))
      .map((cell) => `a spreadsheet computes the cell ${cell}`);
  return [];
}

/** Scripts of our own only, no handlers or styles in attributes, addresses of the kinds that browsers do nothing but go to. */
function faultsOfPage(html: string): string[] {
  const faults: string[] = [];
  let data: string | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      data = name === "script" && attributes.type === "application/ld+json" ? "" : null;
      if (name === "script" && data === null && !/^\/(?!\/)/.test(attributes.src ?? ""))
        faults.push("a script of the page's own");
      if (/^(style|iframe|object|embed|base|frame|applet)$/.test(name)) faults.push(`<${name}>`);
      if (name === "meta" && attributes["http-equiv"] !== undefined) faults.push("<meta http-equiv>");
      for (const [attribute, value] of Object.entries(attributes)) {
        if (/^on|^style$|^srcdoc$/.test(attribute)) faults.push(`${name} ${attribute}="${value}"`);
        if (/^(href|action|formaction|xlink:href|data|poster)$/.test(attribute) && !LEADS.test(value))
          faults.push(`${name} ${attribute}="${value}"`);
        if (attribute === "src" && !/^\/(?!\/)/.test(value)) faults.push(`${name} src="${value}"`);
      }
    },
    ontext(text) {
      if (data !== null) data += text;
    },
    onclosetag(name) {
      if (name === "script" && data !== null && !isJson(data))
        faults.push("data for machines that is no JSON");
      if (name === "script") data = null;
    },
    oncomment: () => faults.push("a comment"),
  });
  parser.end(html);
  return faults;
}

const LEADS = /^(https?:\/\/[^/]|mailto:|\/(?!\/)|#|$)/;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** RFC 4180, with or without a byte order mark. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text
    .replace(/^\uFEFF/, "")
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "") break;
    if (end !== ",") rows.push([]);
  }
  if (rows.at(-1)?.join("") === "") rows.pop();
  return rows;
}
