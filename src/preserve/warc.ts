import { hash } from "node:crypto";
import { WARCRecord, WARCSerializer } from "warcio";
import { mediaType } from "../publish/media-type.ts";

/** What the file as a whole says of itself. */
interface WarcInfo {
  readonly name: string;
  readonly generator: string;
  /** as of when the archive is, with seconds: its last change, for the clock says nothing of it */
  readonly date: string;
}

const VERSION = "WARC/1.1";

/**
 * The site as a WARC file (ISO 28500:2017), each record compressed by itself: a `resource` record for each file under the address that
 * readers know it by. The same site makes the same bytes.
 */
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

/** A UUID (version 8 of RFC 9562) from what the record holds. */
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
