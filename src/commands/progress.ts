/** Set by a program that shows the progress itself: each step is a line. */
export const PROGRESS_IN_LINES = "BULLETIN_PROGRESS_IN_LINES";

/** One line on a terminal that says how far the work is; silent in CI and in files. */
export function createProgress(stream: NodeJS.WriteStream = process.stderr) {
  const isShown = stream.isTTY === true && !process.env.CI;
  const inLines = process.env[PROGRESS_IN_LINES] !== undefined;
  let last = "";
  const show = (text: string): void => {
    if (text === last) return;
    last = text;
    if (inLines) stream.write(`${text}\n`);
    if (!isShown) return;
    stream.write(`\r\u001B[K${text}`);
  };
  return {
    step: (text: string): void => show(`${text}……`),
    count: (text: string, done: number, all: number): void =>
      show(`${text} ${Math.floor((done / all) * 100)}%`),
    clear: (): void => {
      if (isShown) stream.write("\r\u001B[K");
      last = "";
    },
  };
}
