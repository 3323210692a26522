import { isPicture } from "../../bulletin/file-kind.ts";
import { type Finding, findingsInside } from "../attachments/findings.ts";
import type { Inside, PhotoPlace, Unread } from "../attachments/inside.ts";
import { insideOf, isText } from "../attachments/inspect.ts";
import type { IssueParts } from "../check/issue-checks.ts";
import { type Complaint, type Problem, problemAt, problemOfFile, reminder } from "../problem.ts";
import { placesIn, sourceFile } from "../source-file.ts";
import { isAllowed } from "./allow.ts";
import { complaintAboutNumber, KINDS } from "./personal-numbers.ts";
import { codeOfMark, complaintAboutMark, howToAllow, MEANS } from "./secrecy.ts";

/** Enough for a list of persons. */
const MOST_SHOWN = 50;

/** What attachments say in their text: at its place in one that is text, else where the issue links to it. */
export const wordsInAttachments = (issue: IssueParts): Problem[] =>
  [...issue.source.attachments.values()].flatMap((attachment) => {
    const { name } = attachment;
    const inside = insideOf(attachment);
    const refused = findingsInside(inside).filter((found) => !isAllowed(found.text, issue.allowed));
    if (!isText(name))
      return refused.slice(0, 1).map((found) => atLink(issue, name, inDocument(name, found)));
    const file = sourceFile(besideOf(issue, name), inside.text);
    const placeOf = placesIn(file);
    return refused.slice(0, MOST_SHOWN).map(({ index, text: typed, number, mark }) => {
      const complaint = number ? complaintAboutNumber(number, true) : complaintAboutMark(mark);
      return problemAt(file, placeOf(index, index + typed.length), complaint);
    });
  });

/** What a program or a camera has noted in attachments, at the place where the issue links to each. */
export const notesInAttachments = (issue: IssueParts): Problem[] =>
  [...issue.source.attachments.values()].flatMap((attachment) => {
    const { name } = attachment;
    if (isAllowed(linkTo(issue, name), issue.allowed)) return [];
    const inside = insideOf(attachment);
    const unread = inside.unread ? [unreadFile(issue, name, inside.unread)] : [];
    return [...notesIn(name, inside, knownNames(issue)), ...unread].map((complaint) =>
      atLink(issue, name, complaint),
    );
  });

/** As a text links to it, and an editor allows it. */
const linkTo = ({ source }: IssueParts, name: string): string => `${source.stem}/${name}`;

const besideOf = ({ file }: IssueParts, name: string): string => file.path.replace(/\.md$/, `/${name}`);

function atLink(issue: IssueParts, name: string, complaint: Complaint): Problem {
  const place = issue.body.used.get(name);
  return place ? problemAt(issue.file, place, complaint) : problemOfFile(besideOf(issue, name), complaint);
}

function inDocument(name: string, { number, mark, isProperty }: Finding): Complaint {
  const place = isProperty ? "的属性（标题、主题、关键词）" : "";
  const inside = isProperty ? "的“文件→信息（属性）”" : "";
  if (number)
    return {
      code: `privacy/${number.kind}`,
      message: `附件“${name}”${place}里有${KINDS[number.kind]}“${number.masked}”，不能公开。`,
      remedy: `请在附件${inside}里删掉号码，一个个核对，再保存；确需公开的，在说明栏里加上三行：allow:、“  - what: ${number.masked}”、“    why: 公开的理由”。`,
    };
  return {
    code: codeOfMark(mark),
    message: `附件“${name}”${place}里有“${mark.text}”，${MEANS[mark.kind]}。`,
    remedy: `请先和保密工作人员核对这个附件能不能公开：不能公开的，请移走；可以公开的，请在附件${inside}里删掉“${mark.text}”${howToAllow(mark)}。`,
  };
}

/** Names that programs put in where nobody has told them one. */
const NOBODY =
  /^(?:administrator|admin|user|owner|pc|lenovo|dell|hp|thinkpad|microsoft(?: office)?(?: user| 用户)?|windows(?: user| 用户)?|(?:微软|雨林木风|番茄花园|系统天地|深度|中国)(?:用户)?|用户|wps(?: office)?(?:[_ ]?\d+)?|apache poi|python-docx|openpyxl|libreoffice|un-?named|unknown|匿名|佚名|作者|[a-z]*\d+|-)$/i;

/** The issue's own departments and authors: readers see these anyway. */
const knownNames = ({ fields, body, context }: IssueParts): ReadonlySet<string> =>
  new Set([
    ...context.departments.keys(),
    ...(fields.value?.source ?? []),
    ...(fields.value?.author ?? []),
    ...body.sections.flatMap(({ byline }) => [...(byline?.sources ?? []), ...(byline?.authors ?? [])]),
  ]);

function notesIn(name: string, inside: Inside, known: ReadonlySet<string>): Complaint[] {
  const authors = inside.authors.filter((author) => author && !NOBODY.test(author) && !known.has(author));
  const found: Complaint[] = [];
  if (inside.place !== "none")
    found.push({
      code: "privacy/photo-place",
      message: `${isPicture(name) ? `照片“${name}”` : `附件“${name}”里的照片`}里记着拍摄的地点（经纬度），读者下载后看得到。`,
      remedy: PLACE_REMEDIES[inside.place],
    });
  if (inside.hasChanges)
    found.push({
      code: "privacy/changes",
      message: `附件“${name}”里有修订，删掉的文字读者也看得到。`,
      remedy: "请打开附件，在“审阅”里接受或拒绝所有修订，再保存。",
    });
  if (inside.hasComments)
    found.push({
      code: "privacy/comments",
      message: `附件“${name}”里有批注，读者看得到。`,
      remedy: "请打开附件，在“审阅”里删除所有批注，再保存；PDF 请从删去批注的原文件重新导出。",
    });
  if (authors.length > 0)
    found.push(
      reminder(
        "privacy/author",
        `附件“${name}”的属性里写着${authors.map((author) => `“${author.slice(0, 40)}”`).join("、")}，读者看得到。`,
        "不宜公开的，请打开附件，在“文件→信息→检查文档”（WPS：文件→文档加密→属性）里删掉作者，再保存；可以公开的，不必改。",
      ),
    );
  return found;
}

const BY_HAND = "请在看图软件里打开，转正以后另存，再在文件的“属性→详细信息”里点“删除属性和个人信息”。";
const PLACE_REMEDIES: Readonly<Record<Exclude<PhotoPlace, "none">, string>> = {
  removable: "请运行 npm run check -- --fix，会从照片里删掉拍摄信息，画面不变。",
  turned: `这张照片要靠拍摄信息才摆得正，不能自动删：${BY_HAND}`,
  fixed: BY_HAND.replace("转正以后", ""),
};

const WHY_UNREAD: Readonly<Record<Unread, string>> = {
  damaged: "打不开，没有检查里面有没有不宜公开的内容。",
  locked: "有密码，没有检查里面有没有不宜公开的内容，读者也打不开。",
  wordless: "里面只有图像（多半是扫描件），上面的字没有检查。",
  long: "太长，没有全部检查。",
};
const UNREAD_REMEDIES: Readonly<Record<"damaged" | "locked", string>> = {
  damaged: "请用原来的程序打开看看：打得开的，请另存一份代替它；打不开的，请从原处重新复制。",
  locked: "请去掉密码，再保存。",
};

function unreadFile(issue: IssueParts, name: string, why: Unread): Complaint {
  const message = `${isPicture(name) ? "图片" : "附件"}“${name}”${WHY_UNREAD[why]}`;
  const remedy =
    why === "damaged" || why === "locked"
      ? UNREAD_REMEDIES[why]
      : `请自己看一遍，有没有密级标志和身份证、手机等号码；看过没有的，可以不改，或者在说明栏里加上三行：allow:、“  - what: ${linkTo(issue, name)}”、“    why: 已经看过”。`;
  return reminder("attachment/unread", message, remedy);
}
