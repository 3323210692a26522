/** What a picture says of where it was taken. turned: by the camera's note alone does it stand upright; fixed: it can't be taken out here. */
export type PhotoPlace = "none" | "removable" | "turned" | "fixed";

/** Why nobody has looked into an attachment, or not into all of it. wordless: its pages are pictures; long: too many pages or characters, or too slow */
export type Unread = "damaged" | "locked" | "wordless" | "long";

/** What readers find in an attachment once they have it. */
export interface Inside {
  /** a line a paragraph, a cell or a line on a page; "" for pictures, and formats that are not read */
  readonly text: string;
  /** its title, subject, keywords and the like, as its program has noted; a line each */
  readonly properties: string;
  /** who wrote it, likewise */
  readonly authors: readonly string[];
  readonly hasComments: boolean;
  /** tracked changes, with the words struck out */
  readonly hasChanges: boolean;
  readonly place: PhotoPlace;
  readonly unread: Unread | null;
}

export const NOTHING_INSIDE: Inside = {
  text: "",
  properties: "",
  authors: [],
  hasComments: false,
  hasChanges: false,
  place: "none",
  unread: null,
};

export const unreadFor = (unread: Unread): Inside => ({ ...NOTHING_INSIDE, unread });
