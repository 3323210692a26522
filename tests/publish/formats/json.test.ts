import { expect, test } from "vitest";
import {
  archiveJson,
  archiveJsonSchema,
  issueJson,
  issueJsonSchema,
} from "../../../src/publish/formats/json.ts";
import { issueText } from "../../content/archive-folder.ts";
import { editionOf, issuesOf } from "../edition.ts";
import { jsonFaults } from "./formats.ts";

const content = () =>
  editionOf({
    ...issuesOf(2015, 2),
    "2016/06.md": issueText({
      total: "46",
      date: "2016-10-19",
      keywords: "\n  - 创新创业",
      corrections: "\n  - date: 2016-10-21\n    item: 1\n    what: 改正一处",
    }),
  });

test("the published JSON is what the JSON Schemas published beside it say", () => {
  const { archive, edition } = content();
  const [schema, ofIssue] = [archiveJsonSchema(edition), issueJsonSchema(edition)].map((text): unknown =>
    JSON.parse(text),
  );
  expect(jsonFaults(JSON.parse(archiveJson(edition, archive)), schema)).toEqual([]);
  for (const issue of archive.issues)
    expect(jsonFaults(JSON.parse(issueJson(edition, issue)), ofIssue)).toEqual([]);
  expect(jsonFaults({ ...JSON.parse(archiveJson(edition, archive)), more: 1 }, schema)).toEqual([
    " must NOT have additional properties",
  ]);
});

test("an issue's JSON has its facts and its text", () => {
  const { archive, edition } = content();
  const issue = archive.issues.at(-1);
  if (!issue) throw new Error("An issue was expected");
  expect(JSON.parse(issueJson(edition, issue))).toMatchInlineSnapshot(`
    {
      "$schema": "https://www.example.gov.cn/schema/issue.json",
      "author": "吴启荣",
      "corrections": [
        {
          "date": "2016-10-21T00:00:00+08:00",
          "item": "item-1",
          "minor": false,
          "what": "改正一处",
          "why": null,
        },
      ],
      "date": "2016-10-19",
      "id": "6",
      "issue": 6,
      "issueTo": null,
      "items": [
        {
          "author": "吴启荣",
          "heading": "州科技局召开第2016年第6次座谈会",
          "id": "item-1",
          "keywords": [
            "创新创业",
          ],
          "page": "https://www.example.gov.cn/2016/6/1/",
          "source": "州科技局",
          "tables": [],
          "text": "8月31日，州科技局召开座谈会。",
          "url": "https://www.example.gov.cn/2016/6/#item-1",
          "withdrawn": null,
        },
      ],
      "keywords": [
        "创新创业",
      ],
      "label": "第6期（总第46期）",
      "notice": null,
      "series": null,
      "source": "州科技局",
      "status": "corrected",
      "summary": null,
      "title": "全州召开创新驱动专项行动推进会",
      "total": 46,
      "totalTo": null,
      "updated": "2016-10-21T00:00:00+08:00",
      "url": "https://www.example.gov.cn/2016/6/",
      "withdrawn": null,
      "year": 2016,
    }
  `);
});

test("the archive's JSON has the same facts without the text, oldest first", () => {
  const { archive, edition } = content();
  const { issues, ...facts } = JSON.parse(archiveJson(edition, archive));
  expect(facts).toEqual({
    $schema: "https://www.example.gov.cn/schema/archive.json",
    name: "楚雄州创新驱动专项行动简报",
    url: "https://www.example.gov.cn/",
  });
  expect(issues.map(({ url }: { url: string }) => new URL(url).pathname)).toEqual([
    "/2015/1/",
    "/2015/2/",
    "/2016/6/",
  ]);
  expect(Object.keys(issues[2].items[0])).toEqual([
    "id",
    "heading",
    "source",
    "author",
    "url",
    "page",
    "keywords",
  ]);
});
