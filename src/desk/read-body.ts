import type { IncomingMessage } from "node:http";
import { Refusal } from "./action.ts";

/** Bytes of a call's JSON: an issue has at most 2 MB, and a paste may have more. */
export const LARGEST_TEXT = 16 * 1024 * 1024;

/** Bytes of a passphrase's form. */
export const LARGEST_ENTRY = 1024;

/**
 * Reads all of it, also what is too large and not kept: a browser that is answered while it sends says that the connection was lost.
 *
 * @throws Refusal where there are more bytes than `most`
 */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  let chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > most) chunks = [];
    else chunks.push(part);
  }
  if (bytes > most)
    throw new Refusal(`太大了：这里最多${Math.floor(most / 1024 / 1024)} MB。请压缩或拆分以后再试。`);
  return Buffer.concat(chunks);
}
