const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  jsonld: "application/ld+json",
  xml: "application/xml",
  md: "text/markdown; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  pdf: "application/pdf",
};

/** What a file of the site is (IANA media types), by its name; `otherwise` where that does not tell. */
export const mediaType = (path: string, otherwise = "application/octet-stream"): string =>
  TYPES[/\.([a-z]+)$/.exec(path)?.[1] ?? ""] ?? otherwise;
