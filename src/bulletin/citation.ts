import { type Issue, type Item, responsibleOf } from "./archive.ts";
import { chineseDate } from "./date-format.ts";
import { fullIssueNumber } from "./numbering.ts";
import { STATUS_LABELS } from "./status.ts";

/** What is cited: an issue as a whole, or one item of it; `address` is its permanent one, complete. */
interface Cited {
  readonly publication: string;
  readonly issue: Issue;
  readonly item: Item | null;
  readonly address: string;
}

/**
 * A reference after GB/T 7714-2015, 4.4 (a part of a serial, online): `吴启荣. 题名[J/OL]. 简报名, 2016(6)[引用日期]. 网址.` The day of
 * citing is the reader's to fill in, for pages know no clock. Of more than three authors three are named; where there are
 * none, the departments stand in their place, and where there are none either, the title comes first.
 */
export function gbCitation({ publication, issue, item, address }: Cited): string {
  const names = responsibleOf((item ?? issue).byline);
  const responsible = names.length > 3 ? [...names.slice(0, 3), "等"] : names;
  const title = `${item?.heading ?? issue.title}[J/OL]`;
  const place = `${publication}, ${issue.year}(${issue.number})[引用日期]`;
  return `${warning(issue)}${[...(responsible.length > 0 ? [responsible.join(", ")] : []), title, place, address].join(". ")}.`;
}

/** The same as prose has it: `吴启荣：《题名》，《简报名》2016年第6期（总第46期），2016年10月19日，网址`; 《》 within the title become 〈〉. */
export function plainCitation({ publication, issue, item, address }: Cited): string {
  const names = responsibleOf((item ?? issue).byline).join("、");
  const title = (item?.heading ?? issue.title).replaceAll("《", "〈").replaceAll("》", "〉");
  const date = chineseDate({ ...issue.date, time: null });
  return `${warning(issue)}${names && `${names}：`}《${title}》，《${publication}》${fullIssueNumber(issue)}，${date}，${address}`;
}

/** Who cites what was withdrawn says so. */
const warning = ({ status }: Issue): string => (status === "withdrawn" ? `【${STATUS_LABELS[status]}】` : "");
