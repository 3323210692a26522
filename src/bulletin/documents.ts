import { z } from "zod";
import { about, type Fault, fault, parsedText } from "./field.ts";
import { splitNames } from "./names.ts";
import { type DocumentNumber, documentLabel, readDocumentNumber } from "./references/document-numbers.ts";

/** A document that `documents.yaml` names, so that texts which mention it lead to the list of documents. */
export interface NamedDocument {
  /** without 《》 */
  readonly title: string;
  readonly number?: DocumentNumber | undefined;
  /** other titles, likewise */
  readonly names?: readonly string[] | undefined;
}

/** Titles are the same whatever blanks are in them. */
export const titleKey = (title: string): string => title.replace(/\s+/gu, "");

const LONGEST_TITLE = 100;

const withoutMarks = (text: string): string => text.replace(/^《([^《》]*)》$/u, "$1").trim();

function faultOfTitle(text: string): Fault | null {
  const { length } = [...text];
  if (length > LONGEST_TITLE)
    return { code: "field/long", message: `一个文件名称最多${LONGEST_TITLE}个字，现在有${length}个字。` };
  if (!/[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(text) || /[《》\n]/u.test(text))
    return { code: "documents/title", message: `“${text}”不像文件名称：写书名号里的全部文字。` };
  return null;
}

const title = parsedText<string>((text) => {
  const value = withoutMarks(text);
  const wrong = faultOfTitle(value);
  return wrong ? { fault: wrong } : { value };
});

const names = parsedText<readonly string[]>((text) => {
  const value = splitNames(text).map(withoutMarks);
  const wrong = value.map(faultOfTitle).find((each) => each !== null);
  return wrong ? { fault: wrong } : { value };
});

const number = parsedText<DocumentNumber>((text) => {
  const value = readDocumentNumber(text);
  if (value) return { value };
  const [, code, year, digits] =
    /^(\p{Script=Han}{2,8})\D*((?:19|20)\d{2})\D+(\d{1,5})\D*$/u.exec(text) ?? [];
  const mended =
    code && year && digits ? documentLabel({ code, year: Number(year), number: Number(digits) }) : undefined;
  return fault(
    "documents/number",
    `“${text}”不是文号：请写机关代字、六角括号里的年份和顺序号，例如 国发〔2015〕32号。`,
    mended,
  );
});

const document = z.strictObject({
  title: title.meta(about("文件名称", "书名号里的全部文字", "中华人民共和国促进科技成果转化法")),
  number: number.optional().meta(about("文号", "发文字号；没有的不写", "国发〔2015〕32号")),
  names: names
    .optional()
    .meta(about("别的名称", "新闻里用的其他名称，用顿号隔开", "促进科技成果转化法、成果转化法")),
});

/** Each title and each number once: a link leads to one document. */
const documents = z.array(document).superRefine((list, context) => {
  const known = new Set<string>();
  for (const [index, { title, names = [], number }] of list.entries()) {
    const said = [
      { what: `名称“${title}”`, key: titleKey(title), path: "title" },
      ...names.map((name) => ({ what: `名称“${name}”`, key: titleKey(name), path: "names" })),
      ...(number
        ? [{ what: `文号“${documentLabel(number)}”`, key: documentLabel(number), path: "number" }]
        : []),
    ];
    for (const { what, key, path } of said) {
      if (known.has(key))
        context.addIssue({
          code: "custom",
          path: [index, path],
          message: `${what}写了两次：读者点了不知道该去哪一份文件。`,
          params: { code: "documents/twice", remedy: "请删掉重复的，只留在一份文件里。" },
        });
      known.add(key);
    }
  }
});

/** `content/documents.yaml`: documents by their titles, besides those whose number stands beside the title in a text. */
export const documentsSchema = z.strictObject({
  documents: documents.meta(
    about("文件", "新闻里常提到的文件，每份写名称和文号", "- title: 中华人民共和国促进科技成果转化法"),
  ),
});
