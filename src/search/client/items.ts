import { itemId, itemPage, itemPath } from "../../bulletin/address.ts";
import type { Status } from "../../bulletin/status.ts";
import type { IssueData } from "../../publish/formats/data-schema.ts";
import type { RecordTable } from "../record-table.ts";
import type { Surroundings } from "./find.ts";

/** A news item that answers a query. */
export interface Hit {
  /** its address without the site's base: `/2016/6/#item-2` */
  readonly path: string;
  /** the same on a page of its own: `/2016/6/2/` */
  readonly page: string;
  readonly heading: string;
  readonly text: string;
  /** the texts of its tables' cells, row by row, the head first */
  readonly tables: IssueData["items"][number]["tables"];
  /** `2016-10-19` */
  readonly day: string;
  readonly sources: readonly string[];
  readonly authors: readonly string[];
  readonly status: Status;
}

/** What records are, read from the issues that the site publishes. */
export class Items {
  readonly table: RecordTable;
  readonly #issue: Surroundings["issue"];

  constructor(table: RecordTable, { issue }: Pick<Surroundings, "issue">) {
    this.table = table;
    this.#issue = issue;
  }

  issueOf(record: number): Promise<IssueData> {
    return this.#issue(this.table.at(record));
  }

  /** @throws where the issue can't be loaded, or has no such item: it is of another edition than the index */
  async hit(record: number): Promise<Hit> {
    const place = this.table.at(record);
    const issue = await this.issueOf(record);
    const id = itemId(place.position);
    const item = issue.items.find((candidate) => candidate.id === id);
    if (!item) throw new Error(`${place.year}/${place.number.id} has no ${id}`);
    return {
      path: itemPath(place, place.position),
      page: itemPage(place, place.position),
      heading: item.heading,
      text: item.text,
      tables: item.tables,
      day: issue.date.slice(0, "2016-10-19".length),
      sources: names(item.source),
      authors: names(item.author),
      status: item.withdrawn ? "withdrawn" : statusOf(issue, id),
    };
  }
}

const names = (joined: string): string[] => (joined === "" ? [] : joined.split("、"));

/** As `statusOfItem` has it. */
function statusOf({ status, corrections }: IssueData, id: string): Status {
  if (status === "draft" || status === "withdrawn") return status;
  return corrections.some(({ item, minor }) => item === id && !minor) ? "corrected" : "published";
}
