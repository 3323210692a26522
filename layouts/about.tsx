import { ABOUT, CORRECTIONS, issuePath, STATISTICS } from "../src/bulletin/address.ts";
import { type Archive, countItems } from "../src/bulletin/archive.ts";
import { chineseDate } from "../src/bulletin/date-format.ts";
import { fullIssueLabel, numberLabel, totalLabel } from "../src/bulletin/issue-number.ts";
import { spanOf } from "../src/bulletin/order.ts";
import type { PageProps } from "./document.tsx";
import { ListPage } from "./list-page.tsx";
import { Fact } from "./parts/fact.tsx";

/** Who publishes the bulletin, and how its issues are numbered, corrected and cited. */
export function AboutPage({ edition, entry: archive }: PageProps<Archive>) {
  const { name, description, footer, imprint } = edition.site;
  const { say } = edition;
  const summary = say`${name}由谁编印，期号怎样编，怎样更正和引用，怎样联系。`;
  return (
    <ListPage edition={edition} path={ABOUT} title={say`关于简报`} description={summary} intro={description}>
      <div class="prose">
        <h2>主办和编印</h2>
        <dl class="about">
          <Fact label="主办单位">{footer.sponsor}</Fact>
          <Fact label="承办单位">{footer.organizer}</Fact>
          <Fact label="编印单位">{imprint?.office}</Fact>
        </dl>
        <Holdings edition={edition} entry={archive} />
        <Numbering edition={edition} entry={archive} />
        <h2>更正和撤回</h2>
        <p>
          {say`已经发布的内容有更正时，那一期的开头写明更正的日期和内容，更正过的新闻在标题下标有“已更正”。撤回的各期各条保留原来的地址和标题，写明原因，标有“已撤回”，请勿再引用。`}
          {edition.lists.includes(CORRECTIONS) && (
            <>
              全部记录见<a href={edition.link(CORRECTIONS)}>更正与撤回</a>。
            </>
          )}
        </p>
        <h2>引用</h2>
        <p>
          {say`每一期、每条新闻、新闻的每一段都有固定地址。点新闻末尾的“引用第几条”或期末的“引用本期”，可以复制引文（国家标准 GB/T 7714 格式和普通格式）；在期末勾选“显示各段的固定地址”，可以取得某一段的地址。`}
        </p>
        <h2>联系</h2>
        <p>{footer.contact}</p>
      </div>
    </ListPage>
  );
}

/** How many issues and items the archive holds, and how many issues a year. */
function Holdings({ edition, entry: { issues, years } }: PageProps<Archive>) {
  const span = spanOf(issues);
  const { say } = edition;
  if (!span) return null;
  const { first, last } = span;
  const counts = years.map(({ members }) => members.length);
  const [fewest, most] = [Math.min(...counts), Math.max(...counts)];
  return (
    <>
      <h2>收录</h2>
      <p>
        本站收录{chineseDate({ day: first, time: null })}
        {first !== last && `至${chineseDate({ day: last, time: null })}`}
        {say`发布的简报，共${issues.length}期、${countItems(issues)}条新闻`}
        {counts.length > 1 &&
          say`；有简报的各年，${fewest === most ? say`每年${most}期` : say`最少${fewest}期，最多${most}期`}`}
        。
        {edition.has(STATISTICS) && (
          <>
            各年、各月的数字见<a href={edition.link(STATISTICS)}>统计</a>。
          </>
        )}
      </p>
    </>
  );
}

/** Explains issue numbers by the newest issue that has a running number. */
function Numbering({ edition, entry: { issues } }: PageProps<Archive>) {
  const issue = issues.findLast(({ total }) => total !== null) ?? issues.at(-1);
  if (!issue) return null;
  return (
    <>
      <h2>期号</h2>
      <p>
        例如<a href={edition.link(issuePath(issue))}>{edition.inWords(fullIssueLabel(issue))}</a>：“
        {edition.inWords(numberLabel(issue.number))}
        ”是
        {issue.year}年的期号，每年另编
        {issue.total !== null &&
          `；“${edition.inWords(totalLabel(issue.total))}”是从创刊起连续编排的期号，没有记录的，只写年份和期号`}
        。
      </p>
    </>
  );
}
