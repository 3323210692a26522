import type { PagefindInstance } from "./pagefind.ts";

/**
 * Waits until the first part of an index is open, and opens the others (`parts.ts`) beside it.
 *
 * @param parts asked when the first is open
 * @throws where something can't be loaded
 */
export async function openParts(
  pagefind: PagefindInstance,
  address: URL,
  parts: () => readonly { readonly language: string }[],
): Promise<void> {
  await pagefind.search("", {}); // it is answered as soon as anything can be, and finds nothing
  // By its whole address: Pagefind takes the same path for the same index.
  for (const { language } of parts().slice(1))
    await pagefind.mergeIndex(address.href, { language, exactDiacritics: true });
}
