import { type Issue, type Item, responsibleOf } from "./archive.ts";
import { chineseDate } from "./date-format.ts";
import { citedNumber, fullIssueLabel } from "./issue-number.ts";
import { STATUS_LABELS } from "./status.ts";
import { inWords, WORDS, type Words } from "./words.ts";

/** The cited issue or item; `address` is its full permanent URL. */
export interface Cited {
  readonly publication: string;
  readonly issue: Issue;
  /** the office's, for the number */
  readonly words?: Words;
  readonly item: Item | null;
  readonly address: string;
}

/**
 * A reference by GB/T 7714-2015, 4.4 (part of a serial, online): `吴启荣. 题名[J/OL]. 简报名, 2016(6)[引用日期]. 网址.` Readers fill
 * in the date of citing. Names at most three authors, or the departments if there are none.
 */
export function gbCitation({ publication, issue, item, address }: Cited): string {
  const names = responsibleOf((item ?? issue).byline);
  const responsible = names.length > 3 ? [...names.slice(0, 3), "等"] : names;
  const title = `${item?.heading ?? issue.title}[J/OL]`;
  const place = `${publication}, ${issue.year}(${citedNumber(issue.number)})[引用日期]`;
  return `${warning(issue)}${[...(responsible.length > 0 ? [responsible.join(", ")] : []), title, place, address].join(". ")}.`;
}

/** For prose: `吴启荣：《题名》，《简报名》2016年第6期（总第46期），2016年10月19日，网址`; 《》 within the title become 〈〉. */
export function plainCitation({ publication, issue, words = WORDS, item, address }: Cited): string {
  const names = responsibleOf((item ?? issue).byline).join("、");
  const title = (item?.heading ?? issue.title).replaceAll("《", "〈").replaceAll("》", "〉");
  const date = chineseDate({ ...issue.date, time: null });
  return `${warning(issue)}${names && `${names}：`}《${title}》，《${publication}》${inWords(words, fullIssueLabel(issue))}，${date}，${address}`;
}

/** Citations of a withdrawn issue say so. */
const warning = ({ status }: Issue): string => (status === "withdrawn" ? `【${STATUS_LABELS[status]}】` : "");
