import { expect, test } from "vitest";
import {
  archiveGraph,
  authorGraph,
  issueGraph,
  sourceGraph,
  toScript,
  yearGraph,
} from "../../../src/publish/formats/json-ld.ts";
import { issueText } from "../../content/archive-folder.ts";
import { editionOf } from "../edition.ts";
import { expand } from "./linked-data.ts";

const content = (title = "推进会", status = "corrected") =>
  editionOf({
    "2016/06.md": issueText(
      {
        title: `'${title}'`,
        keywords: "\n  - 创新创业",
        status,
        corrections:
          "\n  - date: 2016-10-21\n    item: 2\n    what: 改正一处\n    why: 录入错误\n  - date: 2016-10-22\n    what: 改了标题",
      },
      `## ${title}\n\n第一条。\n\n## 乙\n\n第二条。\n\n（州教育局）\n`,
    ),
  });

function graphOf({ archive, edition } = content()) {
  const [issue] = archive.issues;
  if (!issue) throw new Error("An issue was expected");
  return issueGraph(edition, issue);
}

test("an issue is said to be part of a volume of a periodical that a government organization publishes", () => {
  expect(graphOf()).toMatchInlineSnapshot(`
    {
      "@context": "https://schema.org",
      "@graph": [
        {
          "@id": "https://www.example.gov.cn/2016/6/#issue",
          "@type": "PublicationIssue",
          "correction": [
            {
              "@type": "CorrectionComment",
              "datePublished": "2016-10-22T00:00:00+08:00",
              "text": "改了标题",
            },
          ],
          "creativeWorkStatus": "Published",
          "dateModified": "2016-10-22T00:00:00+08:00",
          "datePublished": "2016-10-19T11:07:16+08:00",
          "hasPart": [
            {
              "@id": "https://www.example.gov.cn/2016/6/#item-1",
              "@type": "NewsArticle",
              "author": [
                {
                  "@id": "https://www.example.gov.cn/authors/%E5%90%B4%E5%90%AF%E8%8D%A3/",
                  "@type": "Person",
                  "name": "吴启荣",
                },
              ],
              "creativeWorkStatus": "Published",
              "dateModified": "2016-10-22T00:00:00+08:00",
              "datePublished": "2016-10-19T11:07:16+08:00",
              "headline": "推进会",
              "position": 1,
              "publisher": {
                "@id": "https://www.example.gov.cn/#publisher",
              },
              "sourceOrganization": [
                {
                  "@id": "https://www.example.gov.cn/sources/%E5%B7%9E%E7%A7%91%E6%8A%80%E5%B1%80/",
                  "@type": "GovernmentOrganization",
                  "alternateName": "州科技局",
                  "name": "楚雄州科学技术局",
                },
              ],
              "url": "https://www.example.gov.cn/2016/6/#item-1",
            },
            {
              "@id": "https://www.example.gov.cn/2016/6/#item-2",
              "@type": "NewsArticle",
              "correction": [
                {
                  "@type": "CorrectionComment",
                  "datePublished": "2016-10-21T00:00:00+08:00",
                  "text": "改正一处（录入错误）",
                },
              ],
              "creativeWorkStatus": "Published",
              "dateModified": "2016-10-22T00:00:00+08:00",
              "datePublished": "2016-10-19T11:07:16+08:00",
              "headline": "乙",
              "position": 2,
              "publisher": {
                "@id": "https://www.example.gov.cn/#publisher",
              },
              "sourceOrganization": [
                {
                  "@id": "https://www.example.gov.cn/sources/%E5%B7%9E%E6%95%99%E8%82%B2%E5%B1%80/",
                  "@type": "GovernmentOrganization",
                  "alternateName": "州教育局",
                  "name": "楚雄州教育局",
                },
              ],
              "url": "https://www.example.gov.cn/2016/6/#item-2",
            },
          ],
          "inLanguage": "zh-CN",
          "isPartOf": {
            "@id": "https://www.example.gov.cn/2016/#volume",
            "@type": "PublicationVolume",
            "isPartOf": {
              "@id": "https://www.example.gov.cn/#periodical",
              "@type": "Periodical",
              "alternateName": "创新驱动简报",
              "inLanguage": "zh-CN",
              "name": "楚雄州创新驱动专项行动简报",
              "publisher": {
                "@id": "https://www.example.gov.cn/#publisher",
                "@type": "GovernmentOrganization",
                "name": "楚雄州科学技术局（示例）",
              },
              "url": "https://www.example.gov.cn/",
            },
            "url": "https://www.example.gov.cn/2016/",
            "volumeNumber": 2016,
          },
          "issueNumber": 6,
          "keywords": [
            "创新创业",
          ],
          "name": "推进会",
          "publisher": {
            "@id": "https://www.example.gov.cn/#publisher",
          },
          "url": "https://www.example.gov.cn/2016/6/",
        },
      ],
    }
  `);
});

test("every page's data is linked data that means something without the page", async () => {
  const current = content();
  const { edition } = current;
  const graphs = [
    archiveGraph(edition, "2016-10-19"),
    yearGraph(edition, 2016),
    graphOf(current),
    sourceGraph(edition, "州科技局"),
    authorGraph(edition, "吴启荣"),
  ];
  for (const graph of graphs) {
    const expanded = JSON.stringify(await expand(toScript(graph)));
    for (const type of graph["@graph"].map((thing) => Reflect.get(Object(thing), "@type")))
      expect(expanded).toContain(`"@type":["https://schema.org/${type}"]`);
  }
});

test("a withdrawn issue and its items say so", () => {
  const text = toScript(graphOf(content("推进会", "withdrawn")));
  expect(text.match(/"creativeWorkStatus":"Withdrawn"/g)).toHaveLength(3);
});

test("no text can end the element that the data stands in", () => {
  const hostile = "“</script><script>alert(1)</script><!--”";
  const text = toScript(graphOf(content(hostile)));
  expect(text).not.toContain("<");
  expect(JSON.parse(text)["@graph"][0].name).toBe(hostile);
});
