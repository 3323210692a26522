import { XMLParser } from "fast-xml-parser";
import { expect, test } from "vitest";
import { z } from "zod";
import { opensearch } from "../../../src/publish/formats/opensearch.ts";
import { issueText, SITE } from "../../content/archive-folder.ts";
import { editionOf, SITE_BELOW } from "../edition.ts";

/** OpenSearch 1.1, draft 6: what a description must have, and how long it may be; nothing else is in ours. */
const url = z.discriminatedUnion("@_type", [
  z.strictObject({
    "@_type": z.literal("text/html"),
    "@_template": z.string().regex(/^https:\/\/.*\{searchTerms\}$/),
  }),
  z.strictObject({
    "@_type": z.literal("application/opensearchdescription+xml"),
    "@_rel": z.literal("self"),
    "@_template": z.url(),
  }),
]);
const description = z.strictObject({
  "@_xmlns": z.literal("http://a9.com/-/spec/opensearch/1.1/"),
  ShortName: z.string().min(1).max(16),
  LongName: z.string().max(48),
  Description: z.string().max(1024),
  Url: z.array(url).length(2),
  Image: z.strictObject({ "@_type": z.string(), "#text": z.url() }),
  Language: z.literal("zh-CN"),
  InputEncoding: z.literal("UTF-8"),
  OutputEncoding: z.literal("UTF-8"),
});

const read = (site: string) =>
  z
    .object({ OpenSearchDescription: description })
    .parse(
      new XMLParser({ ignoreAttributes: false }).parse(
        opensearch(editionOf({ "site.yaml": site, "2016/06.md": issueText() }).edition),
      ),
    ).OpenSearchDescription;

test("a browser learns where to search, also below a path", () => {
  expect(read(SITE).Url[0]?.["@_template"]).toBe("https://www.example.gov.cn/search/?q={searchTerms}");
  expect(read(SITE_BELOW).Url.map((each) => each["@_template"])).toEqual([
    "https://www.example.gov.cn/bulletin/search/?q={searchTerms}",
    "https://www.example.gov.cn/bulletin/opensearch.xml",
  ]);
});

test("a name that is too long for the format is cut", () => {
  const long = SITE.replace(/^name: .*$/m, `name: ${"长".repeat(60)}`).replace(/^short: .*\n/m, "");
  expect(read(long)).toMatchObject({ ShortName: "长".repeat(16), LongName: "长".repeat(48) });
});
