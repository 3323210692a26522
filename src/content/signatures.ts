/** The file type by its first bytes. */
export type Kind = "png" | "jpeg" | "gif" | "webp" | "avif" | "pdf" | "zip" | "ole" | "rtf" | "rar";

/** Each type's magic bytes by offset. */
const SIGNATURES: readonly (readonly [kind: Kind, words: Readonly<Record<number, string>>])[] = [
  ["png", { 0: "\x89PNG" }],
  ["jpeg", { 0: "\xff\xd8\xff" }],
  ["gif", { 0: "GIF8" }],
  ["webp", { 0: "RIFF", 8: "WEBP" }],
  ["avif", { 4: "ftypavif" }],
  ["avif", { 4: "ftypavis" }],
  ["pdf", { 0: "%PDF" }],
  // New Office and WPS files are ZIP files, old ones OLE files.
  ["zip", { 0: "PK\x03\x04" }],
  ["ole", { 0: "\xd0\xcf\x11\xe0" }],
  ["rtf", { 0: "{\\rtf" }],
  ["rar", { 0: "Rar!" }],
];

/** Bytes needed to tell the type. */
export const SIGNATURE_LENGTH = 16;

export function kindOf(bytes: Uint8Array): Kind | null {
  const start = Buffer.from(bytes.subarray(0, SIGNATURE_LENGTH)).toString("latin1");
  const isSigned = (words: Readonly<Record<number, string>>): boolean =>
    Object.entries(words).every(([at, word]) => start.startsWith(word, Number(at)));
  return SIGNATURES.find(([, words]) => isSigned(words))?.[0] ?? null;
}

/** Picture types that browsers show, with their extensions. */
export const PICTURE_ENDINGS: ReadonlyMap<Kind | null, string> = new Map([
  ["png", ".png"],
  ["jpeg", ".jpg"],
  ["gif", ".gif"],
  ["webp", ".webp"],
  ["avif", ".avif"],
]);
