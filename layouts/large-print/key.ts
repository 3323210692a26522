/** Where a browser keeps that its reader wants large print (大字), and how the page is marked for it. */
export const KEY = "large-print";
export const ATTRIBUTE = "data-large-print";
