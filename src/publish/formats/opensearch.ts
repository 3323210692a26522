import { FAVICON, OPENSEARCH, SEARCH } from "../../bulletin/address.ts";
import type { Edition } from "../edition.ts";
import { toXml } from "./xml.ts";

/** The format allows a short name no more than this many characters. */
const SHORT_NAME = 16;

/** `/opensearch.xml` (OpenSearch 1.1): lets a browser add the archive to its search engines. */
export function opensearch(edition: Edition): string {
  const { site } = edition;
  return toXml({
    OpenSearchDescription: {
      "@xmlns": "http://a9.com/-/spec/opensearch/1.1/",
      ShortName: [...(site.short ?? site.name)].slice(0, SHORT_NAME).join(""),
      LongName: [...site.name].slice(0, 48).join(""),
      Description: `在${site.name}中搜索`,
      Url: [
        { "@type": "text/html", "@template": `${edition.absolute(SEARCH)}?q={searchTerms}` },
        {
          "@type": "application/opensearchdescription+xml",
          "@rel": "self",
          "@template": edition.absolute(OPENSEARCH),
        },
      ],
      Image: { "@type": "image/svg+xml", "#text": edition.absolute(FAVICON) },
      Language: "zh-CN",
      InputEncoding: "UTF-8",
      OutputEncoding: "UTF-8",
    },
  });
}
