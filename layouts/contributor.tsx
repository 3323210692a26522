import type { ComponentChildren } from "preact";
import type { Graph } from "schema-dts";
import { AUTHORS, authorFeed, authorPath, SOURCES, sourceFeed, sourcePath } from "../src/bulletin/address.ts";
import type { Contribution } from "../src/bulletin/archive.ts";
import { type Group, groupsBy } from "../src/bulletin/group.ts";
import type { Relative, SourceHistory } from "../src/bulletin/succession.ts";
import type { Edition } from "../src/publish/edition.ts";
import { authorGraph, sourceGraph } from "../src/publish/formats/json-ld.ts";
import type { PageProps } from "./document.tsx";
import { ListPage } from "./list-page.tsx";
import type { Crumb } from "./parts/breadcrumb.tsx";
import { ItemList } from "./parts/item-list.tsx";
import { YearLinks } from "./parts/year-links.tsx";

type ContributorProps = PageProps<Group<string, Contribution>>;

/** Everything that a department contributed. */
export function SourcePage({ edition, entry }: PageProps<SourceHistory>) {
  const department = edition.site.departments?.find(({ short }) => short === entry.key);
  return (
    <ContributorPage
      edition={edition}
      entry={entry}
      parent={{ path: SOURCES, label: "供稿部门" }}
      path={sourcePath(entry.key)}
      note={department && department.name !== entry.key ? department.name : ""}
      graph={sourceGraph(edition, entry.key)}
      feed={sourceFeed(entry.key)}
    >
      <History edition={edition} history={entry} />
    </ContributorPage>
  );
}

/** 这个名称用到2019年3月，后来是州科工信局。 */
function History({
  edition,
  history: { until, before, after },
}: {
  edition: Edition;
  history: SourceHistory;
}) {
  const isOver = until !== undefined || after.length > 0;
  if (!isOver && before.length === 0) return null;
  return (
    <p class="notice">
      {isOver && (until === undefined ? "这个名称现在不用了" : `这个名称用到${chineseMonth(until)}`)}
      {after.length > 0 && (
        <>
          ，后来是
          <Relatives edition={edition} relatives={after} />
        </>
      )}
      {isOver && "。"}
      {before.length > 0 && (
        <>
          这个部门由
          <Relatives edition={edition} relatives={before} />
          而来。
        </>
      )}
      新闻按当时的名称署名；检索时用哪个名称都能找到。
    </p>
  );
}

const Relatives = ({ edition, relatives }: { edition: Edition; relatives: readonly Relative[] }) =>
  relatives.map(({ name, hasPage }, index) => (
    <span key={name}>
      {index > 0 && "、"}
      {hasPage ? <a href={edition.link(sourcePath(name))}>{name}</a> : name}
    </span>
  ));

const chineseMonth = (month: string): string => month.replace(/^(\d+)-0?(\d+)$/, "$1年$2月");

/** Everything that a person wrote. */
export function AuthorPage({ edition, entry }: ContributorProps) {
  const sources = new Set(entry.members.flatMap(({ issue, item }) => (item ?? issue).byline.sources));
  return (
    <ContributorPage
      edition={edition}
      entry={entry}
      parent={{ path: AUTHORS, label: "作者" }}
      path={authorPath(entry.key)}
      note={[...sources].join("、")}
      graph={authorGraph(edition, entry.key)}
      feed={authorFeed(entry.key)}
    />
  );
}

interface ContributorPageProps extends ContributorProps {
  parent: Crumb;
  path: string;
  /** shown before the number of items; can be empty */
  note: string;
  graph: Graph;
  feed: string;
  /** above the list */
  children?: ComponentChildren;
}

function ContributorPage({
  edition,
  entry: { key, members },
  note,
  children,
  ...rest
}: ContributorPageProps) {
  const years = groupsBy(members, ({ issue }) => [issue.year]);
  return (
    <ListPage
      {...rest}
      edition={edition}
      title={key}
      description={edition.say`${edition.site.name}中${rest.parent.label}“${key}”的新闻，共${members.length}条。`}
      intro={edition.say`${note && `${note} · `}共${members.length}条新闻`}
    >
      {children}
      <YearLinks years={years} unit={edition.words.item} />
      <ItemList edition={edition} years={years} />
    </ListPage>
  );
}
