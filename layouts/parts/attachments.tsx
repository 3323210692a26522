import { attachmentPath } from "../../src/bulletin/address.ts";
import type { Attachment, Issue } from "../../src/bulletin/archive.ts";
import { isPicture } from "../../src/bulletin/file-kind.ts";
import type { Edition } from "../../src/publish/edition.ts";

/** The issue's documents for download, with type and size. Pictures are in the text. */
export function Attachments({ edition, issue }: { edition: Edition; issue: Issue }) {
  const documents = issue.attachments.filter(({ name }) => !isPicture(name));
  if (documents.length === 0) return null;
  return (
    <section class="attachments" aria-labelledby="attachments">
      <h2 id="attachments">附件</h2>
      <ul>
        {documents.map((attachment) => (
          <li key={attachment.name}>
            <a href={edition.link(attachmentPath(issue, attachment.name))} download>
              {attachment.name}
            </a>{" "}
            <span class="facts">{kindAndSize(attachment)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** CSV，165字节 / PDF，1.2 MB */
function kindAndSize({ name, bytes }: Attachment): string {
  const kind = name.slice(name.lastIndexOf(".") + 1).toUpperCase();
  if (bytes < 1024) return `${kind}，${bytes}字节`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024
    ? `${kind}，${Math.round(kilobytes)} KB`
    : `${kind}，${(kilobytes / 1024).toFixed(1)} MB`;
}
