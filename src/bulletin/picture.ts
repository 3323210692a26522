/** Whether a file is one of the pictures that a page can show, by its name. */
export const isPicture = (name: string): boolean => /\.(png|jpe?g|gif|webp|avif)$/i.test(name);
