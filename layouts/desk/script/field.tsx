import { useEffect, useRef, useState } from "preact/hooks";
import type { Input, Output } from "./call.ts";

export type FormField = Output<"open">["form"][number];
export type Path = Input<"edit">["path"];
type Value = Input<"edit">["value"];

/** What the form is filled with, and who hears of a change. */
export interface Filled {
  /** as typed, by the fields' names */
  readonly values: unknown;
  /** what is wrong with a field, by its path joined with dots */
  readonly faults: ReadonlyMap<string, string>;
  /** what is offered while a field is filled in, by its name */
  readonly known: Readonly<Record<string, readonly string[]>>;
  readonly onChange: (path: Path, value: Value) => void;
}

export type FieldProps = Filled & { readonly field: FormField; readonly path: Path };

/** Longer than a line. */
const LONG = new Set(["summary", "notice", "what", "why", "report", "send", "distribute"]);
const STATUSES: readonly (readonly [value: string, label: string])[] = [
  ["draft", "草稿：不会发布"],
  ["published", "正式：可以发布"],
  ["corrected", "已更正"],
  ["withdrawn", "已撤回"],
];

/** One field: a text, or one of a few. */
export function TextField({ field, path, values, faults, onChange }: FieldProps) {
  const { name, label, help, example, isRequired, kind } = field;
  const id = `field-${path.join("-")}`;
  const given = textAt(values, path);
  const fault = faults.get(path.join("."));
  const set = (text: string): void => onChange(path, text === "" && !isRequired ? null : text);
  const choices = name === "status" ? statusesFor(given) : kind === "flag" ? YES_OR_NO : null;
  const common = {
    id,
    "data-desk-field": path.join("."),
    "aria-describedby": `${id}-help`,
    "aria-invalid": fault !== undefined,
  };
  return (
    <div class={`desk-field${LONG.has(name) || name === "title" ? " is-long" : ""}`}>
      <label for={id}>
        {label}
        {isRequired && <span class="desk-required">必填</span>}
      </label>
      {choices ? (
        <select
          {...common}
          value={kind === "flag" ? (given === "true" ? given : "") : given || "published"}
          onChange={({ currentTarget }) => set(currentTarget.value)}
        >
          {choices.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      ) : (
        <Typed common={common} given={given} list={`known-${name}`} isLong={LONG.has(name)} onText={set} />
      )}
      <p class="desk-help" id={`${id}-help`}>
        {fault === undefined ? (
          <>
            {name === "status" ? helpOnStatus(given) : help}
            {example !== "" && name !== "status" && <>，例如：{example}</>}
          </>
        ) : (
          <strong>{fault}</strong>
        )}
      </p>
    </div>
  );
}

const YES_OR_NO = [
  ["", "否"],
  ["true", "是"],
] as const;

const isAmended = (status: string): boolean => status === "corrected" || status === "withdrawn";

/** What can be chosen: corrected and withdrawn come from their own steps, and can be taken back. */
const statusesFor = (given: string) =>
  STATUSES.filter(([value]) =>
    isAmended(given) ? value === given || value === "published" : !isAmended(value),
  );

const helpOnStatus = (given: string): string =>
  isAmended(given)
    ? "由上面的“更正”“撤回”写明；弄错了的，改回“正式”，再去掉下面写明的"
    : "写好、核对以后，从“草稿”改为“正式”；已经发布的，用上面的“更正”“撤回”";

interface TypedProps {
  readonly common: Readonly<Record<string, string | boolean>>;
  readonly given: string;
  readonly list: string;
  readonly isLong: boolean;
  readonly onText: (text: string) => void;
}

/** An input that keeps what is being typed in it, whatever comes back meanwhile; an input method is waited for. */
function Typed({ common, given, list, isLong, onText }: TypedProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const isComposing = useRef(false);
  const take = (text: string): void => {
    const line = text.replace(/\s*[\r\n]+\s*/g, "");
    setTyped(line);
    if (!isComposing.current) onText(line);
  };
  // What was typed has arrived.
  useEffect(() => {
    if (typed === given) setTyped(null);
  }, [typed, given]);
  const events = {
    value: typed ?? given,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => take(currentTarget.value),
    onCompositionStart: () => {
      isComposing.current = true;
    },
    onCompositionEnd: ({ currentTarget }: { currentTarget: { value: string } }) => {
      isComposing.current = false;
      take(currentTarget.value);
    },
  };
  return isLong ? (
    <textarea {...common} {...events} rows={2} />
  ) : (
    <input {...common} {...events} type="text" list={list} autocomplete="off" />
  );
}

export function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== "object" || current === null) return undefined;
    current = Reflect.get(current, step);
  }
  return current;
}

function textAt(values: unknown, path: Path): string {
  const value = valueAt(values, path);
  return typeof value === "string" ? value : "";
}

export function listAt(values: unknown, path: Path): readonly unknown[] {
  const value = valueAt(values, path);
  return Array.isArray(value) ? value : [];
}
