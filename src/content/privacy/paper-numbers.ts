import type { Found } from "./number-verdict.ts";
import { labelledCells } from "./table-heads.ts";

/** Papers of persons whose numbers have no check digit: their name alone tells what the number is. */
const PAPER =
  "(?:护照|(?:港澳|台湾|内地|大陆)[^，。；\\n]{0,8}通行证|回乡证|台胞证|军官证|士兵证|警官证|居留证)";
/** 护照1234567本 is an amount. */
const NUMBER = "(?:[A-Z]{1,2}[ -]?\\d{7,10}|\\d{7,10})(?![\\dA-Z]|\\s?[余多]?[万亿本张件份人次个册元])";
const LABELLED = new RegExp(
  `${PAPER}(?:证?(?:号码|编号|号)(?:分别)?[为是]?)?[\\s:：（(【*]{0,4}(?:\\p{Script=Han}{1,3}字第?)?(?<number>${NUMBER})`,
  "giu",
);
const HEAD = new RegExp(PAPER, "u");
const CELL = new RegExp(`^\\s*(?<number>${NUMBER})\\s*$`, "iu");

/** Numbers of passports and other papers, behind the paper's name or in a table's column below it. */
export function papersIn(text: string): Found[] {
  if (!HEAD.test(text)) return [];
  const labelled = [...text.matchAll(LABELLED)].map((match) => ({ match, start: match.index }));
  const cells = labelledCells(text).flatMap(({ start, end, head }) => {
    const match = HEAD.test(head) ? CELL.exec(text.slice(start, end)) : null;
    return match ? [{ match, start }] : [];
  });
  return [...labelled, ...cells].map(({ match, start }): Found => {
    const number = match.groups?.number ?? "";
    const index = start + match[0].lastIndexOf(number);
    const digits = number.replace(/[^\dX]/gi, "").toUpperCase();
    return { kind: "paper", isCertain: true, index, end: index + number.length, digits };
  });
}
