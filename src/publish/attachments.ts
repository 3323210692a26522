import { copyFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { attachmentPath, outputFile } from "../bulletin/address.ts";
import type { Archive } from "../bulletin/archive.ts";

/** Lays every issue's pictures and documents beside its page. */
export async function copyAttachments(archive: Archive, output: string): Promise<void> {
  for (const issue of archive.issues) {
    for (const { name, file } of issue.attachments) {
      const target = join(output, outputFile(attachmentPath(issue, name)));
      await mkdir(dirname(target), { recursive: true });
      await copyFile(file, target);
    }
  }
}
