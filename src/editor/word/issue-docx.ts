import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type ILevelsOptions,
  LevelFormat,
  LevelSuffix,
  convertMillimetersToTwip as mm,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from "docx";
import type { Issue, Item } from "../../bulletin/archive.ts";
import { chineseDate } from "../../bulletin/date-format.ts";
import { type Imprint, imprintOf } from "../../bulletin/imprint.ts";
import { fullIssueLabel } from "../../bulletin/issue-number.ts";
import type { Site } from "../../bulletin/site.ts";
import {
  ANY_HEIGHT,
  BLACK,
  FANGSONG,
  FIRST_LINE,
  LINE_HEIGHT,
  PLAIN,
  SIZE_2,
  SIZE_3,
  SIZE_4,
  TITLE,
} from "./fonts.ts";
import { blocksOf, type Surroundings } from "./html-to-docx.ts";

/** The red of the masthead. */
const RED = "C00000";
/** The width of the text, where the date at the right ends. */
const TEXT_WIDTH = mm(156);

/**
 * An issue as a Word document to be signed and passed round, in the form of GB/T 9704-2012 (A4, text of 156 by 225 mm, 仿宋 三号);
 * imported again, it gives the same issue.
 */
export function issueDocx(
  issue: Issue,
  site: Site,
  files: Pick<Surroundings, "picture" | "absolute">,
): Promise<Buffer> {
  const notes: Record<string, { children: Paragraph[] }> = {};
  const lists: { reference: string; levels: ILevelsOptions[] }[] = [];
  const surroundings: Surroundings = {
    ...files,
    list: (start) => {
      const reference = `list-${lists.length + 1}`;
      lists.push({ reference, levels: LEVELS.map((level) => listLevel(level, start)) });
      return reference;
    },
    note: (paragraphs) => {
      const number = Object.keys(notes).length + 1;
      notes[number] = { children: [...paragraphs] };
      return number;
    },
  };
  const body = [
    ...masthead(issue, site),
    ...(issue.preambleHtml === null ? [] : blocksOf(issue.preambleHtml, surroundings)),
    ...issue.items.flatMap((item) => itemBlocks(item, surroundings)),
    ...foot(imprintOf(site.imprint, issue.imprint)),
  ];
  return Packer.toBuffer(
    new Document({
      title: issue.title,
      creator: site.footer.sponsor,
      lastModifiedBy: site.footer.sponsor,
      styles: {
        default: { document: { run: { font: FANGSONG, size: SIZE_3 }, paragraph: { spacing: LINE_HEIGHT } } },
      },
      footnotes: notes,
      numbering: { config: lists },
      sections: [{ properties: { page: PAGE }, footers: { default: pageNumber() }, children: body }],
    }),
  );
}

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Labels stand in by two characters, as the first line of a paragraph does. */
const listLevel = (level: number, start: number | null): ILevelsOptions => ({
  level,
  format: start === null ? LevelFormat.BULLET : LevelFormat.DECIMAL,
  text: start === null ? "•" : `%${level + 1}.`,
  start: start ?? 1,
  suffix: LevelSuffix.SPACE,
  style: { paragraph: { indent: { firstLine: FIRST_LINE * (level + 1), left: 0 } } },
});

const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35), footer: mm(28) },
};

function masthead(issue: Issue, { name, imprint }: Site): Paragraph[] {
  const { office } = imprintOf(imprint, issue.imprint);
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { ...ANY_HEIGHT, after: 240 },
      children: [new TextRun({ text: name, font: TITLE, size: mastheadSize(name), color: RED })],
    }),
    new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(fullIssueLabel(issue))] }),
    new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: RED, space: 4 } },
      children: [
        new TextRun(
          `${office ?? issue.byline.sources.join("、")} 编印\t${chineseDate({ ...issue.date, time: null })}`,
        ),
      ],
    }),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
      spacing: { before: 480, after: 240 },
      children: [new TextRun({ text: issue.title, font: TITLE, size: SIZE_2, color: "000000" })],
    }),
  ];
}

/** In half points: the name fills one line, and is no larger than 36 points. */
const mastheadSize = (name: string): number =>
  Math.floor(Math.min(36, TEXT_WIDTH / 20 / [...name].length) * 2);

const itemBlocks = (item: Item, surroundings: Surroundings): (Paragraph | Table)[] => [
  new Paragraph({
    heading: HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: { before: 240 },
    ...PLAIN,
    children: [new TextRun({ text: item.heading, font: BLACK, size: SIZE_3, color: "000000" })],
  }),
  ...blocksOf(item.html, surroundings),
  ...(item.bylineText === null
    ? []
    : [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun(item.bylineText)] })]),
];

/** 版记 (GB/T 9704-2012, 7.4): between lines, in 四号. */
function foot({ report, send, distribute, copies }: Imprint): Paragraph[] {
  const lines = [
    report && `报：${report}`,
    send && `送：${send}`,
    distribute && `发：${distribute}`,
    copies && `（共印${copies}份）`,
  ].flatMap((line) => line || []);
  const line = { style: BorderStyle.SINGLE, size: 8, color: "000000", space: 4 };
  return lines.map(
    (text, index) =>
      new Paragraph({
        ...(index === 0 ? { spacing: { before: 480 } } : {}),
        border: {
          ...(index === 0 ? { top: line } : {}),
          ...(index === lines.length - 1 ? { bottom: line } : {}),
        },
        children: [new TextRun({ text, size: SIZE_4 })],
      }),
  );
}

/** — 1 — in 宋体 四号 (GB/T 9704-2012, 7.5). */
const pageNumber = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], size: SIZE_4, font: "宋体" })],
      }),
    ],
  });
