import { changesPath, issuePath, itemId, versionPath, yearPath } from "../src/bulletin/address.ts";
import { fullIssueLabel, numberLabel } from "../src/bulletin/issue-number.ts";
import { type VersionInOrder, versionLabel } from "../src/bulletin/versions.ts";
import type { Edition } from "../src/publish/edition.ts";
import { type Piece, redline } from "../src/publish/redline.ts";
import { Document, type PageProps } from "./document.tsx";
import { ItemWithdrawal } from "./parts/amendments.tsx";
import { Prose } from "./parts/prose.tsx";

/** Kept for who cited it; search engines are to find the issue of today. */
const NOT_SEARCHED = [["robots", "noindex"]] as const;

/** An issue as it was before a correction or withdrawal. */
export function VersionPage({ edition, entry }: PageProps<VersionInOrder>) {
  const { issue, version } = entry;
  const old = version.issue;
  return (
    <Document
      edition={edition}
      title={`${old.title}（${versionLabel(version.id)}的版本）- ${edition.inWords(fullIssueLabel(issue))}`}
      description={`${edition.inWords(fullIssueLabel(issue))}在${versionLabel(version.id)}的版本，已被后来的版本代替。`}
      path={versionPath(issue, version.id)}
      trail={trailOf(edition, entry, versionPath(issue, version.id), "以前的版本")}
      meta={NOT_SEARCHED}
    >
      <article class="issue">
        <div class="issue-title">
          <h1>{old.title}</h1>
        </div>
        <p class="banner">
          这是{edition.inWords(fullIssueLabel(issue))}在{versionLabel(version.id)}
          的版本，已被后来的版本代替，请勿再引用。
          <Ways edition={edition} entry={entry} />
          <a href={edition.link(changesPath(issue, version.id))}>改了什么</a>
        </p>
        {issue.status === "withdrawn" && <p>{edition.say`本期已撤回，撤回的原因见本期的网页。`}</p>}
        {old.preambleHtml && <Prose edition={edition} class="preamble" html={old.preambleHtml} />}
        {old.items.map((item) => (
          <section
            key={item.position}
            class="item"
            id={itemId(item.position)}
            aria-labelledby={`${itemId(item.position)}-heading`}
          >
            <h2 id={`${itemId(item.position)}-heading`}>{item.heading}</h2>
            <ItemWithdrawal edition={edition} item={item} />
            <Prose edition={edition} html={item.html} />
            {item.bylineText && <p class="byline">{item.bylineText}</p>}
          </section>
        ))}
      </article>
    </Document>
  );
}

/** What the next version changed, word for word. */
export function ChangesPage({ edition, entry }: PageProps<VersionInOrder>) {
  const { issue, version, after } = entry;
  const changes = redline(version.issue, after);
  return (
    <Document
      edition={edition}
      title={`改动对照（${versionLabel(version.id)}的版本）- ${edition.inWords(fullIssueLabel(issue))}`}
      description={`${edition.inWords(fullIssueLabel(issue))}在${versionLabel(version.id)}以后改了什么。`}
      path={changesPath(issue, version.id)}
      trail={trailOf(edition, entry, changesPath(issue, version.id), "改动对照")}
      meta={NOT_SEARCHED}
    >
      <article class="issue redline">
        <div class="issue-title">
          <h1>改动对照：{edition.inWords(fullIssueLabel(issue))}</h1>
        </div>
        <p class="banner">
          <del>删除线</del>标出{versionLabel(version.id)}的版本里后来删去的文字，<ins>下划线</ins>
          {edition.say`标出新加的文字；没有改动的各条不列出。`}
          <Ways edition={edition} entry={entry} />
          <a href={edition.link(versionPath(issue, version.id))}>{versionLabel(version.id)}的版本</a>
        </p>
        {issue.status === "withdrawn" && <p>{edition.say`本期已撤回，撤回的原因见本期的网页。`}</p>}
        {changes.length === 0 && issue.status !== "withdrawn" && <p>正文没有改动。</p>}
        {changes.map(({ item, heading, text }) => (
          <section key={item} class="item">
            <h2>
              {item !== null && edition.say`第${item}条 `}
              <Pieces pieces={heading} />
            </h2>
            <p class="changes">
              <Pieces pieces={text} />
            </p>
          </section>
        ))}
        {version.issue.items
          .filter(({ withdrawn }) => withdrawn)
          .map((item) => (
            <section key={item.position} class="item">
              <h2>
                {edition.say`第${item.position}条 `}
                {item.heading}
              </h2>
              <ItemWithdrawal edition={edition} item={item} />
            </section>
          ))}
      </article>
    </Document>
  );
}

const Pieces = ({ pieces }: { pieces: readonly Piece[] }) => (
  <>
    {pieces.map(({ kind, text }, index) => {
      const key = `${index}${kind}`;
      if (kind === "same") return text;
      return kind === "ins" ? <ins key={key}>{text}</ins> : <del key={key}>{text}</del>;
    })}
  </>
);

const Ways = ({ edition, entry: { issue } }: { edition: Edition; entry: VersionInOrder }) => (
  <>
    <a href={edition.link(issuePath(issue))}>现在的版本</a>{" "}
  </>
);

const trailOf = (edition: Edition, { issue }: VersionInOrder, path: string, label: string) => [
  { path: yearPath(issue.year), label: `${issue.year}年` },
  { path: issuePath(issue), label: edition.inWords(numberLabel(issue.number)) },
  { path, label },
];

/** The ways from an issue's page to how it was before. */
export function Versions({
  edition,
  entry: { issue },
}: {
  edition: Edition;
  entry: Pick<VersionInOrder, "issue">;
}) {
  if (issue.versions.length === 0) return null;
  return (
    <p class="formats on-screen" id="versions">
      以前的版本：
      {issue.versions.map(({ id }, index) => (
        <span key={id}>
          {index > 0 && "；"}
          <a href={edition.link(versionPath(issue, id))}>{versionLabel(id)}</a>（
          <a href={edition.link(changesPath(issue, id))} aria-label={`${versionLabel(id)}的版本后来改了什么`}>
            改动对照
          </a>
          ）
        </span>
      ))}
    </p>
  );
}
