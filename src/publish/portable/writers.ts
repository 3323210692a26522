import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { Zip, ZipDeflate } from "fflate";

/** Takes the files of an edition one by one. */
interface Writer {
  add(path: string, bytes: Uint8Array): void;
  end(): void;
}

export function folderWriter(folder: string): Writer {
  mkdirSync(folder);
  return {
    add(path, bytes) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    },
    end() {},
  };
}

/** The oldest time that a ZIP file can say: the same files give the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

export function zipWriter(path: string): Writer {
  const file = openSync(path, "wx");
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    writeSync(file, bytes);
  });
  return {
    add(name, bytes) {
      const entry = new ZipDeflate(name, { level: 6 });
      entry.mtime = NO_TIME;
      zip.add(entry);
      entry.push(bytes, true);
    },
    end() {
      zip.end();
      closeSync(file);
    },
  };
}
