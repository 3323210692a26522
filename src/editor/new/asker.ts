/** Asks an editor; each question is answered, or the whole is cancelled (UsageError). */
export interface Asker {
  readonly greet: (text: string) => void;
  /** an answer in the editor's own words; `faultOf` says what is wrong with it */
  readonly text: (question: {
    readonly message: string;
    readonly initial: string;
    readonly faultOf: (text: string) => string | undefined;
  }) => Promise<string>;
  /** one of the choices; null for “something else” */
  readonly choose: (question: {
    readonly message: string;
    readonly choices: readonly { readonly value: string; readonly hint?: string }[];
    readonly other: string;
  }) => Promise<string | null>;
}
