/** Asks an editor; each question is answered, or the whole is cancelled (UsageError). */
export interface Asker {
  readonly greet: (text: string) => void;
  /** an answer in the editor's own words; `faultOf` says what is wrong with it */
  readonly text: (question: {
    readonly message: string;
    readonly initial: string;
    readonly faultOf: (text: string) => string | undefined;
  }) => Promise<string>;
  /** one of the choices; null for `other`, which stands between the likely ones and the rest */
  readonly choose: (question: {
    readonly message: string;
    readonly likely: readonly Choice[];
    readonly other: string;
    readonly rest: readonly Choice[];
  }) => Promise<string | null>;
}

export interface Choice {
  readonly value: string;
  readonly hint?: string;
}
