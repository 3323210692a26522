import {
  type FieldProps,
  type Filled,
  type FormField,
  listAt,
  type Path,
  TextField,
  valueAt,
} from "./field.tsx";

interface FormProps extends Filled {
  readonly form: readonly FormField[];
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
/** What an issue says of itself, as a form; what each field is for, the schema says. */
export function Form(props: FormProps) {
  const { form, known } = props;
  const seldom = new Set(SELDOM.flatMap(([, names]) => names));
  const byName = (names: readonly string[]) => form.filter(({ name }) => names.includes(name));
  return (
    <>
      {Object.entries({ date: [today()], ...known }).map(([name, list]) => (
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

function Fields(props: Filled & { fields: readonly FormField[]; path: Path }) {
  const { fields, path } = props;
  return (
    <div class="desk-fields">
      {fields.map((field) => {
        const own = [...path, field.name];
        if (field.kind === "text" || field.kind === "flag")
          return <TextField key={field.name} {...props} field={field} path={own} />;
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
