/** Whether the name is that of a picture that browsers can show. */
export const isPicture = (name: string): boolean => /\.(png|jpe?g|gif|webp|avif)$/i.test(name);

/** Whether the name is that of a document that an issue can offer. */
export const isDocument = (name: string): boolean =>
  /\.(pdf|ofd|docx?|xlsx?|pptx?|wps|et|dps|csv|txt|zip)$/i.test(name);
