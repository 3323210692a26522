import { expect, test } from "vitest";
import { parseMarkdown, renderTokens } from "../../src/markdown/renderer.ts";

const render = (text: string): string => renderTokens(parseMarkdown(text));

test.each([
  ["**二是强化统筹，**协调", "<strong>二是强化统筹，</strong>协调"],
  ["**“双创”**示范", "<strong>“双创”</strong>示范"],
  ["示范**（基地）**建设", "示范<strong>（基地）</strong>建设"],
  ["一是**认识**，", "一是<strong>认识</strong>，"],
  ["==重点，==后面", '<em class="dots">重点，</em>后面'],
  ["前面==“重点”==后面", '前面<em class="dots">“重点”</em>后面'],
  ["*强调：*内容", "<em>强调：</em>内容"],
])("emphasis needs no spaces next to Chinese signs: %s", (text, html) => {
  expect(render(text)).toBe(`<p>${html}</p>`);
});

test.each([
  "5*6*7米，120*80*60毫米",
  "５*６*７米",
  "A*B*C",
  "10~~20天，30~~40天",
  "a==b==c",
  "2**3**4",
  "138****1234和139****5678",
  "长5米*宽",
])("a sign between letters or digits is text: %s", (text) => {
  expect(render(text)).toBe(`<p>${text}</p>`);
});

test.each([
  ["**GDP**5%，**R&D**3亿", "<strong>GDP</strong>5%，<strong>R&amp;D</strong>3亿"],
  ["5**重点**6", "5<strong>重点</strong>6"],
  ["投入5*亿元*", "投入5<em>亿元</em>"],
  ["==重点==5，~~删~~6", '<em class="dots">重点</em>5，<s>删</s>6'],
  ["**2**的3**次**方", "<strong>2</strong>的3<strong>次</strong>方"],
])("emphasis beside letters or digits is emphasis: %s", (text, html) => {
  expect(render(text)).toBe(`<p>${html}</p>`);
});

test.each(["<b>粗</b>", "<!-- 注释 -->", "<?php ?>", "<style>p{}</style>", "</p>"])(
  "HTML is text: %s",
  (text) => {
    expect(render(text)).toBe(`<p>${text.replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</p>`);
  },
);

test("an address that is merely typed becomes no link, quotes and dots stay as typed", () => {
  expect(render("www.gov.cn https://www.gov.cn 'x' ... (c)")).toBe(
    "<p>www.gov.cn https://www.gov.cn 'x' ... (c)</p>",
  );
});

test("no element has a style, which a strict policy would block", () => {
  expect(render("| 甲 | 乙 |\n|:-:|--:|\n| 1 | 2 |\n\n1. 一\n3. 三")).not.toContain("style=");
});

test("a wide table scrolls by itself, by keyboard too", () => {
  expect(render("| 甲 |\n|---|\n| 乙 |")).toMatch(
    /^<div class="table-scroll" tabindex="0" role="group" aria-label="表格1"><table>\n[\s\S]*<\/table><\/div>$/,
  );
});

test("tables are told apart by their number and the item's heading", () => {
  const table = "| 甲 |\n|---|\n| 乙 |\n\n";
  const names = render(`${table}## 研发“经费” <3%\n\n${table}${table}## 双创\n\n${table}`).matchAll(
    /aria-label="(.*?)"/g,
  );
  expect([...names].map(([, name]) => name)).toEqual([
    "表格1",
    "表格1，研发“经费” &lt;3%",
    "表格2，研发“经费” &lt;3%",
    "表格1，双创",
  ]);
});

test("a long address that is written out may break anywhere, as a link's text too", () => {
  const address = "https://www.most.gov.cn/xxgk/gfxwj2019/t20190301.html?a=1&b=2";
  const shown = `<span class="address">${address.replace("&", "&amp;")}</span>`;
  expect(render(`链接：${address}。`)).toBe(`<p>链接：${shown}。</p>`);
  expect(render(`[${address}](https://www.most.gov.cn/)`)).toBe(
    `<p><a href="https://www.most.gov.cn/">${shown}</a></p>`,
  );
  expect(render("见 https://www.gov.cn/ 。")).toBe("<p>见 https://www.gov.cn/ 。</p>");
});

test("what looks like a reference's definition stays on the page", () => {
  expect(render("[注]: 数据为快报数")).toBe("<p>[注]: 数据为快报数</p>");
});

test.each([
  ["3. 三\n4. 四", '<ol start="3">\n<li>三</li>\n<li>四</li>\n</ol>'],
  ["1. 一", "<ol>\n<li>一</li>\n</ol>"],
  ["一、基本情况", "<p>一、基本情况</p>"],
  ["（一）主要做法", "<p>（一）主要做法</p>"],
  ["1、主要做法\n2、成效", "<p>1、主要做法<br>\n2、成效</p>"],
  ["1．主要做法", "<p>1．主要做法</p>"],
  ["2016. 年", '<ol start="2016">\n<li>年</li>\n</ol>'],
])("numbers stand as they were typed: %s", (text, html) => {
  expect(render(text)).toBe(html);
});

test.each(["1 == 1", "====", "a ==b", "甲 == 乙 == 丙"])(
  "equals signs that set nothing off stay: %s",
  (text) => {
    expect(render(text)).toBe(`<p>${text}</p>`);
  },
);
