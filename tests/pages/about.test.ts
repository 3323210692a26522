import { expect, test } from "vitest";
import { routes } from "../../layouts/routes.tsx";
import { type Files, issueText, SITE } from "../content/archive-folder.ts";
import { editionOf, issuesOf } from "../publish/edition.ts";

/** The page's paragraphs. */
function said(files: Files): string {
  const { archive, edition } = editionOf(files);
  const [output] = routes.find(({ name }) => name === "about")?.outputs(archive) ?? [];
  const [, main = ""] = /<div class="prose">(.*?)<\/main>/s.exec(output?.render(edition) ?? "") ?? [];
  return main
    .replace(/<\/(h2|p|dt|dd)>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .trim();
}

test("names the publisher, the holdings, the meaning of issue numbers, and the contact", () => {
  expect(
    said({
      "2016/06.md": issueText({ total: "46" }),
      "2015/01.md": issueText({ issue: "1", date: "2015-05-28" }),
    }),
  ).toMatchInlineSnapshot(`
    "主办和编印
    主办单位
    楚雄州科学技术局（示例）
    承办单位
    楚雄州创新驱动专项行动领导小组办公室（示例）
    编印单位
    州创新驱动专项行动办公室（示例）
    收录
    本站收录2015年5月28日至2016年10月19日发布的简报，共2期、2条新闻；有简报的各年，每年1期。各年、各月的数字见统计。
    期号
    例如2016年第6期（总第46期）：“第6期”是2016年的期号，每年另编；“总第46期”是从创刊起连续编排的期号，没有记录的，只写年份和期号。
    更正和撤回
    已经发布的内容有更正时，那一期的开头写明更正的日期和内容，更正过的新闻在标题下标有“已更正”。撤回的各期各条保留原来的地址和标题，写明原因，标有“已撤回”，请勿再引用。
    引用
    每一期、每条新闻、新闻的每一段都有固定地址。点新闻末尾的“引用第几条”或期末的“引用本期”，可以复制引文（国家标准 GB/T 7714 格式和普通格式）；在期末勾选“显示各段的固定地址”，可以取得某一段的地址。
    联系
    联系方式请在 site.yaml 中填写"
  `);
});

test("leaves out what an archive of one issue without running number and corrections lacks", () => {
  const site = SITE.replace(/^ *(organizer|office):.*\n/gm, "");
  const text = said({ "2016/06.md": issueText(), "site.yaml": site });
  expect(text).not.toMatch(/承办单位|编印单位|总第|有简报的各年|全部记录|至/);
  expect(text).toContain("本站收录2016年10月19日发布的简报，共1期、1条新闻。");
});

test("gives the range of issues per year, or their number if it is the same every year", () => {
  expect(said({ ...issuesOf(2015, 2), ...issuesOf(2016, 3) })).toContain(
    "；有简报的各年，最少2期，最多3期。",
  );
  expect(said({ ...issuesOf(2015, 2), ...issuesOf(2016, 2) })).toContain("；有简报的各年，每年2期。");
});
