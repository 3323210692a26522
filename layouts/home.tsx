import * as address from "../src/bulletin/address.ts";
import { lateAmendments } from "../src/bulletin/amendments.ts";
import { type Archive, countItems } from "../src/bulletin/archive.ts";
import { chineseDate } from "../src/bulletin/date-format.ts";
import { spanOf } from "../src/bulletin/order.ts";
import { archiveGraph } from "../src/publish/formats/json-ld.ts";
import { Document, type PageProps } from "./document.tsx";
import { Earlier } from "./parts/earlier.tsx";
import { GoToDate } from "./parts/go-to-date.tsx";
import { LatelyCorrected } from "./parts/lately-corrected.tsx";
import { Lead } from "./parts/lead.tsx";
import { Masthead } from "./parts/masthead.tsx";
import { SearchBox } from "./parts/search-box.tsx";
import { MainWays } from "./parts/ways.tsx";

/** The most issues below the latest. */
const EARLIER = 6;
/** The most corrections. */
const CORRECTED = 5;

/** The front page: the news first, then the ways into the archive. */
export function HomePage({ edition, entry: archive }: PageProps<Archive>) {
  const { site, issues } = archive;
  const first = spanOf(issues)?.first;
  const [latest, ...before] = issues.toReversed();
  return (
    <Document
      edition={edition}
      title={null}
      description={site.description}
      path={address.HOME}
      graph={archiveGraph(edition, first)}
      alternates={[
        { type: "application/json", title: "目录（JSON）", path: address.ARCHIVE_DATA },
        { type: "text/csv", title: "目录（CSV）", path: address.ARCHIVE_TABLE },
        { type: "application/ld+json", title: "数据说明（DCAT）", path: address.CATALOG },
      ]}
    >
      <Masthead
        isHeading
        publication={site.theme?.masthead ?? site.name}
        left={site.footer.sponsor}
        right={edition.say`${first ? `${chineseDate({ day: first, time: null })}起，` : ""}共${issues.length}期、${countItems(issues)}条新闻`}
      />
      <SearchBox edition={edition} id="home-q" large />
      {latest && <Lead edition={edition} issue={latest} />}
      <div class="front">
        <div>
          <Earlier edition={edition} issues={before.slice(0, EARLIER)} />
          <LatelyCorrected edition={edition} amendments={lateAmendments(issues, CORRECTED)} />
        </div>
        <div class="aside">
          <GoToDate edition={edition} issues={issues} />
          <MainWays edition={edition} archive={archive} />
        </div>
      </div>
    </Document>
  );
}
