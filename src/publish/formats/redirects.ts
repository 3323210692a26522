import { redirectPage, withBase } from "../../bulletin/address.ts";
import type { Redirect } from "../../bulletin/redirects.ts";
import type { Edition } from "../edition.ts";

/*
 * Addresses that moved, for servers that can answer 301. Both files hold what the pages that lead on say as well, so that it does
 * no harm that they lie in the site with everything else, and come and go with it.
 */

const HEAD = "# 旧地址转到新地址。由 npm run build 按 content/redirects.yaml 生成，请不要直接修改。\n";

/** `/redirects/nginx.conf`: for `include` in a `server` block. nginx compares the decoded path. */
export const nginxRedirects = (edition: Edition, redirects: readonly Redirect[]): string =>
  HEAD +
  redirects
    .map(({ from, to }) => {
      const path = withBase(edition.site.base, decodeURIComponent(from));
      return `location = ${quoted(path)} { return 301 ${quoted(target(edition, to))}; }\n`;
    })
    .join("");

/** What a `/redirects/nginx.conf` says: addresses of servers by the addresses that moved, both below the site's base. */
export const readRedirects = (conf: string): ReadonlyMap<string, string> =>
  new Map(
    [...conf.matchAll(/^location = "((?:\\.|[^"\\])*)" \{ return 301 "((?:\\.|[^"\\])*)"; \}$/gm)].map(
      ([, from = "", to = ""]) => [unquoted(from), unquoted(to)],
    ),
  );

/** `/redirects/Caddyfile`: for `import` in a site block. */
export const caddyRedirects = (edition: Edition, redirects: readonly Redirect[]): string =>
  HEAD +
  redirects
    .map(({ from, to }) => {
      // Signs that mean something in a pattern stay percent-encoded, which Caddy compares as they are sent.
      const path = withBase(edition.site.base, decodeURIComponent(from)).replace(/[*{}\\"`%\s]/g, percent);
      return `redir ${quoted(path)} ${quoted(target(edition, to))} permanent\n`;
    })
    .join("");

/** Whether an address that moved gets a page of its own; one like `/show.asp` is left to the server. */
export const hasPage = ({ from }: Redirect): boolean => redirectPage(from) !== null;

/** Both servers take a quoted string as it is, but for what follows a backslash. */
const quoted = (text: string): string => `"${text.replace(/[\\"]/g, "\\$&")}"`;

const unquoted = (text: string): string => text.replace(/\\(.)/g, "$1");

/** An address in which nothing is left that could be a variable ($) or a placeholder ({}). */
const target = (edition: Edition, to: string): string => edition.link(to).replace(/[${}\\"`\s]/g, percent);

const percent = (sign: string): string =>
  [...new TextEncoder().encode(sign)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`)
    .join("");
