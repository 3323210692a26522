import { readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { resolve, sep } from "node:path";
import type { Steps } from "../base/steps.ts";
import { attachmentPath, NOT_FOUND, outputFile } from "../bulletin/address.ts";
import type { Archive } from "../bulletin/archive.ts";
import type { Edition } from "./edition.ts";
import { PREVIEW_HEADERS } from "./headers.ts";
import type { LiveReload } from "./live-reload.ts";
import { mediaType } from "./media-type.ts";
import type { Output, Route } from "./route.ts";

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/**
 * The site as the preview shows it: a page is rendered when somebody asks for it, so that a saved file is seen at once, however large
 * the archive is.
 */
export class PreviewSite {
  readonly #edition: Edition;
  readonly #outputs: ReadonlyMap<string, Output>;
  /** where the editors' files are that stand beside the pages */
  readonly #attachments: ReadonlyMap<string, string>;
  readonly #folder: string;

  private constructor(
    archive: Archive,
    edition: Edition,
    outputs: ReadonlyMap<string, Output>,
    folder: string,
  ) {
    this.#edition = edition;
    this.#folder = resolve(folder);
    this.#outputs = outputs;
    this.#attachments = new Map(
      archive.issues.flatMap((issue) =>
        issue.attachments.map(({ name, file }) => [outputFile(attachmentPath(issue, name)), file]),
      ),
    );
  }

  /**
   * One kind of page a step.
   *
   * @param folder where the files lie that pages load: style, scripts, the search
   */
  static *inSteps(
    archive: Archive,
    edition: Edition,
    routes: readonly Route[],
    folder: string,
  ): Steps<PreviewSite> {
    const outputs = new Map<string, Output>();
    for (const route of routes) {
      for (const output of route.outputs(archive)) outputs.set(outputFile(output.path), output);
      yield;
    }
    return new PreviewSite(archive, edition, outputs, folder);
  }

  /** The page or file at an address; where there is neither, the page for wrong addresses. */
  answer(pathname: string): Answer {
    const { base } = this.#edition.site;
    if (pathname === "/" && base !== "/") return lead(base);
    const path = decode(pathname);
    if (path === null || !path.startsWith(base)) return this.#notFound();
    const file = path.slice(base.length) + (path.endsWith("/") ? "index.html" : "");
    const output = this.#outputs.get(file);
    if (output) return this.#render(output, 200);
    if (this.#outputs.has(`${file}/index.html`)) return lead(`${pathname}/`);
    const body = read(this.#attachments.get(file) ?? this.#inFolder(file));
    return body ? { status: 200, headers: { "content-type": mediaType(file) }, body } : this.#notFound();
  }

  /** Where a file would lie; null for one that would lie elsewhere. */
  #inFolder(file: string): string | null {
    const path = resolve(this.#folder, `./${file}`);
    return path.startsWith(this.#folder + sep) ? path : null;
  }

  #notFound(): Answer {
    const output = this.#outputs.get(outputFile(NOT_FOUND));
    return output
      ? this.#render(output, 404)
      : { status: 404, headers: { "content-type": "text/plain" }, body: "404" };
  }

  #render(output: Output, status: number): Answer {
    // What has no ending of its own is text that we wrote: `redirects/Caddyfile`.
    const type = mediaType(outputFile(output.path), "text/plain; charset=utf-8");
    return { status, headers: { "content-type": type }, body: output.render(this.#edition) };
  }
}

/** Answers a browser with the site that `current` gives at that moment. */
export const answerPreview =
  (current: () => PreviewSite, reload: LiveReload): RequestListener =>
  ({ url = "", method }, response) => {
    const headers = { "cache-control": "no-store", "cross-origin-resource-policy": "same-origin" };
    for (const [name, value] of Object.entries({ ...PREVIEW_HEADERS, ...headers }))
      response.setHeader(name, value);
    if (method !== "GET" && method !== "HEAD") {
      response.writeHead(405, { allow: "GET, HEAD" }).end();
      return;
    }
    const [path = ""] = url.split(/[?#]/);
    if (reload.answer(path, response)) return;
    const { status, headers: own, body } = current().answer(path);
    const isPage = own["content-type"]?.startsWith("text/html") === true;
    response.writeHead(status, own);
    response.end(isPage && typeof body === "string" ? reload.addTo(body) : body);
  };

const lead = (location: string): Answer => ({ status: 301, headers: { location }, body: "" });

/** The bytes of a file; null where none can be read. */
function read(file: string | null): Uint8Array | null {
  try {
    return file === null ? null : readFileSync(file);
  } catch {
    return null;
  }
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
