/**
 * Something that should not have happened: thrown, logged with its cause, answered with the correlation id only.
 * The message is for operators and holds no personal data.
 */
export class Fault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Fault';
  }
}
