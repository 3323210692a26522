import { connect } from "node:net";

/** What a server answers to a request as it is written here; a browser or `fetch` would mend it first. Status 0 for no answer. */
export function ask(
  address: string,
  line: string,
  headers: readonly string[] = [],
): Promise<{ status: number; headers: string; body: string }> {
  const { hostname, port, host } = new URL(address);
  const named = headers.some((header) => /^host:/i.test(header)) ? [] : [`Host: ${host}`];
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(Number(port), hostname.replace(/^\[(.*)\]$/, "$1"), () => {
      socket.write(`${[line, ...named, "Connection: close", ...headers].join("\r\n")}\r\n\r\n`);
    });
    socket.setEncoding("utf8");
    socket.on("data", (text) => {
      answer += text;
    });
    socket.on("error", () => {});
    socket.on("close", () => {
      const [head = "", ...rest] = answer.split("\r\n\r\n");
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0);
      resolve({ status, headers: head, body: rest.join("\r\n\r\n") });
    });
  });
}
