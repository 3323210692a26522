/** What the site lives with: nothing but its own files, no inline script or style, no frame around it. */
const POLICY = {
  "default-src": "'none'",
  // Pagefind is WebAssembly.
  "script-src": "'self' 'wasm-unsafe-eval'",
  "worker-src": "'self'",
  "connect-src": "'self'",
  "img-src": "'self'",
  "style-src": "'self'",
  "font-src": "'self'",
  "form-action": "'self'",
  "base-uri": "'none'",
  "frame-ancestors": "'none'",
} as const satisfies Readonly<Record<string, string>>;

const written = (policy: Readonly<Record<string, string>>): string =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");

/** The headers that every answer of a server should have, whatever it serves: the preview, the tests and `src/serve/` agree on them. */
export const SAFETY_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": written(POLICY),
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/** The preview's pages stand in a frame of the desk, and in no other. */
export const PREVIEW_HEADERS: Readonly<Record<string, string>> = {
  ...SAFETY_HEADERS,
  "Content-Security-Policy": written({ ...POLICY, "frame-ancestors": "'self'" }),
  "X-Frame-Options": "SAMEORIGIN",
};

/** The desk's pages: as the site's, with a frame for the preview, and styles that CodeMirror writes, which carry the nonce of their page. */
export const deskHeaders = (nonce: string): Readonly<Record<string, string>> => ({
  ...SAFETY_HEADERS,
  "Content-Security-Policy": written({
    ...POLICY,
    "style-src": `'self' 'nonce-${nonce}'`,
    "img-src": "'self' blob:",
    "frame-src": "'self'",
  }),
  "Cache-Control": "no-store",
  "Cross-Origin-Resource-Policy": "same-origin",
});
