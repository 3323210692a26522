/** Whether a file is one of the pictures that a page can show, by its name. */
export const isPicture = (name: string): boolean => /\.(png|jpe?g|gif|webp|avif)$/i.test(name);

/** Whether a file is one of the documents that an issue can offer, by its name. */
export const isDocument = (name: string): boolean =>
  /\.(pdf|ofd|docx?|xlsx?|pptx?|wps|et|dps|csv|txt|zip)$/i.test(name);
