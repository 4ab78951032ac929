/** An error as the API writes it. */
export interface WireError {
  readonly message: string;
  readonly extensions?: {
    readonly code?: string;
    readonly correlationId?: string;
    /** Which arguments of a question were refused; its message names their paths, which are for machines. */
    readonly fields?: readonly { readonly code: string; readonly message: string }[];
  };
}

/**
 * Why a question was not answered, as a code and as a sentence for the reader. An address whose id is none leads nowhere,
 * like that of a record nobody has.
 */
export const failedQuestion = ({
  message,
  extensions: { code = 'INTERNAL_SERVER_ERROR', fields = [] } = {},
}: WireError): { readonly code: string; readonly message: string } => {
  if (fields.some((field) => field.code === 'isUuid')) return { code: 'NOT_FOUND', message: '' };
  return { code, message: fields.length > 0 ? fields.map((field) => field.message).join(' ') : message };
};
