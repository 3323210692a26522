import { useEffect, useRef, useState } from "preact/hooks";
import type { Input, Output } from "./call.ts";

export type FormField = Output<"open">["form"][number];
type Path = Input<"edit">["path"];
type Value = Input<"edit">["value"];

interface FormProps {
  readonly form: readonly FormField[];
  /** as typed, by the fields' names */
  readonly values: unknown;
  /** what is wrong with a field, by its path joined with dots */
  readonly faults: ReadonlyMap<string, string>;
  readonly known: Readonly<Record<string, readonly string[]>>;
  readonly onChange: (path: Path, value: Value) => void;
}

const AMENDMENTS = "更正和撤回";
/** Fields that are seldom filled in, below the others; the rest is shown at once. */
const SELDOM: readonly (readonly [title: string, names: readonly string[]])[] = [
  ["更多（摘要、关键词、说明、印数……）", ["summary", "keywords", "items", "notice", "imprint", "allow"]],
  [AMENDMENTS, ["corrections", "withdrawn", "withdrawals"]],
];
/** Added by buttons of their own. */
const STEPS = new Set(["corrections", "withdrawals"]);
/** Written by the import. */
const HIDDEN = new Set(["original"]);
/** Longer than a line. */
const LONG = new Set(["summary", "notice", "what", "why", "report", "send", "distribute"]);
const STATUSES: readonly (readonly [value: string, label: string])[] = [
  ["draft", "草稿：不会发布"],
  ["published", "正式：可以发布"],
  ["corrected", "已更正"],
  ["withdrawn", "已撤回"],
];

/** What an issue says of itself, as a form; what each field is for, the schema says. */
export function Form(props: FormProps) {
  const { form, known } = props;
  const seldom = new Set(SELDOM.flatMap(([, names]) => names));
  const byName = (names: readonly string[]) => form.filter(({ name }) => names.includes(name));
  return (
    <>
      {Object.entries(known).map(([name, list]) => (
        <datalist key={name} id={`known-${name}`}>
          {list.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      ))}
      <Fields
        {...props}
        fields={form.filter(({ name }) => !seldom.has(name) && !HIDDEN.has(name))}
        path={[]}
      />
      {SELDOM.map(([title, names]) => {
        const fields = byName(names);
        const isUsed = fields.some(({ name }) => valueAt(props.values, [name]) !== undefined);
        // Corrections and withdrawals are begun by their buttons, which keep what was published.
        if (!isUsed && title === AMENDMENTS) return null;
        return (
          <details key={title} open={isUsed && title === AMENDMENTS}>
            <summary>
              {title}
              {isUsed && <span class="desk-used">已填</span>}
            </summary>
            <Fields
              {...props}
              fields={
                title === AMENDMENTS ? fields.filter(({ name }) => valueAt(props.values, [name])) : fields
              }
              path={[]}
            />
          </details>
        );
      })}
    </>
  );
}

function Fields(props: FormProps & { fields: readonly FormField[]; path: Path }) {
  const { fields, path } = props;
  return (
    <div class="desk-fields">
      {fields.map((field) => {
        const own = [...path, field.name];
        if (field.kind === "text") return <TextField key={field.name} {...props} field={field} path={own} />;
        if (field.kind === "texts") return <Texts key={field.name} {...props} field={field} path={own} />;
        if (field.kind === "group")
          return (
            <fieldset key={field.name}>
              <legend>{field.label}</legend>
              <p class="desk-help">{field.help}</p>
              <Fields {...props} fields={field.fields} path={own} />
            </fieldset>
          );
        return <Groups key={field.name} {...props} field={field} path={own} />;
      })}
    </div>
  );
}

type FieldProps = FormProps & { field: FormField; path: Path };

function TextField({ field, path, values, faults, onChange }: FieldProps) {
  const { name, label, help, example, isRequired } = field;
  const id = `field-${path.join("-")}`;
  const given = textAt(values, path);
  const fault = faults.get(path.join("."));
  const set = (text: string): void => onChange(path, text === "" && !isRequired ? null : text);
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
      {name === "status" ? (
        <select
          {...common}
          value={given === "" ? "published" : given}
          onChange={({ currentTarget }) => set(currentTarget.value)}
        >
          {statusesFor(given).map(([value, text]) => (
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

/** Several texts, each on a line of its own. */
function Texts(props: FieldProps) {
  const { field, path, values, onChange } = props;
  const texts = listAt(values, path);
  const one = { ...field, kind: "text" as const, isRequired: true, help: "", example: "" };
  return (
    <fieldset>
      <legend>{field.label}</legend>
      {texts.map((_, index) => (
        <div class="desk-entry" key={index}>
          <TextField
            {...props}
            field={{ ...one, label: `${field.label}${index + 1}` }}
            path={[...path, index]}
          />
          <Remove label={`${field.label}${index + 1}`} onRemove={() => onChange([...path, index], null)} />
        </div>
      ))}
      <button type="button" class="quiet" onClick={() => onChange([...path, texts.length], "")}>
        加一个{field.label}
      </button>
    </fieldset>
  );
}

/** Several groups of fields. */
function Groups(props: FieldProps) {
  const { field, path, values, onChange } = props;
  const entries = listAt(values, path);
  const required = Object.fromEntries(
    field.fields
      .filter(({ isRequired, kind }) => isRequired && kind === "text")
      .map(({ name }) => [name, name === "date" ? today() : ""]),
  );
  return (
    <fieldset>
      <legend>{field.label}</legend>
      <p class="desk-help">{field.help}</p>
      {entries.map((_, index) => (
        <div class="desk-entry is-group" key={index}>
          <Fields {...props} fields={field.fields} path={[...path, index]} />
          <Remove
            label={`第${index + 1}条${field.label}`}
            onRemove={() => onChange([...path, index], null)}
          />
        </div>
      ))}
      {!STEPS.has(field.name) && (
        <button type="button" class="quiet" onClick={() => onChange([...path, entries.length], required)}>
          加一条{field.label}
        </button>
      )}
    </fieldset>
  );
}

const Remove = ({ label, onRemove }: { label: string; onRemove: () => void }) => (
  <button type="button" class="quiet desk-remove" aria-label={`去掉${label}`} onClick={onRemove}>
    去掉
  </button>
);

/** Today in the archive's zone: `2016-10-19`. */
export const today = (): string => new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });

function valueAt(value: unknown, path: Path): unknown {
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

function listAt(values: unknown, path: Path): readonly unknown[] {
  const value = valueAt(values, path);
  return Array.isArray(value) ? value : [];
}
