import { UsageError } from "../../base/errors.ts";
import { isError } from "../../content/problem.ts";
import { readIssue } from "../../content/read-issue.ts";
import { replaceFile } from "../../content/replace-file.ts";
import { shownPath } from "../../content/scan.ts";
import type { RememberedSite } from "../../publish/memory.ts";
import { type Found, findIssue } from "./find-issue.ts";
import { versionOf, writeWith } from "./keep-version.ts";
import { Splice } from "./splice.ts";
import { textLeftIn } from "./text-left.ts";

/** Which issue, and where the text of it is that was published. */
export interface Amending {
  readonly content: string;
  /** `2016/6` */
  readonly issue: string;
  /** null where nothing was published that could be asked */
  readonly site: RememberedSite | null;
}

/** As typed: `date` is `2016-10-21`, `2016-10-21 09:00`. */
export interface CorrectionOrder extends Amending {
  readonly date: string;
  /** from 1; undefined for no item in particular */
  readonly item?: number | undefined;
  readonly what: string;
  readonly why?: string | undefined;
  readonly minor: boolean;
  /** attachments that are about to be replaced */
  readonly replaced: readonly string[];
}

export interface WithdrawalOrder extends Amending {
  readonly date: string;
  /** from 1; undefined for the whole issue */
  readonly item?: number | undefined;
  readonly who?: string | undefined;
  readonly why: string;
  /** whether the text stays readable */
  readonly show: boolean;
}

/** What was written, as paths to be shown. */
export interface Amended {
  readonly file: string;
  readonly version: string;
  /** where the withdrawn text still lies in `content/` */
  readonly left: readonly string[];
}

/** Keeps an issue as it is published, and declares a correction of it; the text is then changed by its editor. @throws UsageError */
export async function correctIssue(order: CorrectionOrder): Promise<Amended> {
  const { date, item, what, why, minor } = order;
  const found = findIssue(order.content, order.issue);
  return amend(found, order, order.replaced, (splice) =>
    splice.addToList("corrections", { date, item, what, why, minor: minor || undefined }),
  );
}

/** Keeps an issue as it is published, and withdraws it or one of its items. @throws UsageError */
export async function withdrawIssue(order: WithdrawalOrder): Promise<Amended> {
  const { date, item, who, why, show } = order;
  const found = findIssue(order.content, order.issue);
  if (found.issue.items[(item ?? 1) - 1]?.withdrawn) throw new UsageError(`第${item}条已经撤回了。`);
  const amended = await amend(found, order, [], (splice) => {
    const entry = { date, who, why, show: show || undefined };
    if (item !== undefined) splice.addToList("withdrawals", { date, item, who, why, show: entry.show });
    else {
      splice.set("status", "withdrawn");
      splice.addMap("withdrawn", entry);
    }
  });
  return show ? amended : { ...amended, left: textLeftIn(order.content, found, item) };
}

/** Nothing is written unless the issue can be read afterwards. */
async function amend(
  found: Found,
  { site }: Amending,
  replaced: readonly string[],
  write: (splice: Splice) => void,
): Promise<Amended> {
  const { source, bytes, context } = found;
  const version = await versionOf(found, site, replaced);
  const splice = new Splice(shownPath(source.file), bytes.toString("utf8"));
  write(splice);
  const wrong = readIssue(source, Buffer.from(splice.text), context).problems.filter(isError);
  if (wrong.length > 0)
    throw new UsageError(`没有改动：${wrong.map(({ message, remedy }) => message + remedy).join("\n")}`);
  writeWith(version.files, () => replaceFile(source.file, splice.text));
  const [kept = ""] = version.files.keys();
  return { file: shownPath(source.file), version: shownPath(kept), left: [] };
}
