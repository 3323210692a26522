import { afterEach, expect, test, vi } from "vitest";
import { EXIT, runCommand } from "../../src/commands/command.ts";

afterEach(() => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
});

test.each([["a text"], [undefined], [new Error("x")]])(
  "whatever is thrown ends a command as the machine's or the program's failure, never as the content's: %s",
  async (thrown) => {
    vi.spyOn(process, "argv", "get").mockReturnValue(["node", "run.js"]);
    const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    await runCommand({ name: "check", summary: "", options: {}, run: () => Promise.reject(thrown) });
    expect(process.exitCode).toBe(EXIT.machine);
    expect(String(said.mock.calls[0]?.[0])).toMatch(/^没有完成，程序出了错。/);
  },
);

test("an option that is given twice is wrong usage: neither value is dropped in silence", async () => {
  vi.spyOn(process, "argv", "get").mockReturnValue([
    "node",
    "run.js",
    "--unpublished",
    "2016/5",
    "--unpublished=2016/6",
  ]);
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const options = { unpublished: { value: "Y/N", help: "", fallback: "" } };
  await runCommand({
    name: "check",
    summary: "",
    options,
    run: async (option) => (option("unpublished") === "" ? EXIT.done : EXIT.machine),
  });
  expect(process.exitCode).toBe(EXIT.usage);
  expect(String(said.mock.calls[0]?.[0])).toMatch(/--unpublished.*“2016\/5”.*“2016\/6”/);
});
