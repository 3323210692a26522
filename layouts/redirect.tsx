import { issuePath } from "../src/bulletin/address.ts";
import type { Archive } from "../src/bulletin/archive.ts";
import { fullIssueLabel } from "../src/bulletin/issue-number.ts";
import type { Redirect } from "../src/bulletin/redirects.ts";
import { inWords, wordsOf } from "../src/bulletin/words.ts";
import { Document, type PageProps } from "./document.tsx";

/** A redirect and the name of its target: 2016年第6期（总第46期）第2条 创新创业大赛落幕 */
interface NamedRedirect extends Redirect {
  readonly name: string;
}

/** Names each target by issue and item; any other page by its address. */
export function nameTargets(
  redirects: readonly Redirect[],
  { site, issues }: Archive,
): readonly NamedRedirect[] {
  if (redirects.length === 0) return [];
  const byPath = new Map(issues.map((issue) => [issuePath(issue), issue]));
  return redirects.map((redirect) => {
    const [path = "", anchor = ""] = redirect.to.split("#");
    const issue = byPath.get(path);
    const item = issue?.items[Number(/^item-(\d+)/.exec(anchor)?.[1]) - 1];
    const label = issue && fullIssueLabel(issue) + (item ? `第${item.position}条` : "");
    const number = label && inWords(wordsOf(site.words), label);
    return {
      ...redirect,
      name: issue ? `${number} ${item?.heading ?? issue.title}` : decodeURI(redirect.to),
    };
  });
}

/** Redirects at once, with a link in case the browser does not. */
export function RedirectPage({ edition, entry }: PageProps<NamedRedirect>) {
  const { from, to, name } = entry;
  const old = decodeURI(from);
  return (
    <Document
      edition={edition}
      title={`已移到新地址：${old}`}
      description={`${edition.site.name}：“${old}”已移到新地址。`}
      path={to.replace(/#.*$/, "")}
      refresh={to}
    >
      <header class="page-heading">
        <h1>本页已移到新地址</h1>
        <p>旧地址：{old}</p>
      </header>
      <p>
        如果没有自动转到，请点：<a href={edition.link(to)}>{name}</a>
      </p>
    </Document>
  );
}
