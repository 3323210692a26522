import { issuePath, itemPage, volumeId } from "../../src/bulletin/address.ts";
import { countItems, type Issue } from "../../src/bulletin/archive.ts";
import { chineseDate } from "../../src/bulletin/date-format.ts";
import type { Group } from "../../src/bulletin/group.ts";
import { issueLabel } from "../../src/bulletin/issue-number.ts";
import type { Edition } from "../../src/publish/edition.ts";
import { StatusMark } from "./amendments.tsx";
import { Headline } from "./headline.tsx";

interface VolumeIndexProps {
  edition: Edition;
  year: Group<number, Issue>;
  /** on which page of the bound volume an anchor is; without it the index stands alone, and tells addresses */
  pageOf?: (id: string) => number | undefined;
}

/** 年度目录: a year's issues in the order of their numbers, each with its items, for paper alone. */
export function VolumeIndex({ edition, year, pageOf }: VolumeIndexProps) {
  const { site } = edition;
  const address = (path: string): string => decodeURI(edition.link(path));
  return (
    <section class="volume-index" hidden>
      <p class="publication">{site.theme?.masthead ?? site.name}</p>
      <h2>{year.key}年目录</h2>
      <p class="facts">
        {edition.say`共${year.members.length}期、${countItems(year.members)}条`}
        {!pageOf && `；网址前加 ${site.url}`}
      </p>
      <ol>
        {year.members.map((issue, index) => (
          <li key={issuePath(issue)}>
            <div class="of-issue">
              <p>
                {edition.inWords(issueLabel(issue))}　<Headline>{issue.title}</Headline>
                <StatusMark issue={issue} />
              </p>
              <p class="facts">{chineseDate({ ...issue.date, time: null })}</p>
              <Where id={volumeId(index)} path={address(issuePath(issue))} pageOf={pageOf} />
            </div>
            <ol>
              {issue.items.map((item) => (
                <li key={item.position}>
                  <span>{item.position}</span>
                  <span>
                    <Headline>{item.heading}</Headline>
                    {item.withdrawn && <StatusMark issue={issue} item={item} />}
                  </span>
                  <span>{item.byline.sources.join("、")}</span>
                  <Where
                    id={volumeId(index, item.position)}
                    path={address(itemPage(issue, item.position))}
                    pageOf={pageOf}
                  />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface WhereProps {
  id: string;
  path: string;
  pageOf: VolumeIndexProps["pageOf"];
}

/** The page in the volume, or the page's address. */
const Where = ({ id, path, pageOf }: WhereProps) =>
  pageOf ? (
    <a class="page-number" href={`#${id}`}>
      {pageOf(id)}
    </a>
  ) : (
    <span>{path}</span>
  );
