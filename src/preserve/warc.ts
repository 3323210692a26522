import { hash } from "node:crypto";
import { WARCRecord, WARCSerializer } from "warcio";
import { mediaType } from "../publish/media-type.ts";

/** Contents of the `warcinfo` record. */
interface WarcInfo {
  readonly name: string;
  readonly generator: string;
  /** instant of the archive's last change, with seconds */
  readonly date: string;
}

const VERSION = "WARC/1.1";

/** The site as a WARC file (ISO 28500:2017): a `resource` record per file under its URL, each compressed by itself. Deterministic. */
export async function* warcOf(
  files: Iterable<readonly [address: string, path: string, bytes: Uint8Array]>,
  { name, generator, date }: WarcInfo,
): AsyncGenerator<Uint8Array> {
  const headers = (about: string): Record<string, string> => ({ "WARC-Record-ID": recordId(about) });
  const info = WARCRecord.createWARCInfo(
    { filename: name, warcVersion: VERSION, date, warcHeaders: headers(`${name}\n${date}`) },
    { software: generator, format: "WARC File Format 1.1" },
  );
  yield await WARCSerializer.serialize(await info, { gzip: true });
  for (const [url, path, bytes] of files) {
    const record = WARCRecord.create(
      {
        url,
        date,
        type: "resource",
        warcVersion: VERSION,
        warcHeaders: { ...headers(`${url}\n${hash("sha256", bytes)}`), "Content-Type": mediaType(path) },
      },
      [bytes],
    );
    yield await WARCSerializer.serialize(await record, { gzip: true });
  }
}

/** A UUID (version 8, RFC 9562) derived from the record's content. */
function recordId(about: string): string {
  const digits = hash("sha256", about);
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ];
  return `<urn:uuid:${parts.join("-")}>`;
}
