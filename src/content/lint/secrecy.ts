import type { IssueParts } from "../check/issue-checks.ts";
import { type SecrecyMark, secrecyMarksIn, secrecyMarksOfName } from "../privacy/secrecy-marks.ts";
import { type Complaint, type Problem, problemAt, problemOfFile } from "../problem.ts";
import { placeOf, type SourceFile } from "../source-file.ts";
import { textsIn } from "../yaml/schema-fields.ts";
import type { PlacedValue } from "../yaml/yaml.ts";
import { isAllowed } from "./allow.ts";
import { UNPUBLISHED } from "./personal-numbers.ts";
import type { Prose } from "./prose.ts";

/** Bounds the search in a multi-line value. */
const MOST_LINES = 20;
/** Enough for a text whose every page was marked. */
const MOST_SHOWN = 50;

/** Marks of secrecy in the front matter's values and in the body as typed, code and all. */
export function secrecy({ file, body, placeOf: at }: Prose, front: PlacedValue | undefined): Problem[] {
  const inFront = front ? secrecyOfValues(front, file, complaintAboutMark) : [];
  const inBody = secrecyMarksIn(file.text.slice(body)).map((mark) =>
    problemAt(file, at(body + mark.index, body + mark.index + mark.text.length), complaintAboutMark(mark)),
  );
  return [...inFront, ...inBody].slice(0, MOST_SHOWN);
}

/** Marks of secrecy in YAML values that are published. */
export const secrecyOfValues = (
  placed: PlacedValue,
  file: SourceFile,
  complain: (mark: SecrecyMark) => Complaint,
): Problem[] =>
  textsIn(placed.value).flatMap(({ path, text }) => {
    if (UNPUBLISHED.includes(String(path[0]))) return [];
    const { line } = placed.placeOf(path);
    return secrecyMarksIn(text).map((mark) =>
      problemAt(file, placeOf(file, mark.text, line, line + MOST_LINES), complain(mark)),
    );
  });

/** Marks of secrecy in the names of attachments. */
export const secrecyOfNames = ({ file, source, allowed }: IssueParts): Problem[] =>
  [...source.attachments.keys()].flatMap((name) => {
    const mark = secrecyMarksOfName(name).find(({ text }) => !isAllowed(text, allowed));
    if (!mark) return [];
    return problemOfFile(file.path.replace(/\.md$/, `/${name}`), {
      code: codeOfMark(mark),
      message: `文件名“${name}”里有“${mark.text}”，${MEANS[mark.kind]}。`,
      remedy: `请先和保密工作人员核对这个文件能不能公开：不能公开的，请移走；可以公开的，请改名，去掉“${mark.text}”，正文里的链接一并改${howToAllow(mark)}。`,
    });
  });

export const codeOfMark = ({ kind }: SecrecyMark): string => `secrecy/${kind}`;

export const MEANS: Readonly<Record<SecrecyMark["kind"], string>> = {
  level: "是密级标志，有密级的内容不能放到网上",
  internal: "是内部使用的标志，内部的内容不能放到网上",
};

export const complaintAboutMark = (mark: SecrecyMark): Complaint => ({
  code: codeOfMark(mark),
  message: `“${mark.text}”${MEANS[mark.kind]}。`,
  remedy: `请先和保密工作人员核对这一期能不能公开：不能公开的，请移走；可以公开的，请删掉“${mark.text}”${howToAllow(mark)}。`,
});

/** In settings nothing can be allowed. */
export const complaintAboutMarkOfSite = (mark: SecrecyMark): Complaint => ({
  code: codeOfMark(mark),
  message: `“${mark.text}”${MEANS[mark.kind]}。`,
  remedy: `请先和保密工作人员核对；可以公开的，请删掉“${mark.text}”。`,
});

export const howToAllow = ({ text }: SecrecyMark): string =>
  `；只是讲到它、不是标志的，在说明栏里加上三行：allow:、“  - what: ${text}”、“    why: 公开的理由”`;
