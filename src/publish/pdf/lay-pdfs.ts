import { hashOfCode } from "../../base/code-hash.ts";
import { hashOfValue } from "../../base/value-hash.ts";
import {
  attachmentPath,
  issuePath,
  issuePdfPath,
  outputFile,
  volumePdfPath,
} from "../../bulletin/address.ts";
import type { Archive, Issue } from "../../bulletin/archive.ts";
import { type Volume, volumes } from "../../bulletin/order.ts";
import type { Edition } from "../edition.ts";
import type { Stage } from "../stage.ts";
import { pageNumbers } from "./page-numbers.ts";
import { startPrinter } from "./printer.ts";
import { settlePdf } from "./settle.ts";

/** A year as one page to be printed; on which page an anchor is becomes known when it has been. */
export type VolumePage = (
  edition: Edition,
  volume: Volume,
  pageOf: (id: string) => number | undefined,
) => string;

/** A PDF to be made: where it goes, what it is made from, its date. */
interface Job {
  readonly file: string;
  readonly key: string;
  readonly instant: string;
  readonly print: () => Promise<Uint8Array>;
}

/** With the numbers of the first printing the second is right, as they take the same room; more means that they don't. */
const MOST_PRINTINGS = 4;

interface PdfOptions {
  readonly executablePath: string;
  readonly volumePage: VolumePage;
  readonly onProgress: (done: number, all: number) => void;
}

/**
 * Lays the printed form of every issue beside its page, and that of every year. One that was made before from the same page, style
 * sheet and pictures by the same browser is kept. An editor's own attachment of that name, such as a scan of the printed issue, stands
 * in its place.
 */
export async function layPdfs(
  stage: Stage,
  archive: Archive,
  edition: Edition,
  { executablePath, volumePage, onProgress }: PdfOptions,
): Promise<void> {
  /** pages that are printed and not published, by their files */
  const unpublished = new Map<string, Buffer>();
  const printer = await startPrinter(
    executablePath,
    edition.absolute("/"),
    (path) => unpublished.get(path) ?? stage.read(path),
  );
  try {
    const code = hashOfCode("src/publish/pdf", "src/publish/media-type.ts");
    const { style, theme } = edition.assets;
    const shared = [code, printer.version, style, theme];
    const digestOf = (path: string) => stage.files.get(outputFile(path))?.sha256;
    const picturesOf = (issue: Issue) =>
      issue.attachments.map(({ name }) => digestOf(attachmentPath(issue, name)));

    const jobOfIssue = (issue: Issue): Job => ({
      file: outputFile(issuePdfPath(issue)),
      key: hashOfValue([...shared, digestOf(issuePath(issue)), ...picturesOf(issue)]),
      instant: issue.date.instant,
      print: () => printer.print(issuePath(issue).slice(1)),
    });

    const jobOfVolume = (volume: Volume): Job => {
      const { key: year, members } = volume.year;
      const page = `${volumePdfPath(year).slice(1)}.html`;
      return {
        file: outputFile(volumePdfPath(year)),
        key: hashOfValue([
          ...shared,
          volumePage(edition, volume, () => undefined),
          ...members.map(picturesOf),
        ]),
        instant: members.at(-1)?.date.instant ?? "",
        async print() {
          let numbers: ReadonlyMap<string, number> = new Map();
          for (let printing = 0; printing < MOST_PRINTINGS; printing++) {
            unpublished.set(page, Buffer.from(volumePage(edition, volume, (id) => numbers.get(id))));
            const bytes = await printer.print(page);
            const found = await pageNumbers(bytes);
            if (hashOfValue([...found]) === hashOfValue([...numbers])) return bytes;
            numbers = found;
          }
          throw new Error(`The page numbers of ${year} do not settle`);
        },
      };
    };

    const jobs = [...archive.issues.map(jobOfIssue), ...volumes(archive).map(jobOfVolume)];
    const waiting = jobs.filter(({ file, key }) => !stage.files.has(file) && !stage.keep(file, key));
    const all = waiting.length;
    let done = 0;
    const work = async (): Promise<void> => {
      for (let job = waiting.pop(); job; job = waiting.pop()) {
        stage.write(job.file, settlePdf(await job.print(), job.instant), job.key);
        onProgress(++done, all);
      }
    };
    await Promise.all(Array.from({ length: printer.hands }, work));
  } finally {
    await printer.close();
  }
}
