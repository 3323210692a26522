import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LocalServer, listenLocally } from "../../src/base/local-server.ts";
import { ask } from "../support/ask.ts";

let server: LocalServer;
let port = "";
beforeAll(async () => {
  server = await listenLocally(
    ({ url }, response) => {
      if (url === "/fault") throw new Error("a fault");
      response.end("draft");
    },
    { host: "", port: 0 },
  );
  ({ port } = new URL(server.address));
});
afterAll(() => server.close());

const loopback = (): string => `http://127.0.0.1:${port}`;
const elsewhere = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ internal, family }) => !internal && family === "IPv4")?.address;

test("it answers this machine by each of its names", async () => {
  for (const name of ["127.0.0.1", "[::1]", "localhost", "LOCALHOST"])
    expect(await ask(loopback(), "GET / HTTP/1.1", [`Host: ${name}:${port}`]), name).toMatchObject({
      status: 200,
      body: expect.stringContaining("draft"),
    });
});

test.skipIf(elsewhere === undefined)("nothing listens where other machines could reach it", async () => {
  expect(await ask(`http://${elsewhere}:${port}`, "GET / HTTP/1.1")).toMatchObject({ status: 0 });
});

test.each([
  ["Host: evil.example"],
  ["Host: localhost.evil.example"],
  ["Host: evil.example:80", "Origin: http://evil.example"],
  ["Host: "],
  ["Origin: http://evil.example"],
  ["Origin: null"],
  ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"],
  ["Origin: http://evil.example", "Upgrade: websocket", "Sec-WebSocket-Key: x", "Sec-WebSocket-Version: 13"],
])("a request that another site caused is refused: %j %j", async (...headers) => {
  const { status, body } = await ask(loopback(), "GET / HTTP/1.1", headers);
  expect([status, body]).toEqual([403, expect.not.stringContaining("draft")]);
});

test("a link on another site may lead here, and a page of its own may ask", async () => {
  const link = ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate"];
  expect(await ask(loopback(), "GET / HTTP/1.1", link)).toMatchObject({ status: 200 });
  expect(await ask(loopback(), "GET / HTTP/1.1", [`Origin: http://127.0.0.1:${port}`])).toMatchObject({
    status: 200,
  });
});

test.each([
  ["GET * HTTP/1.1", 400],
  ["GET http://x/ HTTP/1.1", 400],
  ["GET / HTTP/1.1\r\nbroken", 400],
  ["CONNECT x:1 HTTP/1.1", 0],
  ["GET /fault HTTP/1.1", 500],
])("%s is answered, and so is the next one", async (line, status) => {
  expect(await ask(loopback(), line)).toMatchObject({ status });
  expect(await ask(loopback(), "GET / HTTP/1.1")).toMatchObject({ status: 200 });
});

test("a port that is taken is passed over", async () => {
  const next = await listenLocally((_, response) => response.end("next"), { host: "", port: Number(port) });
  expect(new URL(next.address).port).not.toBe(port);
  next.close();
});

test("with a host, other machines reach it by its address, and by no other name", async () => {
  const open = await listenLocally((_, response) => response.end(), { host: "0.0.0.0", port: 0 });
  const address = `http://127.0.0.1:${new URL(open.address).port}`;
  expect(await ask(address, "GET / HTTP/1.1", ["Host: 192.0.2.7:8080"])).toMatchObject({ status: 200 });
  expect(await ask(address, "GET / HTTP/1.1", ["Host: evil.example"])).toMatchObject({ status: 403 });
  open.close();
});

test("a host that is not of this machine is said to be none", async () => {
  await expect(listenLocally(() => {}, { host: "192.0.2.7", port: 0 })).rejects.toThrow("不是这台电脑的地址");
});
