import { expect, test } from "vitest";
import { bibtex, cslJson, ris } from "../../src/bulletin/citation-formats.ts";
import { issueText, soundIssue } from "../content/archive-folder.ts";

const issue = soundIssue(issueText({ author: "吴启荣" }, "## “R&D”投入50%_全年\n\n投入增加。\n"));
const cited = {
  publication: "简报",
  issue,
  item: issue.items[0] ?? null,
  address: "https://www.example.gov.cn/2016/6/1/",
};

test("BibTeX has the item's facts, its own signs escaped", () => {
  expect(bibtex(cited)).toBe(
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

test("RIS has a tag a line and ends with ER", () => {
  const lines = ris(cited).split("\n");
  expect(lines[0]).toBe("TY  - JOUR");
  expect(lines).toContain("AU  - 吴启荣");
  expect(lines).toContain("DA  - 2016/10/19");
  expect(lines.at(-1)).toBe("ER  - ");
});

test("CSL-JSON of an issue has the issue's title and no item", () => {
  expect(JSON.parse(cslJson({ ...cited, item: null }))).toMatchObject([
    { id: "bulletin-2016-6", title: issue.title, issue: "6", issued: { "date-parts": [[2016, 10, 19]] } },
  ]);
});
