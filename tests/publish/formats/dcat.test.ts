import { expect, test } from "vitest";
import { catalog } from "../../../src/publish/formats/dcat.ts";
import { issueText } from "../../content/archive-folder.ts";
import { editionOf, issuesOf } from "../edition.ts";
import { expand } from "./linked-data.ts";

const description = () => {
  const { archive, edition } = editionOf({
    ...issuesOf(2015, 2),
    "2016/06.md": issueText({ corrections: "\n  - date: 2017-01-05\n    what: 改正" }),
  });
  return catalog(edition, archive);
};

test("the data set has the dates of the archive, and each of its files has an address", () => {
  const { "dcat:dataset": datasets, ...facts } = JSON.parse(description());
  expect(facts).toMatchObject({
    "@type": "dcat:Catalog",
    "dct:publisher": { "foaf:name": { "@value": "楚雄州科学技术局（示例）" } },
    "dct:issued": { "@value": "2015-01-01" },
    "dct:modified": { "@value": "2017-01-05T00:00:00+08:00" },
  });
  const [dataset] = datasets;
  expect(dataset["dct:temporal"]).toMatchObject({
    "dcat:startDate": { "@value": "2015-01-01", "@type": "xsd:date" },
    "dcat:endDate": { "@value": "2016-10-19", "@type": "xsd:date" },
  });
  const paths = dataset["dcat:distribution"].map(
    (each: Record<string, string>) => new URL(each["@id"] ?? "").pathname,
  );
  expect(paths).toEqual(["/archive.json", "/archive.csv", "/feed.xml", "/feed.json"]);
});

test("it has what DCAT 3 and DCAT-AP ask for, in terms that mean something without it", async () => {
  const [expanded] = Object(await expand(description()));
  const dcat = (term: string): string => `http://www.w3.org/ns/dcat#${term}`;
  const dct = (term: string): string => `http://purl.org/dc/terms/${term}`;
  const keysOf = (thing: object): string[] => Object.keys(thing);
  expect(keysOf(expanded)).toEqual(
    expect.arrayContaining([dct("title"), dct("description"), dct("publisher"), dcat("dataset")]),
  );
  const [dataset] = expanded[dcat("dataset")];
  expect(keysOf(dataset)).toEqual(
    expect.arrayContaining([dct("title"), dct("description"), dct("publisher"), dcat("distribution")]),
  );
  for (const distribution of dataset[dcat("distribution")])
    expect(keysOf(distribution)).toEqual(
      expect.arrayContaining([dcat("accessURL"), dcat("downloadURL"), dcat("mediaType")]),
    );
});
