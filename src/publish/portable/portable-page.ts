import { posix } from "node:path";
import { Parser } from "htmlparser2";
import { escapeMarkup } from "../../base/text.ts";
import { type PortableScripts, scriptName } from "./scripts.ts";

/** What a page of the portable edition needs to know of the others. */
interface PortableSite {
  /** the site's address, with its base: `https://www.example.gov.cn/bulletin/` */
  readonly address: string;
  /** whether a file is part of the edition: `2016/6/index.html` */
  readonly has: (file: string) => boolean;
  readonly scripts: PortableScripts["paths"];
  /** what every page says of the copy, below its content; issues have a footer of their own, and an office's part may have none */
  readonly note: string;
}

/**
 * A page of the site as it can be opened from a disk: links lead to files of the edition, or to the site where it has none; modules are
 * plain scripts; nothing is loaded ahead.
 *
 * @param file where the page is: `2016/6/index.html`
 */
export function portablePage(html: string, file: string, site: PortableSite): string {
  let page = "";
  let read = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const { startIndex, endIndex } = parser;
      const tag = html.slice(startIndex, endIndex + 1);
      page += html.slice(read, startIndex) + portableTag(tag, name, attributes, file, site);
      read = endIndex + 1;
    },
    onclosetag: (name) => {
      if (name !== "main") return;
      page += html.slice(read, parser.endIndex + 1) + site.note;
      read = parser.endIndex + 1;
    },
  });
  parser.end(html);
  return page + html.slice(read);
}

function portableTag(
  tag: string,
  name: string,
  attributes: Readonly<Record<string, string>>,
  file: string,
  site: PortableSite,
): string {
  if (name === "link" && /preload$/.test(attributes.rel ?? "")) return "";
  const own = name === "script" ? site.scripts.get(scriptName(attributes.src ?? "")) : undefined;
  const plain = own === undefined ? tag : tag.replace('type="module"', "defer");
  return plain.replace(
    / (href|src|action|data-base|content)="([^"]*)"/g,
    (whole, attribute: string, written: string) => {
      const value = attributes[attribute] ?? written;
      const link = (to: string): string => portableLink(to, file, site);
      const changed =
        attribute === "src" && own !== undefined
          ? relativeTo(file, own)
          : attribute === "data-base"
            ? `${posix.relative(posix.dirname(file), ".") || "."}/`
            : attribute !== "content"
              ? link(value)
              : attributes["http-equiv"] === "refresh"
                ? value.replace(/(?<=url=).*/, link)
                : value;
      return changed === value ? whole : ` ${attribute}="${escapeMarkup(changed)}"`;
    },
  );
}

/** A link on a page, as it leads there from a disk. What leads away from the site, or to a place on the page itself, stays as it is. */
export function portableLink(link: string, file: string, { address, has }: PortableSite): string {
  if (/^([a-z][a-z\d+.-]*:|\/\/|#|$)/i.test(link)) return link;
  const base = new URL(address);
  const target = new URL(link, new URL(encodePath(file), base));
  const path = decoded(target.pathname);
  const folder = decoded(base.pathname);
  if (path === null || folder === null || !path.startsWith(folder)) return target.href;
  const leadsTo = path.slice(folder.length).replace(/(^|\/)$/, "$1index.html");
  return has(leadsTo) ? relativeTo(file, leadsTo) + target.search + target.hash : target.href;
}

const relativeTo = (from: string, to: string): string => encodePath(posix.relative(posix.dirname(from), to));

const encodePath = (path: string): string => path.split("/").map(encodeURIComponent).join("/");

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null; // no file of ours has such a name
  }
}
