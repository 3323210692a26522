import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { issuePath } from "../../bulletin/address.ts";
import type { Issue } from "../../bulletin/archive.ts";
import { fileStem, numberLabel, readId, unitedBy } from "../../bulletin/issue-number.ts";
import {
  digestOfCorrection,
  keyOf,
  type PublishedIssue,
  publishedIssueOf,
} from "../../bulletin/published.ts";
import { isItemGone } from "../../bulletin/status.ts";
import { type Complaint, type Problem, problemAt, problemOfFile } from "../problem.ts";
import { type IssueReading, problemOf } from "../reading.ts";
import { wholeLine } from "../source-file.ts";
import type { ArchiveCheck, ArchiveParts } from "./archive-checks.ts";

/**
 * What was published stays, or the issue says what changed: the archive compared with the digests of the site before. A change needs a
 * correction that was not declared then; what moved or is gone breaks addresses, and needs a redirect.
 */
export const unsaidChanges: ArchiveCheck = (archive) => {
  const { published, ordered } = archive;
  if (!published) return [];
  const readings = new Map(ordered.map((reading) => [keyOf(reading), reading]));
  const ofIssues = Object.entries(published.issues).flatMap(([key, before]) => {
    const reading = readings.get(key);
    if (!reading) return goneIssue(key, archive);
    const { issue } = reading;
    if (!issue) return []; // it has other problems, which are said
    if (issue.status === "draft") return problemOf(reading, ["status"], becameDraft(key));
    const gone = before.versions.filter((id) => !reading.versions.includes(id)).map(goneVersion);
    return [
      ...gone.map((complaint) => problemOf(reading, ["issue"], complaint)),
      ...(issue.status === "withdrawn" ? [] : changesOf(reading, issue, before)),
    ];
  });
  // Whom and what only a missing issue or item names comes back with it.
  return ofIssues.some(({ code }) => /^published\/(?:gone|moved)$/.test(code))
    ? ofIssues
    : [...ofIssues, ...gonePages(archive)];
};

/** Says both ways out: it was published, or it never was. */
const orUnpublished = (key: string): string =>
  `如果这一期还没有发布过，生成时写明：npm run build -- --unpublished ${key}`;

const becameDraft = (key: string): Complaint => ({
  code: "published/gone",
  message: "这一期已经发布过，不能再改成草稿：引用它的网址会打不开。",
  remedy: `请删掉 status: draft；要撤下它的，请写 status: withdrawn，并写明撤回的日期和原因。${orUnpublished(key)}`,
});

const goneVersion = (id: string): Complaint => ({
  code: "published/version",
  message: `这一期 ${id} 的版本不见了：它的网址会打不开。`,
  remedy: `请把本期文件夹里的 versions/${id}.md 放回来。`,
});

function goneIssue(key: string, { content, redirects, ordered }: ArchiveParts): Problem[] {
  const [year = "", id = ""] = key.split("/");
  const number = readId(id);
  if (!number) return [];
  const path = issuePath({ year: Number(year), number });
  const isLedOn =
    redirects.some(({ from }) => from === path) ||
    ordered.some(
      (reading) =>
        reading.year === Number(year) && unitedBy(reading.number).some((united) => united.id === id),
    );
  if (isLedOn) return [];
  const file = `${content}/${year}/${fileStem(number)}.md`;
  return [
    problemOfFile(file, {
      code: "published/gone",
      message: `已经发布的${year}年${numberLabel(number)}不见了：${decodeURI(path)} 会打不开。`,
      remedy: `请把 ${file} 放回来；要撤下它的，不删文件，写 status: withdrawn；换了地址的，在 redirects.yaml 里写上旧地址和新地址。${orUnpublished(key)}`,
    }),
  ];
}

/** Only where every issue could be read: who is named in the others is not known. */
function gonePages({ published, surroundings, redirects, ordered, content }: ArchiveParts): Problem[] {
  if (!published || ordered.some(({ issue, severity }) => !issue && severity === "error")) return [];
  const moved = new Set(redirects.map(({ from }) => from));
  return published.pages
    .filter((page) => !surroundings.published.has(page) && !moved.has(encodeURI(decodeURI(page))))
    .map((page) =>
      problemOfFile(`${content}/redirects.yaml`, {
        code: "published/page",
        message: `已经发布的网页 ${decodeURI(page)} 没有了：收藏和引用它的读者会打不开。`,
        remedy: `如果是名称写错了，请改回来；如果是改了，请在 redirects.yaml 里加上：from: ${decodeURI(page)}，to: 现在的地址。部门改名或合并的，请在 site.yaml 里保留原来的部门。`,
      }),
    );
}

/** Something that differs, of an item (from 1) or of the issue as a whole. */
interface Difference {
  readonly item: number | null;
  readonly what: string;
  readonly field: string;
}

function changesOf(reading: IssueReading, issue: Issue, before: PublishedIssue): Problem[] {
  const digestOfFile = (name: string): string => {
    const attachment = reading.attachments.get(name);
    return attachment ? hash("sha256", readFileSync(attachment.file)) : "";
  };
  const now = publishedIssueOf(issue, digestOfFile);
  const moved = movedItem(before, now);
  if (moved)
    return [
      atItem(reading, moved.item, { ...moved, remedy: `${moved.remedy}${orUnpublished(keyOf(issue))}` }),
    ];
  const declared = issue.corrections.filter(
    (correction) => !before.corrections.includes(digestOfCorrection(correction)),
  );
  const isSaid = ({ item }: Difference): boolean =>
    declared.some((correction) => correction.item === undefined || correction.item === item);
  const unsaid = differences(before, now, {
    item: (index) => issue.items[index] !== undefined && isItemGone(issue.items[index]),
    attachment: (name) => reading.attachments.has(name) && now.attachments[name] === undefined,
  }).filter((difference) => !isSaid(difference));
  const places = new Set(unsaid.map(({ item, field }) => (item === null ? field : item)));
  return [...places].flatMap((place) => {
    const here = unsaid.filter(({ item, field }) => (item === null ? field : item) === place);
    const item = typeof place === "number" ? place : null;
    const what = here.map((difference) => difference.what).join("、");
    const complaint: Complaint = {
      code: "published/changed",
      message: `${item === null ? "这一期" : `第${item}条`}的${what}和已经发布的不一样，又没有写更正。`,
      remedy: `${toDeclare(item)}${here.some(({ what }) => what === "署名") ? RENAMED : ""}${orUnpublished(keyOf(issue))}`,
    };
    return item === null ? problemOf(reading, [place], complaint) : [atItem(reading, item, complaint)];
  });
}

const toDeclare = (item: number | null): string =>
  `如果是更正，请在说明栏的 corrections 下面写明：“  - date: 更正的日期”${item === null ? "" : `“    item: ${item}”`}“    what: 改了什么”（只是错别字的，再写“    minor: true”）；不是有意改的，请改回来。`;

const RENAMED = "如果是 site.yaml 里的部门改了名，请把原来的名称留作单独的部门，不要写成新名称的别名。";

/** What has lost its text, or is not published, by a withdrawal that says so. */
interface Withdrawn {
  readonly item: (index: number) => boolean;
  readonly attachment: (name: string) => boolean;
}

function differences(before: PublishedIssue, now: PublishedIssue, isWithdrawn: Withdrawn): Difference[] {
  const whole = [
    ["title", "标题"],
    ["date", "日期"],
    ["byline", "署名"],
    ["preamble", "开头的文字"],
  ] as const;
  const own = [
    ["heading", "标题"],
    ["text", "正文"],
    ["byline", "署名"],
  ] as const;
  const files = Object.entries(before.attachments).filter(
    ([name, digest]) => now.attachments[name] !== digest && !isWithdrawn.attachment(name),
  );
  const added = now.items.slice(before.items.length);
  return [
    ...whole
      .filter(([part]) => before[part] !== now[part])
      .map(([part, what]) => ({ item: null, what, field: FIELDS[part] })),
    ...files.map(([name]) => ({ item: null, what: `附件“${name}”`, field: "issue" })),
    ...before.items.flatMap((item, index) =>
      own
        .filter(([part]) => part !== "text" || !isWithdrawn.item(index))
        .filter(([part]) => item[part] !== now.items[index]?.[part])
        .map(([, what]) => ({ item: index + 1, what, field: "" })),
    ),
    ...added.map((_, index) => ({
      item: before.items.length + index + 1,
      what: "内容（新加的一条）",
      field: "",
    })),
  ];
}

const FIELDS = { title: "title", date: "date", byline: "source", preamble: "issue" } as const;

/** The first item that stands elsewhere now, or nowhere: `#item-2` would be another's address. */
function movedItem(
  before: PublishedIssue,
  now: PublishedIssue,
): (Complaint & { readonly item: number }) | null {
  type Item = PublishedIssue["items"][number];
  const isSame = (a: Item, b: Item | undefined): boolean => a.heading === b?.heading || a.text === b?.text;
  for (const [index, item] of before.items.entries()) {
    if (isSame(item, now.items[index])) continue;
    const place = now.items.findIndex((other, at) => isSame(item, other) && !isSame(other, before.items[at]));
    if (place < 0 && index < now.items.length) continue; // another text at its place
    return {
      code: "published/moved",
      item: Math.min(index + 1, Math.max(1, now.items.length)),
      message:
        place < 0
          ? `已经发布的第${index + 1}条不见了。`
          : `已经发布的第${index + 1}条现在是第${place + 1}条：读者引用的 #item-${index + 1} 会指向另一条。`,
      remedy:
        "请按原来的次序放回去，新加的放在最后；不能保留的一条，留下标题，正文改成一句说明，并写明更正。",
    };
  }
  return null;
}

function atItem(reading: IssueReading, item: number, { code, message, remedy }: Complaint): Problem {
  const complaint = { code, message, remedy };
  const line = reading.itemLines[item - 1];
  return reading.file && line !== undefined
    ? problemAt(reading.file, wholeLine(reading.file, line), complaint)
    : problemOfFile(reading.path, complaint);
}
