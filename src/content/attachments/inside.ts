/** What a picture says of where it was taken. turned: by the camera's note alone does it stand upright; fixed: it can't be taken out here. */
export type PhotoPlace = "none" | "removable" | "turned" | "fixed";

/** What readers find in an attachment once they have it. */
export interface Inside {
  /** a line a paragraph or cell; "" for pictures, PDF files, and formats that are not read */
  readonly text: string;
  /** who wrote it, as its program has noted */
  readonly authors: readonly string[];
  readonly hasComments: boolean;
  /** tracked changes, with the words struck out */
  readonly hasChanges: boolean;
  readonly place: PhotoPlace;
}

export const NOTHING_INSIDE: Inside = {
  text: "",
  authors: [],
  hasComments: false,
  hasChanges: false,
  place: "none",
};
