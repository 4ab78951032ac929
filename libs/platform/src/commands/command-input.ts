import { createHmac, hkdfSync } from 'node:crypto';

/** What a command is asked with; its key is part of it. */
export interface CommandInput {
  readonly key: string;
}

const bySorted = ([one]: [string, unknown], [other]: [string, unknown]): number => (one < other ? -1 : 1);

/** Whatever order its parts come in, the same input is the same text; absent and undefined are one. */
const written = (input: CommandInput): string =>
  JSON.stringify(input, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(bySorted))
      : value,
  );

/**
 * Tells inputs from each other and nothing of what they say: an HMAC under a key from outside the database, so that
 * whoever has the database alone can try no names. 43 characters.
 */
export class CommandInputs {
  private readonly key: Buffer;

  /** `secret`: the one links are signed with. */
  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'navaz inputs of commands', 32));
  }

  of(input: CommandInput): string {
    return createHmac('sha256', this.key).update(written(input)).digest('base64url');
  }
}
