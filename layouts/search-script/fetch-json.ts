/**
 * One of the site's own files, of the same build as this script: what would come instead is another page, from a server that has no 404.
 *
 * @throws where it does not load, or is not what `isRight` looks for
 */
export async function fetchJson<T>(
  address: string,
  isRight: (content: unknown) => content is T,
  options: RequestInit = {},
): Promise<T> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  const content: unknown = await response.json();
  if (!isRight(content)) throw new Error(`${address} holds something else`);
  return content;
}

export const has = <Name extends string>(value: unknown, ...names: Name[]): value is Record<Name, unknown> =>
  typeof value === "object" && value !== null && names.every((name) => name in value);
