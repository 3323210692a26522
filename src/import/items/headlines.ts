import { type Block, holdsPicture, isParagraph, type Mark } from "./blocks.ts";

/** A block's part in the text. */
export type Role = "headline" | "subheading" | "text";

const SECTION =
  /^(第?[一二三四五六七八九十]{1,3}\s*[、．.章节]|[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[)）]|\d{1,2}\s*[、．.](?!\d))/u;
/** 一是…, 首先…: the opening of a paragraph, however bold. */
const ENUMERATION = /^([一二三四五六七八九十]是|首先|其次|再次|最后)/u;
const LONGEST = 60;

/** Short, without a stop at its end, and with letters enough to say something. */
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
    !/^(附件|注|图|表|单位|来源|作者)\s*[\d：:]/u.test(block.text)
  );
}

export const isSection = ({ text }: Block): boolean => SECTION.test(text);

/** 【工作动态】 */
export const isColumnName = (text: string): boolean => /^[【[][^【】[\]]{2,12}[】\]]$/u.test(text);

/** 图为会议现场, or a line in the middle below a picture. */
const isCaption = ({ text }: Block, before: Block | undefined): boolean =>
  /^图(为|片|[一二三四五六七八九十\d：:])/u.test(text) ||
  (before !== undefined && isParagraph(before) && holdsPicture(before.node) && !/。/u.test(before.text));

/** Text that a headline can stand above. */
const isBody = (block: Block | undefined): boolean =>
  block !== undefined && (!isParagraph(block) ? block.node.type !== "heading" : [...block.text].length >= 20);

/** Decides what each block is, from how the original marks its headlines. `how` says it for the report. */
export function assignRoles(blocks: readonly Block[], isText: boolean): { roles: Role[]; how: string } {
  const levels = blocks
    .filter(({ mark, text }) => mark === "heading" && text !== "")
    .map(({ depth }) => depth);
  const top = levels.length > 0 ? Math.min(...levels) : 0;
  if (top > 0) {
    const headings = blocks.filter(({ depth }) => depth === top);
    // 一、二、三 below an unnumbered headline of the same level are its sections.
    const areSections = headings.some((block) => !isSection(block)) && headings.some(isSection);
    const roles = blocks.map((block): Role => {
      if (block.mark !== "heading") return "text";
      return block.depth === top && !(areSections && isSection(block)) ? "headline" : "subheading";
    });
    return { roles, how: "原文的标题样式" };
  }
  const marked = (mark: Mark) => blocks.map((block) => block.mark === mark && mayBeHeadline(block));
  const centred = blocks.map(
    (block, index) => block.isCentred && mayBeHeadline(block) && !isCaption(block, blocks[index - 1]),
  );
  const bold = marked("bold");
  const placed = blocks.map((block, index) => standsAlone(blocks, block, index, isText));
  const kinds: readonly (readonly [found: readonly boolean[], how: string])[] = isText
    ? [[either(marked("bullet"), placed), "行首的圆点，或者单独一行、又短、末尾没有句号"]]
    : [
        [centred.map((hit, index) => hit && bold[index] === true), "居中、加粗的短行"],
        [either(centred, marked("bullet")), "居中的短行，或者行首的圆点"],
        [bold, "整段加粗的短行"],
        [placed, "单独一行、又短、末尾没有句号"],
      ];
  const [found, how] = kinds.find(([hits]) =>
    hits.some((hit, index) => hit && isBodyBelow(blocks, index)),
  ) ?? [[], ""];
  return { roles: withSections(blocks, found), how: how || "标题前面的序号" };
}

const either = (a: readonly boolean[], b: readonly boolean[]): boolean[] =>
  a.map((hit, index) => hit || b[index] === true);

const isBodyBelow = (blocks: readonly Block[], index: number): boolean =>
  blocks.slice(index + 1, index + 3).some(isBody);

/** A short line by itself above a longer paragraph: empty lines around it, or full paragraphs. */
function standsAlone(blocks: readonly Block[], block: Block, index: number, isText: boolean): boolean {
  if (!mayBeHeadline(block) || block.mark === "bullet" || isSection(block)) return false;
  const before = blocks[index - 1];
  const after = blocks[index + 1];
  const endsBefore =
    !before || !isParagraph(before) || /[。！？…”）)]$/u.test(before.text) || mayBeHeadline(before);
  if (
    !endsBefore ||
    (isText && !block.afterBlank && before !== undefined && !/[。！？）)】]$/u.test(before.text))
  )
    return false;
  return isBody(after) && /[，,。；]/u.test(after?.text ?? "");
}

/** 一、二、三 are sections of the news above them; where nothing else is a headline and they come first, they are the headlines. */
function withSections(blocks: readonly Block[], found: readonly boolean[]): Role[] {
  const isHit = (index: number): boolean => found[index] === true;
  const plain = blocks.some((block, index) => isHit(index) && !isSection(block));
  const numbered = blocks.map(
    (block, index) =>
      isSection(block) && mayBeHeadline(block) && (isHit(index) || isBodyBelow(blocks, index)),
  );
  const leads = !plain && numbered[0] === true;
  return blocks.map((_block, index): Role => {
    if (numbered[index]) return leads && isTopSection(blocks, index) ? "headline" : "subheading";
    const isColumn = isColumnName(blocks[index]?.text ?? "") && isHit(index + 1);
    return isHit(index) || isColumn ? "headline" : "text";
  });
}

/** Of 一、 and （一） and 1. the kind that comes first is the upper one. */
function isTopSection(blocks: readonly Block[], index: number): boolean {
  const kind = (text: string) => (/^[（(]/u.test(text) ? "brackets" : /^\d/.test(text) ? "digits" : "han");
  return kind(blocks[index]?.text ?? "") === kind(blocks[0]?.text ?? "");
}
