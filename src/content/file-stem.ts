/** What an issue's file is called without its ending, and the folder of its attachments: `06` */
export const fileStem = (number: number): string => String(number).padStart(2, "0");
