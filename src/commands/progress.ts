/** One line on a terminal that says how far the work is; silent in CI and in files. */
export function createProgress(stream: NodeJS.WriteStream = process.stderr) {
  const isShown = stream.isTTY === true && !process.env.CI;
  let last = "";
  const show = (text: string): void => {
    if (!isShown || text === last) return;
    last = text;
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
