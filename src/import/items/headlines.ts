import { type Block, holdsPicture, isParagraph } from "./blocks.ts";
import { isBriefsHeading } from "./briefs.ts";
import { bare } from "./printed-parts.ts";

export type Role = "headline" | "subheading" | "text";

const SECTION =
  /^(第?[一二三四五六七八九十]{1,3}\s*[、．.章节]|[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[)）]|\d{1,2}\s*[、．.](?!\d))/u;
/** 一是…, 首先… open a paragraph, even in bold. */
const ENUMERATION = /^([一二三四五六七八九十]是|首先|其次|再次|最后)/u;
const LONGEST = 60;

/** A heading, or a short paragraph without a full stop. */
function mayBeHeadline(block: Block): boolean {
  if (block.node.type === "heading") return block.text !== "";
  const length = [...block.text].length;
  return (
    isParagraph(block) &&
    length >= 4 &&
    length <= LONGEST &&
    !/[。；：，、…;:,.]$|[（(][^（）()]*[）)]$/u.test(block.text) &&
    !/。/u.test(block.text) &&
    !ENUMERATION.test(block.text) &&
    // What stands for a picture or a chart.
    !/^〔.*〕$/u.test(block.text) &&
    !/^(附件|注|图|表|单位|来源|作者)\s*[\d：:]/u.test(block.text)
  );
}

export const isSection = (text: string): boolean => SECTION.test(text);

/** 一、, but not the second of 附件：1. … 2. … */
function mayBeSection(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  if (!block || !isSection(block.text) || !mayBeHeadline(block)) return false;
  const before = blocks.slice(0, index).findLast(({ text }) => !isSection(text));
  return !/^附\s*件\s*[：:]/u.test(before?.text ?? "");
}

/** 【工作动态】 */
export const isColumnName = (text: string): boolean => /^[【[][^【】[\]]{2,12}[】\]]$/u.test(text);

/** 图为会议现场, or a line below a picture. */
const isCaption = ({ text }: Block, before: Block | undefined): boolean =>
  /^图(为|片|[一二三四五六七八九十\d：:])/u.test(text) ||
  (before !== undefined && isParagraph(before) && holdsPicture(before.node) && !/。/u.test(before.text));

/** Text that can follow a headline. */
const isBody = (block: Block | undefined): boolean =>
  block !== undefined &&
  (!isParagraph(block)
    ? block.node.type !== "heading"
    : [...block.text].length >= 20 || /^.{6,}。$/u.test(block.text));

/** Whether the block at an index is a headline, by one way of marking headlines. */
type Test = (block: Block, index: number) => boolean;

/** Decides the role of each block by how the original marks its headlines; `how` explains it in the report. */
export function assignRoles(
  blocks: readonly Block[],
  isText: boolean,
  titles: ReadonlySet<string>,
): { roles: Role[]; how: string } {
  const isNamed = ({ text }: Block): boolean => titles.has(bare(text));
  // What only its column is named for in the contents.
  const isBelowColumn = (index: number): boolean =>
    blocks.slice(Math.max(0, index - 1), index).some(({ text }) => isColumnName(text)) &&
    blocks.slice(index, index + 1).some((block) => mayBeHeadline(block) && !isSection(block.text)) &&
    isBody(blocks[index + 1]);
  // The contents say which lines are headlines, however short their items are.
  if (titles.size > 1 && blocks.filter(isNamed).length >= titles.size) {
    const named = blocks.map(
      (block, index): Role =>
        isNamed(block) || isColumnName(block.text) || isBriefsHeading(block.text) || isBelowColumn(index)
          ? "headline"
          : mayBeSection(blocks, index)
            ? "subheading"
            : "text",
    );
    return { roles: named, how: "目录里的标题" };
  }
  const levels = blocks
    .filter(({ mark, text }) => mark === "heading" && text !== "")
    .map(({ depth }) => depth);
  if (levels.length > 0) {
    const top = Math.min(...levels);
    const headings = blocks.filter(({ depth }) => depth === top);
    // 一、二、三 below an unnumbered headline of the same level are its sections.
    const areSections =
      headings.some(({ text }) => !isSection(text)) && headings.some(({ text }) => isSection(text));
    const roles = blocks.map(({ mark, depth, text }, index): Role => {
      if (mark !== "heading")
        return isColumnName(text) && blocks[index + 1]?.depth === top ? "headline" : "text";
      return depth === top && !(areSections && isSection(text)) ? "headline" : "subheading";
    });
    return { roles, how: "原文的标题样式" };
  }
  const bold: Test = (block) => block.mark === "bold" && mayBeHeadline(block);
  const bullet: Test = (block) => block.mark === "bullet" && mayBeHeadline(block);
  const centred: Test = (block, index) =>
    block.isCentred && mayBeHeadline(block) && !isCaption(block, blocks[index - 1]);
  const alone: Test = (block, index) => standsAlone(blocks, block, index, isText);
  const ways: readonly (readonly [isHeadline: Test, how: string])[] = isText
    ? [[(...at) => bullet(...at) || alone(...at), "行首的圆点，或者单独一行、又短、末尾没有句号"]]
    : [
        [(...at) => centred(...at) && bold(...at), "居中、加粗的短行"],
        [(...at) => centred(...at) || bullet(...at), "居中的短行，或者行首的圆点"],
        [bold, "整段加粗的短行"],
        [alone, "单独一行、又短、末尾没有句号"],
      ];
  const [isHeadline, how] = ways.find(([test]) =>
    blocks.some((block, index) => test(block, index) && isBodyBelow(blocks, index)),
  ) ?? [() => false, "标题前面的序号"];
  return { roles: withSections(blocks, blocks.map(isHeadline)), how };
}

const isBodyBelow = (blocks: readonly Block[], index: number): boolean =>
  blocks.slice(index + 1, index + 3).some(isBody);

/** A short line of its own above a longer paragraph. */
function standsAlone(blocks: readonly Block[], block: Block, index: number, isText: boolean): boolean {
  if (!mayBeHeadline(block) || block.mark === "bullet" || isSection(block.text)) return false;
  const before = blocks[index - 1];
  const after = blocks[index + 1];
  const endsBefore =
    !before || !isParagraph(before) || /[。！？…”）)]$/u.test(before.text) || mayBeHeadline(before);
  if (!endsBefore) return false;
  if (isText && !block.afterBlank && before && !/[。！？）)】]$/u.test(before.text)) return false;
  return isBody(after) && /[，,。；]/u.test(after?.text ?? "");
}

/** 一、二、三 are sections of the item above them, or its headlines where they come first and nothing else is one. */
function withSections(blocks: readonly Block[], found: readonly boolean[]): Role[] {
  const isHit = (index: number): boolean => found[index] === true;
  const plain = blocks.some((block, index) => isHit(index) && !isSection(block.text));
  const numbered = blocks.map(
    (_block, index) => mayBeSection(blocks, index) && (isHit(index) || isBodyBelow(blocks, index)),
  );
  const leads = !plain && numbered[0] === true;
  return blocks.map((_block, index): Role => {
    if (numbered[index]) return leads && isTopSection(blocks, index) ? "headline" : "subheading";
    const isColumn = isColumnName(blocks[index]?.text ?? "") && isBodyBelow(blocks, index);
    return isHit(index) || isColumn ? "headline" : "text";
  });
}

/** Of 一、, （一） and 1. the kind that comes first is the upper level. */
function isTopSection(blocks: readonly Block[], index: number): boolean {
  const kind = (text: string) => (/^[（(]/u.test(text) ? "brackets" : /^\d/.test(text) ? "digits" : "han");
  return kind(blocks[index]?.text ?? "") === kind(blocks[0]?.text ?? "");
}
