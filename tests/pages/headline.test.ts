import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { Headline } from "../../layouts/parts/headline.tsx";
import { keepUnits } from "../../layouts/parts/number-unit.ts";

const shown = (text: string): string => renderToString(h(Headline, { children: text }));

test.each([
  ["投入15676.7亿元", '投入<span class="unit">15676.7亿元</span>'],
  ["提高2.5个百分点", '提高<span class="unit">2.5个百分点</span>'],
  ["国发〔2016〕43号", "国发〔2016〕43号"],
  ["印发《规划》", '印发《规划<span class="closing">》</span>'],
  ["《规划》印发<", "《规划》印发&lt;"],
])("the headline %j keeps numbers with their units, and its end apart", (text, html) => {
  expect(shown(text)).toBe(html);
});

test("numbers keep their units in the text of Markdown, not in its tags", () => {
  expect(keepUnits('<p id="item-1-p1"><img alt="3家"> 3家、5万余户</p>')).toBe(
    '<p id="item-1-p1"><img alt="3家"> <span class="unit">3家</span>、<span class="unit">5万余户</span></p>',
  );
});
