import { setTimeout } from "node:timers/promises";
import { MachineError } from "../../base/errors.ts";
import { outputFile, REDIRECTS_CADDY } from "../../bulletin/address.ts";
import { AS_LISTED, type ServedFiles } from "./served-files.ts";

/** Milliseconds that one answer may take, and all of them together. */
const PATIENCE = 30_000;
const WHOLE_PATIENCE = 60 * 60 * 1000;
/** Milliseconds before a server with a fault of its own (5xx) is asked again. */
const RETRIES = [300, 1500];

interface Answer {
  readonly status: number;
  /** where it leads; null where it leads nowhere */
  readonly location: string | null;
  readonly bytes: Uint8Array;
}

/** Old addresses by path, and where a server may lead from them. */
export type Moved = ReadonlyMap<string, string>;

/**
 * A site on a server that nobody vouches for: nothing is asked of another one, no answer is read beyond the length that it should have,
 * and none is waited for without end.
 *
 * @param moved gives the addresses that the server may lead on from, instead of sending the page that does so
 */
export function filesOnServer(address: string, moved: () => Moved = () => new Map()): ServedFiles {
  const deadline = AbortSignal.timeout(WHOLE_PATIENCE);
  const ask = async (url: URL, most: number): Promise<Answer> => {
    for (const pause of [...RETRIES, null]) {
      const answer = await load(url, most, deadline);
      if (answer.status < 500 || pause === null) return answer;
      await setTimeout(pause);
    }
    throw new Error("The last try has no pause");
  };
  return {
    async read(path, most) {
      // Servers answer with index.html at the folder's address, and some lead away from its own.
      const shown = path.replace(/(^|\/)index\.html$/, "$1");
      const url = new URL(shown.split("/").map(encodeURIComponent).join("/"), address);
      const { status, location, bytes } = await ask(url, most);
      if (status === 200 || (status === 404 && path === "404.html")) return bytes;
      // Caddy keeps to itself what it is configured with.
      if (status === 404 && path === outputFile(REDIRECTS_CADDY)) return AS_LISTED;
      if (status === 404 || status === 410) return null;
      if (location === null)
        throw new MachineError(`打不开“${url.href}”：服务器回答${status}。请检查网址和服务器的设置。`);
      const [target, known] = [new URL(location, url), moved().get(path)];
      if (known !== undefined && placeOf(target) === placeOf(new URL(known, url))) return AS_LISTED;
      throw new MachineError(`打不开“${url.href}”：服务器转到了“${target.href}”。请检查网址和服务器的设置。`);
    },
    list: () => [],
  };
}

/** An address but for protocol and port, which a server behind another one does not know. */
const placeOf = ({ hostname, pathname, search, hash }: URL): string => hostname + pathname + search + hash;

async function load(url: URL, most: number, deadline: AbortSignal): Promise<Answer> {
  try {
    const signal = AbortSignal.any([deadline, AbortSignal.timeout(PATIENCE)]);
    const response = await fetch(url, { signal, redirect: "manual" });
    const location =
      response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
    return { status: response.status, location, bytes: await readAtMost(response, most + 1) };
  } catch {
    throw new MachineError(
      deadline.aborted ? "核对超过了一小时，没有再等。" : `打不开“${url.href}”：请检查网址和网络。`,
    );
  }
}

/** The first bytes of an answer, unpacked: of a longer one so many as show that it is. */
async function readAtMost({ body }: Response, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= most) break;
  }
  return Buffer.concat(chunks);
}
