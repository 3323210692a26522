import { expect, test } from "vitest";
import type { Cited } from "../../src/bulletin/citation.ts";
import { bibtex, cslJson, ris } from "../../src/bulletin/citation-formats.ts";
import { issueText, soundIssue } from "../content/archive-folder.ts";
import { valuesOfBibtex } from "../support/references.ts";

function citedItem(): Cited {
  const issue = soundIssue(issueText({ author: "吴启荣" }, "## “R&D”投入50%_全年\n\n投入增加。\n"));
  const address = "https://www.example.gov.cn/2016/6/1/";
  return { publication: "简报", issue, item: issue.items[0] ?? null, address };
}

test("BibTeX has the item's facts, its own signs escaped", () => {
  expect(bibtex(citedItem())).toBe(
    [
      "@article{bulletin-2016-6-1,",
      "  author = {{吴启荣}},",
      "  title = {{“R\\&D”投入50\\%\\_全年}},",
      "  journal = {简报},",
      "  year = {2016},",
      "  number = {6},",
      "  date = {2016-10-19},",
      "  url = {https://www.example.gov.cn/2016/6/1/},",
      "  langid = {chinese},",
      "}",
    ].join("\n"),
  );
});

test.each(["一 } 二", "一 { 二", "C:\\n \\ 目录", "~/简报^2", "R&D #1 50%_$", "{\\textbackslash}"])(
  "BibTeX reads %j back unchanged",
  (publication) => {
    expect(valuesOfBibtex(bibtex({ ...citedItem(), publication }))).toContain(publication);
  },
);

test("RIS has a tag a line and ends with ER", () => {
  const lines = ris(citedItem()).split("\n");
  expect(lines[0]).toBe("TY  - JOUR");
  expect(lines).toContain("AU  - 吴启荣");
  expect(lines).toContain("DA  - 2016/10/19");
  expect(lines.at(-1)).toBe("ER  - ");
});

test("CSL-JSON of an issue has the issue's title and no item", () => {
  const cited = citedItem();
  expect(JSON.parse(cslJson({ ...cited, item: null }))).toMatchObject([
    {
      id: "bulletin-2016-6",
      title: cited.issue.title,
      issue: "6",
      issued: { "date-parts": [[2016, 10, 19]] },
    },
  ]);
});

test("RIS and CSL-JSON have all facts of an item", () => {
  expect(ris(citedItem())).toBe(
    [
      "TY  - JOUR",
      "AU  - 吴启荣",
      "TI  - “R&D”投入50%_全年",
      "JO  - 简报",
      "PY  - 2016",
      "DA  - 2016/10/19",
      "IS  - 6",
      "UR  - https://www.example.gov.cn/2016/6/1/",
      "LA  - zh-CN",
      "ER  - ",
    ].join("\n"),
  );
  expect(JSON.parse(cslJson(citedItem()))).toEqual([
    {
      id: "bulletin-2016-6-1",
      type: "article-journal",
      title: "“R&D”投入50%_全年",
      author: [{ literal: "吴启荣" }],
      "container-title": "简报",
      issue: "6",
      issued: { "date-parts": [[2016, 10, 19]] },
      URL: "https://www.example.gov.cn/2016/6/1/",
      language: "zh-CN",
    },
  ]);
});

test("without names there is no author, and what is withdrawn says so", () => {
  const { issue, ...cited } = citedItem();
  const nobody = { sources: [], authors: [] };
  const gone: Cited = { ...cited, issue: { ...issue, status: "withdrawn", byline: nobody }, item: null };
  expect(bibtex(gone)).not.toContain("author");
  expect(bibtex(gone)).toContain(`title = {{【已撤回】${issue.title}}}`);
  expect(ris(gone)).not.toContain("AU  -");
  expect(JSON.parse(cslJson(gone))[0]).not.toHaveProperty("author");
});

test("several authors are told one by one", () => {
  const { issue, ...cited } = citedItem();
  const several = {
    ...cited,
    item: null,
    issue: { ...issue, byline: { sources: [], authors: ["吴启荣", "李明"] } },
  };
  expect(bibtex(several)).toContain("author = {{吴启荣} and {李明}}");
  expect(ris(several)).toContain("AU  - 吴启荣\nAU  - 李明\n");
});
