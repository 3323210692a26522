import { hashOfCode } from "../../base/code-hash.ts";
import { hashOfValue } from "../../base/value-hash.ts";
import { attachmentPath, issuePath, issuePdfPath, outputFile } from "../../bulletin/address.ts";
import type { Archive, Issue } from "../../bulletin/archive.ts";
import type { Edition } from "../edition.ts";
import type { Stage } from "../stage.ts";
import { startPrinter } from "./printer.ts";
import { settlePdf } from "./settle.ts";

/**
 * Lays the printed form of every issue beside its page. One that was made before from the same page, style sheet and pictures by the
 * same browser is kept. An editor's own attachment of that name, such as a scan of the printed issue, stands in its place.
 */
export async function layPdfs(
  stage: Stage,
  archive: Archive,
  edition: Edition,
  executablePath: string,
  onProgress: (done: number, all: number) => void,
): Promise<void> {
  const printer = await startPrinter(executablePath, edition.absolute("/"), (path) => stage.read(path));
  try {
    const code = hashOfCode("src/publish/pdf", "src/publish/media-type.ts");
    const keyOf = (issue: Issue): string => {
      const made = [issuePath(issue), ...issue.attachments.map(({ name }) => attachmentPath(issue, name))];
      const parts = made.map((path) => stage.files.get(outputFile(path))?.sha256);
      return hashOfValue([code, printer.version, edition.assets.style, ...parts]);
    };
    const waiting = archive.issues.filter((issue) => {
      const path = outputFile(issuePdfPath(issue));
      return !stage.files.has(path) && !stage.keep(path, keyOf(issue));
    });
    const all = waiting.length;
    let done = 0;
    const work = async (): Promise<void> => {
      for (let issue = waiting.pop(); issue; issue = waiting.pop()) {
        const bytes = await printer.print(issuePath(issue).slice(1));
        stage.write(outputFile(issuePdfPath(issue)), settlePdf(bytes, issue.date.instant), keyOf(issue));
        onProgress(++done, all);
      }
    };
    await Promise.all(Array.from({ length: printer.hands }, work));
  } finally {
    await printer.close();
  }
}
