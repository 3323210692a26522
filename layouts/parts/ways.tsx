import * as address from "../../src/bulletin/address.ts";
import { amendments } from "../../src/bulletin/amendments.ts";
import { type Archive, countItems } from "../../src/bulletin/archive.ts";
import type { Group } from "../../src/bulletin/group.ts";
import type { Edition } from "../../src/publish/edition.ts";

/** The most departments or topics shown. */
const SHOWN = 12;

/** A list, or a page about the archive, with how much there is. */
interface Way {
  readonly path: string;
  readonly name: string;
  /** 16条 */
  readonly count: string;
}

/** Years, departments, topics and the other lists. */
export function MainWays({ edition, archive }: { edition: Edition; archive: Archive }) {
  const { years, sources, topics } = archive;
  const props = { edition };
  return (
    <div class="ways">
      <Ways
        {...props}
        id={address.YEARS_ID}
        title={edition.say`历年简报`}
        ways={years.map(({ key, members }) => ({
          path: address.yearPath(key),
          name: `${key}年`,
          count: edition.say`${members.length}期`,
        }))}
      />
      <Ways
        {...props}
        id="sources"
        title="供稿部门"
        ways={edition.has(address.SOURCES) ? waysOf(sources, address.sourcePath, edition.words.item) : []}
        all={{ path: address.SOURCES, label: edition.say`各部门各年的条数` }}
      />
      <Ways
        {...props}
        id="topics"
        title="主题"
        ways={edition.has(address.TOPICS) ? waysOf(topics, address.topicPath, edition.words.item) : []}
        all={{ path: address.TOPICS, label: `全部${topics.length}个主题` }}
      />
      <Ways {...props} id="more" title="更多" ways={others(edition, archive)} />
    </div>
  );
}

const waysOf = (
  groups: readonly Group<string, unknown>[],
  pathOf: (name: string) => string,
  unit: string,
): Way[] =>
  groups
    .slice(0, SHOWN)
    .map(({ key, members }) => ({ path: pathOf(key), name: key, count: `${members.length}${unit}` }));

function others({ lists, say }: Edition, { authors, issues }: Archive): Way[] {
  const all: Way[] = [
    { path: address.AUTHORS, name: "作者", count: `${authors.length}人` },
    { path: address.DOCUMENTS, name: "文件", count: "提到的文号和名称" },
    { path: address.HEADLINES, name: "全部标题", count: say`${countItems(issues)}条` },
    { path: address.STATISTICS, name: "统计", count: "图和表" },
    { path: address.CORRECTIONS, name: "更正与撤回", count: `${amendments(issues).length}处` },
  ];
  return all.filter(({ path }) => lists.includes(path));
}

interface WaysProps {
  edition: Edition;
  id: string;
  title: string;
  ways: readonly Way[];
  /** link to the full list */
  all?: { path: string; label: string };
}

/** Links under a heading; nothing if there are none. */
function Ways({ edition, id, title, ways, all }: WaysProps) {
  if (ways.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {ways.map(({ path, name, count }) => (
          <li key={path}>
            <a href={edition.link(path)}>
              {name} <span>{count}</span>
            </a>
          </li>
        ))}
      </ul>
      {all && (
        <p class="all">
          <a href={edition.link(all.path)}>{all.label}</a>
        </p>
      )}
    </section>
  );
}
