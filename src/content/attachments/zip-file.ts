import { UnreadableFile } from "../../base/errors.ts";
import { unpack } from "../../base/unzip.ts";
import { isDocument, isPicture } from "../../bulletin/file-kind.ts";
import { type Inside, NOTHING_INSIDE, unreadFor } from "./inside.ts";

/** Of the first file in it (APPNOTE.TXT, 4.4.4). */
const FLAGS = 6;
const LOCKED = 1;

/** What the files in a ZIP file hold, and their names; those in a ZIP file within are not read. */
export function insideZip(bytes: Buffer, inspect: (name: string, bytes: Buffer) => Inside): Inside {
  if (bytes.length > FLAGS && (bytes.readUInt8(FLAGS) & LOCKED) !== 0) return unreadFor("locked");
  try {
    const files = [...unpack(bytes, /[^/]$/)].filter(([name]) => isDocument(name) || isPicture(name));
    const all = files.map(([name, content]) =>
      /\.zip$/i.test(name) ? NOTHING_INSIDE : inspect(name, Buffer.from(content)),
    );
    return {
      text: all.map(({ text }) => text).join("\n"),
      properties: [...files.map(([name]) => name), ...all.map(({ properties }) => properties)].join("\n"),
      authors: [...new Set(all.flatMap(({ authors }) => authors))],
      hasComments: all.some(({ hasComments }) => hasComments),
      hasChanges: all.some(({ hasChanges }) => hasChanges),
      place: all.some(({ place }) => place !== "none") ? "fixed" : "none",
      unread: all.map(({ unread }) => unread).find((unread) => unread !== null) ?? null,
    };
  } catch (error) {
    if (error instanceof UnreadableFile) return unreadFor("damaged");
    throw error;
  }
}
