/**
 * The CommonMark specification's examples through the renderer as it is set up. Each deviation is meant, and comes of one setting;
 * the numbers are those of the specification's version 0.31.2.
 */
import { tests as examples } from "commonmark-spec";
import createParser, { type MarkdownIt } from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import mark from "markdown-it-mark";
import { expect, test } from "vitest";
import { longAddresses } from "../../src/markdown/long-addresses.ts";
import { notes } from "../../src/markdown/notes.ts";
import { parseMarkdown, renderTokens } from "../../src/markdown/renderer.ts";
import { signs } from "../../src/markdown/signs.ts";

/** What is set otherwise than the specification has it, as changes to a parser that follows it. */
const SETTINGS: Readonly<Record<string, (markdown: MarkdownIt) => void>> = {
  "raw HTML is text": (markdown) => markdown.set({ html: false }),
  "a line break is a line break": (markdown) => markdown.set({ breaks: true }),
  "text above --- or === is no heading": (markdown) => markdown.disable("lheading"),
  "[label]: text is text, not the definition of a link": (markdown) => markdown.disable("reference"),
  "addresses are judged, and spelled, where links are checked": (markdown) => {
    markdown.validateLink = () => true;
    markdown.normalizeLink = (url) => url;
  },
  tables: (markdown) => markdown.enable("table"),
  strikethrough: (markdown) => markdown.enable("strikethrough"),
  "emphasis beside Han punctuation": (markdown) => markdown.use(cjkFriendly),
  "emphasis dots": (markdown) => markdown.use(mark),
  notes: (markdown) => notes(markdown),
  "signs between letters or digits are text": signs,
  "long addresses may break anywhere": longAddresses,
};

const typed = (text: string): string => text.replaceAll("→", "\t");
const stock = (change: (markdown: MarkdownIt) => void = () => {}): ((text: string) => string) => {
  const markdown = new createParser("commonmark");
  change(markdown);
  return (text) => comparable(markdown.render(text));
};
/** `<br />` is `<br>`; line feeds between blocks say nothing. */
const comparable = (html: string): string =>
  html
    .replace(/ \/>/g, ">")
    .replace(/\n+/g, "\n")
    .replace("<blockquote>\n</blockquote>", "<blockquote></blockquote>")
    .trim();

const follows = stock();
const ours = (text: string): string => comparable(renderTokens(parseMarkdown(text)));
const deviating = examples.filter(({ markdown, html }) => ours(typed(markdown)) !== comparable(typed(html)));

test("the parser itself follows the specification", () => {
  expect(examples).toHaveLength(652);
  expect(
    examples.filter(({ markdown, html }) => follows(typed(markdown)) !== comparable(typed(html))),
  ).toEqual([]);
});

test("each deviation comes of a setting", () => {
  const reasons = Object.entries(SETTINGS).map(([reason, change]) => ({ reason, render: stock(change) }));
  const byReason = new Map<string, number[]>();
  for (const { number, markdown } of deviating) {
    const own = reasons.filter(({ render }) => render(typed(markdown)) !== follows(typed(markdown)));
    for (const reason of own.length > 0 ? own.map(({ reason }) => reason) : ["UNEXPLAINED"])
      byReason.set(reason, [...(byReason.get(reason) ?? []), number]);
  }
  const shown = [...byReason].map(([reason, numbers]) => `${reason}: ${numbers.join(" ")}`);
  expect([`${deviating.length} of ${examples.length} deviate`, ...shown]).toMatchInlineSnapshot(`
    [
      "241 of 652 deviate",
      "a line break is a line break: 14 25 28 37 46 49 70 81 82 87 88 93 95 104 105 106 113 138 145 148 187 213 216 217 220 222 223 224 228 229 230 232 233 238 243 247 250 251 253 254 285 286 287 288 290 291 292 293 304 312 334 367 384 394 405 423 432 490 494 505 543 552 556 587 621 648 649",
      "addresses are judged, and spelled, where links are checked: 20 32 33 195 202 206 346 489 502 503 504 507 526 538 603",
      "raw HTML is text: 21 31 148 149 150 151 152 153 154 155 156 157 158 159 160 161 162 163 164 165 166 167 168 169 170 171 172 173 174 175 176 177 178 179 180 181 182 183 184 185 186 187 188 189 190 191 201 308 309 344 475 476 477 491 494 524 536 613 614 615 616 617 623 625 626 627 628 629 630 631 642 643",
      "[label]: text is text, not the definition of a link: 23 33 192 193 194 195 196 198 200 202 203 204 205 206 207 208 210 214 215 216 217 218 317 527 528 529 530 531 532 533 534 535 536 537 538 539 540 541 542 543 544 545 549 550 553 554 555 556 557 558 559 560 561 562 563 564 565 566 567 568 569 570 571 573 576 577 582 583 584 585 586 587 588 589 591 592 593",
      "text above --- or === is no heading: 59 80 81 82 83 84 86 89 90 91 95 96 102 103 115 141 215 300",
      "signs between letters or digits are text: 355 356 370 381 411 415 416 417 429",
      "long addresses may break anywhere: 526 538 595",
    ]
  `);
});
