/**
 * What others may import of this package. Everything else in it may change with any version.
 */
export type { Archive, Attachment, Issue, Item } from "./bulletin/archive.ts";
export type { Site } from "./bulletin/site.ts";
export { loadArchive } from "./content/load.ts";
export type { Problem } from "./content/problem.ts";
export type { Edition } from "./publish/edition.ts";
export type { Part, PartProps } from "./publish/parts/office-parts.ts";
