import { attachmentPath } from "../../bulletin/address.ts";
import { isPicture } from "../../bulletin/file-kind.ts";
import { typeable } from "../body/attachment-links.ts";
import { type Problem, problemOfFile } from "../problem.ts";
import type { IssueReading } from "../reading.ts";

const MEGABYTE = 1024 * 1024;
const LARGEST_PICTURE = 2 * MEGABYTE;

/** Pictures that no issue shows, and those that are too large for a reader on a telephone. */
export function pictures(readings: readonly IssueReading[]): Problem[] {
  const linked = new Set(readings.flatMap(({ pageLinks }) => pageLinks.map(({ path }) => path)));
  return readings.flatMap((reading) =>
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
}

const unused = (path: string, name: string, { year, number }: IssueReading): Problem =>
  problemOfFile(path, {
    code: "picture/unused",
    message: `${year}年第${number}期没有用到图片“${name}”。`,
    remedy: `请在正文里写上：![图里的内容](${path.split("/").at(-2)}/${typeable(name)})；不用的图片请删掉。`,
    severity: "warning",
  });

const tooLarge = (path: string, name: string, bytes: number): Problem =>
  problemOfFile(path, {
    code: "picture/large",
    message: `图片“${name}”有${(bytes / MEGABYTE).toFixed(1)} MB，读者用手机打开会很慢。`,
    remedy: "请用图片软件缩小到2 MB以内（宽度1600像素足够），文件名不变。",
    severity: "warning",
  });
