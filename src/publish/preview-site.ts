import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { attachmentPath, NOT_FOUND, outputFile } from "../bulletin/address.ts";
import type { Archive } from "../bulletin/archive.ts";
import type { Edition } from "./edition.ts";
import { SAFETY_HEADERS } from "./headers.ts";
import { mediaType } from "./media-type.ts";
import type { Output, Route } from "./route.ts";

/** An answer as Eleventy's server takes it from `onRequest`. */
interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
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

  constructor(archive: Archive, edition: Edition, routes: readonly Route[]) {
    this.#edition = edition;
    this.#outputs = new Map(
      routes.flatMap(({ outputs }) => outputs(archive)).map((output) => [outputFile(output.path), output]),
    );
    this.#attachments = new Map(
      archive.issues.flatMap((issue) =>
        issue.attachments.map(({ name, file }) => [outputFile(attachmentPath(issue, name)), file]),
      ),
    );
  }

  /**
   * The page at an address; nothing for a file that lies in `folder`, where pictures and documents are laid when somebody asks for
   * them; the page for wrong addresses where there is neither.
   */
  answer(pathname: string, folder: string): Answer | undefined {
    const { base } = this.#edition.site;
    const path = decode(pathname);
    if (path === null || !path.startsWith(base)) return this.#notFound();
    const file = outputFile(encodeURI(`/${path.slice(base.length)}`));
    const output = this.#outputs.get(file);
    if (output) return this.#render(output, 200);
    if (this.#outputs.has(`${file}/index.html`))
      return { status: 301, headers: { ...SAFETY_HEADERS, location: `${pathname}/` }, body: "" };
    const attachment = this.#attachments.get(file);
    if (attachment !== undefined) lay(attachment, join(folder, file));
    if (existsSync(join(folder, file))) return undefined;
    return this.#notFound();
  }

  #notFound(): Answer | undefined {
    const output = this.#outputs.get(outputFile(NOT_FOUND));
    return output && this.#render(output, 404);
  }

  #render(output: Output, status: number): Answer {
    // What has no ending of its own is text that we wrote: `redirects/Caddyfile`.
    const type = mediaType(outputFile(output.path), "text/plain; charset=utf-8");
    return {
      status,
      headers: { ...SAFETY_HEADERS, "content-type": type },
      body: output.render(this.#edition),
    };
  }
}

function lay(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
