import type { Found } from "./issue-references.ts";

/** 国发〔2015〕32号: what an office calls a document that it issues. */
export interface DocumentNumber {
  /** 国发 */
  readonly code: string;
  readonly year: number;
  readonly number: number;
}

export const documentId = ({ code, year, number }: DocumentNumber): string => `${code}-${year}-${number}`;

/** With the brackets of GB/T 9704-2012. */
export const documentLabel = ({ code, year, number }: DocumentNumber): string =>
  `${code}〔${year}〕${number}号`;

/** In any brackets that editors type. */
const TAIL =
  "(?<bracket>[〔［[【（(〖])\\s*(?<year>(?:19|20)\\d{2})\\s*[〕］\\]】）)〗]\\s*第?\\s*(?<number>\\d{1,5})\\s*号";
const BRACKETED = new RegExp(TAIL, "gu");
/** What may be the code before the brackets, with what stands before that. */
const RUN = /\p{Script=Han}{2,20}\s*$/u;
const LONGEST_RUN = 24;
const ALONE = new RegExp(`^(?<run>\\p{Script=Han}{2,12})\\s*${TAIL}$`, "u");

/** What ends just before a code begins: 根据国发, 转发自国办发明电. */
const LEAD =
  /.*(?:根据|按照|依据|依照|遵照|贯彻|落实|执行|印发|下发|转发|出台|发布|公布|制定|参照|对照|结合|废止|学习|传达|完成|要求|通知|文件|意见|办法|规定|原则|精神|国务院|政府|办公[厅室]|以及|同时|严格|列入|[委局](?=.{2})|厅(?!字)(?=.{2})|按|凭|由|以|将|把|与|和(?!政)|及|对|见|在|自(?!然|贡)|从(?!化)|据|依|的|了|是|为|即|或|经|请|等|据|因|原(?=.{3}))/u;
/** Other things have a year in brackets and a number as well. */
const NONE = /(?:证|合同|编号|文号|专利号?|批号|号|第|提案|建议|地块|文件|判决|裁定|[初终再申执]字?)$/u;
/** In brackets that are used for other numbers, too, only what looks like a code is one. */
const ENDING = /[发办函字令规电文通]$/u;
const LONGEST_CODE = 8;

/** 国发〔2015〕32号 and nothing else; null for anything that is no such number. */
export function readDocumentNumber(text: string): DocumentNumber | null {
  const groups = ALONE.exec(plainDigits(text).trim())?.groups;
  return groups?.run === undefined || NONE.test(groups.run) ? null : numberOf(groups.run, groups);
}

/** As long as the text, so that places stay. */
export const plainDigits = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/** Codes that stand by themselves, as in （国发〔2015〕32号）: where one of them ends a run of characters, it is meant. */
export function codesIn(text: string): string[] {
  return bracketed(text).flatMap(({ index, run, bracket }) => {
    const isAlone = index === 0 || !/[\p{L}\p{N}]/u.test(text[index - 1] ?? "");
    const isSound =
      "〔［[".includes(bracket) && run.length <= LONGEST_CODE && !LEAD.test(run) && !NONE.test(run);
    return isAlone && isSound ? [run] : [];
  });
}

/** The numbers of documents in a text. @param codes that are known to be codes */
export function findDocumentNumbers(text: string, codes: ReadonlySet<string>): Found<DocumentNumber>[] {
  return bracketed(text).flatMap(({ index, run, end, bracket, groups }): Found<DocumentNumber>[] => {
    const code = codeAtEnd(run, codes);
    if (code === null || (!"〔〖".includes(bracket) && !ENDING.test(code) && !codes.has(code))) return [];
    return [{ start: index + run.length - code.length, end, meaning: numberOf(code, groups) }];
  });
}

/** Most texts have no brackets with a year in them: these are looked for, and then what stands before. */
function bracketed(text: string) {
  return [...text.matchAll(BRACKETED)].flatMap(({ 0: match, index: start, groups = {} }) => {
    const before = RUN.exec(text.slice(Math.max(0, start - LONGEST_RUN), start))?.[0];
    if (before === undefined) return [];
    const { bracket = "" } = groups;
    const index = start - before.length;
    return [{ run: before.trimEnd(), index, end: start + match.length, bracket, groups }];
  });
}

/**
 * The code at the end of a run of characters: what is known to be one, or else what begins as one does that is known (楚江科字 as 楚江政发),
 * or else all that is left without the words before.
 */
function codeAtEnd(run: string, codes: ReadonlySet<string>): string | null {
  const code = run.replace(LEAD, "");
  const ends = Array.from({ length: Math.max(0, code.length - 1) }, (_, index) => code.slice(index));
  const beginnings = new Set([...codes].map((known) => known.slice(0, 2)));
  const found =
    ends.find((end) => codes.has(end)) ?? ends.find((end) => beginnings.has(end.slice(0, 2))) ?? code;
  return found.length < 2 || found.length > LONGEST_CODE || NONE.test(found) ? null : found;
}

const numberOf = (code: string, groups: Readonly<Record<string, string | undefined>>): DocumentNumber => ({
  code,
  year: Number(groups.year),
  number: Number(groups.number),
});
