/** Loads that failed: see `fetchIndex`. */
let failed = 0;

/**
 * Takes the place of `fetch` in Pagefind's script, which the build bundles with this one. Pagefind takes a file of its index that does not
 * load for an empty one: it would find too little, or too much where the file has what a query excludes. It tells nobody, so those that
 * fail are counted here.
 */
export async function fetchIndex(address: string): Promise<Response> {
  try {
    const early = ahead.get(withoutQuery(address));
    ahead.delete(withoutQuery(address));
    const response = await (early ?? fetch(address));
    // Read to the end here: what breaks off half way has failed as well.
    const bytes = await response.arrayBuffer();
    if (!response.ok || isPage(response)) throw new Error(`${address} answers ${response.status}`);
    return new Response(bytes);
  } catch (error) {
    failed++;
    throw error;
  }
}

/** What is certain to be asked for soon, by its address: on its way already. */
const ahead = new Map<string, Promise<Response>>();
const withoutQuery = (address: string): string => new URL(address, location.href).pathname;

/**
 * Begins to load files that Pagefind will ask for. What fails is told when it asks.
 *
 * @param inline the content of some of them in Base64, by address
 */
export function fetchAhead(addresses: readonly string[], inline: Readonly<Record<string, string>>): void {
  for (const address of addresses) {
    const content = inline[address];
    const response = content === undefined ? fetch(address) : Promise.resolve(responseOf(content));
    response.catch(() => {});
    ahead.set(withoutQuery(address), response);
  }
}

const responseOf = (content: string): Response =>
  new Response(Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)));

/** A server without a 404 sends a page instead. */
const isPage = ({ headers }: Response): boolean => headers.get("content-type")?.includes("html") ?? false;

/** What Pagefind answers; fails when a file that is loaded meanwhile does. */
export async function withoutGaps<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const before = failed;
  const answer = await ask();
  if (failed > before) throw new Error("A file of the search index did not load");
  return answer;
}
