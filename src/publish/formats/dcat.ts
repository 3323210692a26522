import { jsonText } from "../../base/text.ts";
import {
  ARCHIVE_DATA,
  ARCHIVE_SCHEMA,
  ARCHIVE_TABLE,
  CATALOG,
  FEED,
  feedPath,
  HOME,
  withAnchor,
} from "../../bulletin/address.ts";
import { lastChangeOf } from "../../bulletin/amendments.ts";
import type { Archive } from "../../bulletin/archive.ts";
import { spanOf } from "../../bulletin/order.ts";
import type { Edition } from "../edition.ts";

/** What the terms mean: the document needs no other to be understood. */
const CONTEXT = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

const IANA = "http://www.iana.org/assignments/media-types/";

/** `/dcat.jsonld`: a catalogue of the archive's data sets (W3C DCAT 3), for portals that collect such descriptions. */
export function catalog(edition: Edition, { site, issues }: Archive): string {
  const home = edition.absolute(HOME);
  const publisher = {
    "@id": edition.absolute(withAnchor(HOME, "publisher")),
    "@type": "foaf:Organization",
    "foaf:name": chinese(site.footer.sponsor),
  };
  const modified = lastChangeOf(issues);
  const span = spanOf(issues);
  const shared = {
    "dct:publisher": publisher,
    "dct:language": { "@id": "http://id.loc.gov/vocabulary/iso639-1/zh" },
    "dct:rights": chinese(site.footer.copyright),
    ...(span ? { "dct:issued": typed("date", span.first) } : {}),
    ...(modified ? { "dct:modified": typed("dateTime", modified) } : {}),
  };
  const distribution = (path: string, title: string, type: string, conformsTo?: string) => ({
    "@id": edition.absolute(path),
    "@type": "dcat:Distribution",
    "dct:title": chinese(title),
    "dcat:downloadURL": { "@id": edition.absolute(path) },
    "dcat:accessURL": { "@id": home },
    "dcat:mediaType": { "@id": IANA + type },
    ...(conformsTo ? { "dct:conformsTo": { "@id": conformsTo } } : {}),
  });
  const dataset = {
    "@id": edition.absolute(withAnchor(HOME, "dataset")),
    "@type": "dcat:Dataset",
    "dct:title": chinese(edition.say`${site.name}各期各条目录`),
    "dct:description": chinese(edition.say`每一期、每一条新闻的标题、日期、部门、作者、关键词和永久地址。`),
    "dct:identifier": home,
    "dcat:landingPage": { "@id": home },
    ...shared,
    ...(span
      ? {
          "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": typed("date", span.first),
            "dcat:endDate": typed("date", span.last),
          },
        }
      : {}),
    "dcat:distribution": [
      distribution(ARCHIVE_DATA, "目录（JSON）", "application/json", edition.absolute(ARCHIVE_SCHEMA)),
      distribution(ARCHIVE_TABLE, "目录（CSV）", "text/csv", "https://www.rfc-editor.org/info/rfc4180"),
      distribution(
        feedPath(FEED, "xml"),
        "订阅（Atom）",
        "application/atom+xml",
        "https://www.rfc-editor.org/info/rfc4287",
      ),
      distribution(
        feedPath(FEED, "json"),
        "订阅（JSON Feed）",
        "application/feed+json",
        "https://jsonfeed.org/version/1.1",
      ),
    ],
  };
  const document = {
    "@context": CONTEXT,
    "@id": edition.absolute(CATALOG),
    "@type": "dcat:Catalog",
    "dct:title": chinese(`${site.name}的数据`),
    "dct:description": chinese(site.description),
    "foaf:homepage": { "@id": home },
    ...shared,
    "dcat:dataset": [dataset],
  };
  return jsonText(document);
}

const chinese = (text: string) => ({ "@value": text, "@language": "zh" });
const typed = (type: "date" | "dateTime", value: string) => ({ "@value": value, "@type": `xsd:${type}` });
