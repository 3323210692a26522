import { attachmentPath } from "../../bulletin/address.ts";
import { isPicture } from "../../bulletin/file-kind.ts";
import { numberLabel } from "../../bulletin/issue-number.ts";
import { typeable } from "../body/attachment-links.ts";
import type { ArchiveCheck } from "../check/archive-checks.ts";
import { type Problem, problemOfFile, reminder } from "../problem.ts";
import type { IssueReading } from "../reading.ts";

const MEGABYTE = 1024 * 1024;
const LARGEST_PICTURE = 2 * MEGABYTE;

/** Unused pictures, and those too large for mobile readers. */
export const pictures: ArchiveCheck = ({ ordered }) => {
  const linked = new Set(ordered.flatMap(({ pageLinks }) => pageLinks.map(({ path }) => path)));
  return ordered.flatMap((reading) =>
    [...reading.attachments.values()].flatMap(({ name, bytes }) => {
      if (!isPicture(name)) return [];
      const path = reading.path.replace(/\.md$/, `/${name}`);
      const isShown =
        !reading.issue ||
        reading.used.has(name) ||
        linked.has(attachmentPath(reading, name)) ||
        linked.has(decodeURIComponent(attachmentPath(reading, name)));
      return [
        ...(isShown ? [] : [unused(path, name, reading)]),
        ...(bytes > LARGEST_PICTURE ? [tooLarge(path, name, bytes)] : []),
      ];
    }),
  );
};

const unused = (path: string, name: string, { year, number }: IssueReading): Problem =>
  problemOfFile(
    path,
    reminder(
      "picture/unused",
      `${year}年${numberLabel(number)}没有用到图片“${name}”。`,
      `请在正文里写上：![图里的内容](${path.split("/").at(-2)}/${typeable(name)})；不用的图片请删掉。`,
    ),
  );

const tooLarge = (path: string, name: string, bytes: number): Problem =>
  problemOfFile(
    path,
    reminder(
      "picture/large",
      `图片“${name}”有${(bytes / MEGABYTE).toFixed(1)} MB，读者用手机打开会很慢。`,
      "请用图片软件缩小到2 MB以内（宽度1600像素足够），文件名不变。",
    ),
  );
