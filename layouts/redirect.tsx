import type { Redirect } from "../src/bulletin/redirects.ts";
import type { Edition } from "../src/publish/edition.ts";
import { Document } from "./document.tsx";

/** Stands at an address that moved, leads on at once, and says so to who stays. */
export function RedirectPage({ edition, entry: { from, to } }: { edition: Edition; entry: Redirect }) {
  const { name } = edition.site;
  const old = decodeURI(from);
  return (
    <Document
      edition={edition}
      title={`已移到新地址：${old}`}
      description={`${name}：“${old}”已移到新地址。`}
      path={to.replace(/#.*$/, "")}
      refresh={to}
    >
      <header class="page-heading">
        <h1>本页已移到新地址</h1>
        <p>旧地址：{old}</p>
      </header>
      <p>
        如果没有自动转到，请点：<a href={edition.link(to)}>{decodeURI(to)}</a>
      </p>
    </Document>
  );
}
