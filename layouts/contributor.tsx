import type { Graph } from "schema-dts";
import { AUTHORS, authorPath, SOURCES, sourceFeed, sourcePath } from "../src/bulletin/address.ts";
import type { Contribution } from "../src/bulletin/archive.ts";
import { type Group, groupsBy } from "../src/bulletin/group.ts";
import { authorGraph, sourceGraph } from "../src/publish/formats/json-ld.ts";
import type { PageProps } from "./document.tsx";
import { ListPage } from "./list-page.tsx";
import type { Crumb } from "./parts/breadcrumb.tsx";
import { ItemList } from "./parts/item-list.tsx";
import { YearLinks } from "./parts/year-links.tsx";

type ContributorProps = PageProps<Group<string, Contribution>>;

/** Everything that a department contributed. */
export function SourcePage({ edition, entry }: ContributorProps) {
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
    />
  );
}

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
    />
  );
}

interface ContributorPageProps extends ContributorProps {
  parent: Crumb;
  path: string;
  /** shown before the number of items; can be empty */
  note: string;
  graph: Graph;
  feed?: string;
}

function ContributorPage({ edition, entry: { key, members }, note, ...rest }: ContributorPageProps) {
  const years = groupsBy(members, ({ issue }) => [issue.year]);
  return (
    <ListPage
      {...rest}
      edition={edition}
      title={key}
      description={`${edition.site.name}中${rest.parent.label}“${key}”的新闻，共${members.length}条。`}
      intro={`${note && `${note} · `}共${members.length}条新闻`}
    >
      <YearLinks years={years} unit="条" />
      <ItemList edition={edition} years={years} />
    </ListPage>
  );
}
