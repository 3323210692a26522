import * as address from "../../src/bulletin/address.ts";
import { type Archive, countItems } from "../../src/bulletin/archive.ts";
import type { Group } from "../../src/bulletin/group.ts";
import type { Edition } from "../../src/publish/edition.ts";
import { FEW_YEARS, type Tile, Tiles } from "./tiles.tsx";

/** The most departments or topics shown. */
const SHOWN = 12;

/** Links to years, departments and topics. */
export function MainWays({ edition, archive }: { edition: Edition; archive: Archive }) {
  const { years, sources, topics } = archive;
  return (
    <>
      <Ways
        edition={edition}
        id={address.YEARS_ID}
        title="历年简报"
        dense={years.length > FEW_YEARS}
        tiles={years.map(({ key, members }) => ({
          path: address.yearPath(key),
          name: `${key}年`,
          count: `${members.length}期 · ${countItems(members)}条`,
        }))}
      />
      <Ways
        edition={edition}
        id="sources"
        title="供稿部门"
        tiles={tilesOf(sources, address.sourcePath, "条")}
        all={{ path: address.SOURCES, label: "各部门各年的条数" }}
      />
      <Ways
        edition={edition}
        id="topics"
        title="主题"
        tiles={tilesOf(topics, address.topicPath, "期")}
        all={{ path: address.TOPICS, label: `全部${topics.length}个主题` }}
      />
    </>
  );
}

const tilesOf = (
  groups: readonly Group<string, unknown>[],
  pathOf: (name: string) => string,
  unit: string,
): Tile[] =>
  groups
    .slice(0, SHOWN)
    .map(({ key, members }) => ({ path: pathOf(key), name: key, count: `${members.length}${unit}` }));

interface WaysProps {
  edition: Edition;
  id: string;
  title: string;
  tiles: readonly Tile[];
  dense?: boolean;
  /** link to the full list */
  all?: { path: string; label: string };
}

/** Tiles under a heading; nothing if there are none. */
export function Ways({ edition, id, title, tiles, dense = false, all }: WaysProps) {
  if (tiles.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Tiles edition={edition} tiles={tiles} dense={dense} />
      {all && (
        <p class="all">
          <a href={edition.link(all.path)}>{all.label}</a>
        </p>
      )}
    </section>
  );
}
