import { createHash, createPublicKey, verify } from "node:crypto";

/**
 * Signatures as minisign (jedisct1.github.io/minisign) makes them: Ed25519 over a file, or over its BLAKE2b-512 hash, and over the
 * signature with its trusted comment. Only public keys are ever read here; the secret one stays where it is signed with.
 */
interface PublicKey {
  readonly id: string;
  readonly bytes: Buffer;
}

/** The text of a `minisign.pub`, or its second line alone; null where it is no such key. */
export function readPublicKey(text: string): PublicKey | null {
  const bytes = Buffer.from(lastLine(text), "base64");
  if (bytes.length !== 42 || bytes.toString("latin1", 0, 2) !== "Ed") return null;
  return { id: bytes.toString("hex", 2, 10), bytes: bytes.subarray(10) };
}

const lastLine = (text: string): string => text.trim().split(/\r?\n/).at(-1) ?? "";

/** What a signature says of a file: the comment that it vouches for, or why it is worth nothing. */
export type Verdict =
  | { readonly isValid: true; readonly comment: string }
  | { readonly isValid: false; readonly why: "form" | "other-key" | "wrong" };

export function verifySignature(file: Uint8Array, signature: string, key: PublicKey): Verdict {
  const [, main = "", trusted = "", global = ""] = signature.split(/\r?\n/);
  const bytes = Buffer.from(main, "base64");
  const algorithm = bytes.toString("latin1", 0, 2);
  const comment = /^trusted comment: (.*)$/.exec(trusted)?.[1];
  if (bytes.length !== 74 || !/^E[dD]$/.test(algorithm) || comment === undefined)
    return { isValid: false, why: "form" };
  if (bytes.toString("hex", 2, 10) !== key.id) return { isValid: false, why: "other-key" };
  const signed = algorithm === "ED" ? createHash("blake2b512").update(file).digest() : file;
  const own = bytes.subarray(10);
  const isValid =
    ed25519(signed, own, key) &&
    ed25519(Buffer.concat([own, Buffer.from(comment)]), Buffer.from(global, "base64"), key);
  return isValid ? { isValid, comment } : { isValid, why: "wrong" };
}

function ed25519(message: Uint8Array, signature: Uint8Array, { bytes }: PublicKey): boolean {
  const jwk = { kty: "OKP", crv: "Ed25519", x: bytes.toString("base64url") };
  return (
    signature.length === 64 && verify(null, message, createPublicKey({ key: jwk, format: "jwk" }), signature)
  );
}
