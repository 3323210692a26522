/**
 * On which page, from 1, the anchors of a PDF are that its own links lead to, by their ids.
 *
 * The library is otherwise the import's; only who binds a volume waits for it.
 */
export async function pageNumbers(pdf: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  try {
    const document = await task.promise;
    const places = Object.entries(await document.getDestinations());
    return new Map(
      await Promise.all(
        places.map(async ([id, [page]]) => [id, (await document.getPageIndex(page)) + 1] as const),
      ),
    );
  } finally {
    await task.destroy();
  }
}
