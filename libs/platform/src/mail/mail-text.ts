/** A mail as text. Neither subject nor text names a person or a need; links carry what is to be seen. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}
