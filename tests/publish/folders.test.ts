import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Folders, removeSite } from "../../src/publish/folders.ts";

const OLD = ["2016/6/index.html", "2016/7/index.html", "assets/style.css"];

/** A place with an old site in it. */
function workshop() {
  const place = mkdtempSync(join(tmpdir(), "folders-"));
  const [site, spare, next] = [join(place, "site"), join(place, "cache", "folders"), join(place, "next")];
  for (const file of OLD) {
    mkdirSync(join(site, file, ".."), { recursive: true });
    writeFileSync(join(site, file), file);
  }
  return { site, spare, next, folders: new Folders(next, spare) };
}
const listing = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();

test("a site begins with the folders of the one before, and with none of its files", () => {
  const { site, spare, next, folders } = workshop();
  const { ino } = statSync(join(site, "2016/6"));
  removeSite(site, OLD, spare);
  expect(existsSync(site)).toBe(false);
  folders.use(join(next, "2016/6"));
  expect(statSync(join(next, "2016/6")).ino).toBe(ino);
  expect(existsSync(spare)).toBe(false);
  expect(listing(next)).toEqual(["2016", "2016/6", "2016/7", "assets"]);
});

test("folders that the site has no use for go, and those it needs besides are made", () => {
  const { site, spare, next, folders } = workshop();
  removeSite(site, OLD, spare);
  folders.use(join(next, "2016/6"));
  folders.use(join(next, "2017/1"));
  folders.removeUnused();
  expect(listing(next)).toEqual(["2016", "2016/6", "2017", "2017/1"]);
});

test("what somebody put into the old site or into the spare folders gets into no site", () => {
  const { site, spare, next, folders } = workshop();
  writeFileSync(join(site, "2016/6/notes.txt"), "");
  removeSite(site, OLD, spare);
  writeFileSync(join(spare, "2016/6/more.txt"), "");
  symlinkSync("/etc", join(spare, "assets/link"));
  folders.use(join(next, "2016/6"));
  folders.removeUnused();
  expect(listing(next)).toEqual(["2016", "2016/6"]);
  expect(existsSync("/etc")).toBe(true);
});

test("without spare folders all are made", () => {
  const { next, folders } = workshop();
  folders.open();
  folders.use(join(next, "2016/6"));
  folders.removeUnused();
  expect(listing(next)).toEqual(["2016", "2016/6"]);
});

test("a folder that has something in it is not replaced by the spare ones", () => {
  const { site, spare, next, folders } = workshop();
  removeSite(site, OLD, spare);
  mkdirSync(next);
  writeFileSync(join(next, "mine.txt"), "");
  folders.use(join(next, "2016"));
  folders.removeUnused();
  expect(listing(next)).toEqual(["2016", "mine.txt"]);
});

test("an old site goes even where its files are not known, or other folders are spare already", () => {
  const { site, spare } = workshop();
  mkdirSync(join(spare, "2015"), { recursive: true });
  removeSite(site, ["gone.html"], spare);
  expect(existsSync(site)).toBe(false);
  expect(listing(spare)).toEqual(["2015"]);
});
