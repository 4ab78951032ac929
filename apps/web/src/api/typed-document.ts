/** An operation of the API as text, with the types of its variables and of its answer. */
export class TypedDocumentString<Result, Variables> extends String {
  /** For the compiler alone. */
  declare readonly types?: (variables: Variables) => Result;

  constructor(
    private readonly text: string,
    readonly meta?: Record<string, unknown>,
  ) {
    super(text);
  }

  override toString(): string {
    return this.text;
  }
}
