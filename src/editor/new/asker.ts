/** Asks the editor. Cancelling throws UsageError. */
export interface Asker {
  readonly greet: (text: string) => void;
  /** free text; `faultOf` validates it */
  readonly text: (question: {
    readonly message: string;
    readonly initial: string;
    readonly faultOf: (text: string) => string | undefined;
  }) => Promise<string>;
  /** one of the choices; null for `other`, which is listed between `likely` and `rest` */
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
