/** Loads that failed: see `fetchIndex`. */
let failed = 0;

/**
 * Takes the place of `fetch` in Pagefind's script, which the build bundles with this one. Pagefind takes a file of its index that does not
 * load for an empty one: it would find too little, or too much where the file has what a query excludes. It tells nobody, so those that
 * fail are counted here.
 */
export async function fetchIndex(address: string): Promise<Response> {
  try {
    const response = await fetch(address);
    // Read to the end here: what breaks off half way has failed as well.
    const bytes = await response.arrayBuffer();
    if (!response.ok || isPage(response)) throw new Error(`${address} answers ${response.status}`);
    return new Response(bytes);
  } catch (error) {
    failed++;
    throw error;
  }
}

/** A server without a 404 sends a page instead. */
const isPage = ({ headers }: Response): boolean => headers.get("content-type")?.includes("html") ?? false;

/** What Pagefind answers; fails when a file that is loaded meanwhile does. */
export async function withoutGaps<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const before = failed;
  const answer = await ask();
  if (failed > before) throw new Error("A file of the search index did not load");
  return answer;
}
