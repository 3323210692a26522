import { UsageError } from "../base/errors.ts";

/** Takes `--fix` of `npm run check --fix` for its own, and tells the script only by the environment. */
const NPM_VARIABLE = (flag: string): string => `npm_config_${flag.replaceAll("-", "_")}`;

/** Refuses a call whose options npm kept for itself: without them, the command would do something else and say that all is well. */
export function requireDashes(
  name: string,
  call: string,
  options: Readonly<Record<string, { readonly value: string } | null>>,
): void {
  if (process.env.npm_lifecycle_event !== name) return;
  const forgotten = Object.entries(options).filter(
    ([flag]) => !["", "false"].includes(process.env[NPM_VARIABLE(flag)] ?? ""),
  );
  const [first] = forgotten;
  if (!first) return;
  const example = forgotten.map(([flag, option]) => ` --${flag}${option ? ` ${option.value}` : ""}`).join("");
  throw new UsageError(
    `“--${first[0]}”没有传给程序，什么都没有做：选项前面要有单独的“--”，前后各空一格，例如：${call}${example}`,
  );
}
