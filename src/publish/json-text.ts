/** Data as a JSON file: indented by one space, for people look into it, too. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
