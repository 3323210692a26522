import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "./files-below.ts";
import { isCompiled, PROJECT } from "./project.ts";

/** What makes something in an installed package: all of it, for what runs there was compiled together. */
const PACKAGE = ["package.json", "npm-shrinkwrap.json", "dist", "layouts", "src"];

/**
 * A hash of what makes something out of content: files and folders of this project's code, the packages, Node. What is kept from an
 * earlier run under such a hash is never used by code that would have made it otherwise.
 */
export function hashOfCode(...places: readonly string[]): string {
  if (!isCompiled) return hashOfFiles(["package-lock.json", ...places]);
  hashOfPackage ??= hashOfFiles(PACKAGE);
  return hashOfPackage;
}

let hashOfPackage: string | undefined;

function hashOfFiles(places: readonly string[]): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of places.flatMap((place) => filesAt(place)))
    hash.update(`\0${file}\0`).update(readFileSync(join(PROJECT, file)));
  return hash.digest("hex");
}

function filesAt(place: string): string[] {
  if (statSync(join(PROJECT, place)).isFile()) return [place];
  return filesBelow(join(PROJECT, place)).map((path) => `${place}/${path}`);
}
