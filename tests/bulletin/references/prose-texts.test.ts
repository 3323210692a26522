import { expect, test } from "vitest";
import { proseTexts } from "../../../src/bulletin/references/prose-texts.ts";

/** What nothing matches, as it is shown here. */
const textsOf = (html: string): string[] =>
  proseTexts(html).map(({ text }) => text.replaceAll("\uFFFC", "·"));

test.each([
  ["<p>甲</p>\n<p>乙</p>", ["甲", "\n", "乙"]],
  ["<p>甲<strong>乙</strong>丙</p>", ["甲乙丙"]],
  ["<p>甲<br>\n乙</p>", ["甲", "\n乙"]],
  ["<p>甲<sub>乙</sub><sup>丙</sup><del>丁</del><em>戊</em><span>己</span></p>", ["甲乙丙丁戊己"]],
  ["<ul><li>甲</li><li>乙</li></ul>", ["甲", "乙"]],
  ["<p>甲<abbr>乙</abbr><img src=a>丙<i>丁</i><s>戊</s></p>", ["甲乙丙丁戊"]],
  ["<article>甲</article><section>乙</section>", ["甲", "乙"]],
  ["", []],
])("a block is one text, whatever emphasis is in it: %s", (html, texts) => {
  expect(textsOf(html)).toEqual(texts);
});

test.each([
  ["<p>见<a href=x>第1期</a>。</p>", ["见···。"]],
  ["<p>见<code>第1期</code>。</p>", ["见···。"]],
  ["<h3>第1期</h3><p>甲</p>", ["···", "甲"]],
  ["<pre><code>第1期</code></pre><p>甲</p>", ["···", "甲"]],
  ["<p>甲</a>乙</p>", ["甲乙"]],
  ["<h1>甲</h1><h6>乙</h6><hr>丙", ["·", "·", "丙"]],
  ["<p><code>&lt;</code>甲</p>", ["·甲"]],
])("in links, code and headings nothing is found: %s", (html, texts) => {
  expect(textsOf(html)).toEqual(texts);
});

test("wide digits are digits, and what HTML escapes is one sign", () => {
  expect(textsOf("<p>２０１６年&amp;&lt;&gt;&quot;&nbsp;&</p>")).toEqual(['2016年&<>"&nbsp;&']);
});

test("a word of the programmers is a word", () => {
  expect(textsOf("<p>constructor</p>")).toEqual(["constructor"]);
});

/** Where a stretch of the only text is in the HTML. */
function placed(html: string, stretch: string): string | null {
  const [prose] = proseTexts(html);
  const start = prose?.text.indexOf(stretch) ?? -1;
  const place = prose?.placeOf(start, start + stretch.length);
  return place ? html.slice(place.start, place.end) : null;
}

test.each([
  ["<p>见２０１６年第1期。</p>", "2016年第1期", "２０１６年第1期"],
  ["<p>《R&amp;D》（1）</p>", "《R&D》", "《R&amp;D》"],
  ["<p>《R&amp;D&lt;》（1）</p>", "D<", "D&lt;"],
  ["<p>甲&amp;乙</p>", "&乙", "&amp;乙"],
  ["<p>甲&amp;乙</p>", "甲", "甲"],
  ["<p>甲<em>乙丙</em>丁</p>", "乙丙", "乙丙"],
  ["<p>甲<em>乙丙</em>丁</p>", "丁", "丁"],
  ["<p>甲<em>乙丙</em>丁</p>", "甲乙", null],
  ["<p>甲<em>乙丙</em>丁</p>", "丙丁", null],
])("of %s the stretch %s is %s", (html, stretch, place) => {
  expect(placed(html, stretch)).toBe(place);
});
