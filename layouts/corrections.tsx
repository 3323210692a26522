import { CORRECTIONS, issuePath, itemPath } from "../src/bulletin/address.ts";
import { type Amendment, amendedItem, amendmentPath, amendmentTitle } from "../src/bulletin/amendments.ts";
import { chineseDate, plainDate } from "../src/bulletin/date-format.ts";
import { fullIssueLabel } from "../src/bulletin/issue-number.ts";
import type { Edition } from "../src/publish/edition.ts";
import type { PageProps } from "./document.tsx";
import { ListPage } from "./list-page.tsx";

/** Every correction and withdrawal, newest first, each with a link to its issue. */
export function CorrectionsPage({ edition, entry: amendments }: PageProps<readonly Amendment[]>) {
  const { length } = amendments;
  return (
    <ListPage
      edition={edition}
      path={CORRECTIONS}
      title="更正与撤回"
      description={`${edition.site.name}发布以后的全部更正与撤回，共${length}处，从新到旧排列。`}
      intro={edition.say`共${length}处，从新到旧排列。每期的更正都列在那一期的开头；更正过的新闻，标题下都标有“已更正”。撤回的各期各条保留原来的地址和标题。`}
    >
      <ol class="item-list">
        {amendments.map((amendment) => (
          <Entry key={amendmentPath(amendment)} edition={edition} amendment={amendment} />
        ))}
      </ol>
    </ListPage>
  );
}

function Entry({ edition, amendment }: { edition: Edition; amendment: Amendment }) {
  const { issue, correction, date } = amendment;
  const item = amendedItem(amendment);
  const { who, why } = correction
    ? { ...correction, who: undefined }
    : ((amendment.withdrawn ?? issue).withdrawn ?? {});
  return (
    <li>
      <p>
        <a class="status" href={edition.link(amendmentPath(amendment))}>
          {correction ? "更正" : "撤回"}
        </a>{" "}
        <a href={edition.link(item ? itemPath(issue, item.position) : issuePath(issue))}>
          {amendmentTitle(amendment)}
        </a>
      </p>
      {correction && <p>{correction.what}</p>}
      {why && <p>原因：{why}</p>}
      <p class="facts">
        {date && (
          <span>
            {correction ? "更正" : "撤回"}日期：
            <time dateTime={plainDate(date)}>{chineseDate(date)}</time>
          </span>
        )}{" "}
        {who && <span>撤回单位：{who}</span>}{" "}
        <span>
          原载：{edition.inWords(fullIssueLabel(issue))}
          {item && edition.say`第${item.position}条`}
        </span>{" "}
        <span>
          发布日期：<time dateTime={plainDate(issue.date)}>{chineseDate(issue.date)}</time>
        </span>{" "}
        <span>{(item ?? issue).byline.sources.join("、")}</span>
      </p>
    </li>
  );
}
