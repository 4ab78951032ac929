import type { KeyStore } from './key-store.js';

/** A secret of the place, asked for once in a program's life; asked for again where the store did not answer. */
export class StoredSecret {
  private asked: Promise<Buffer> | null = null;

  constructor(
    private readonly keys: KeyStore,
    private readonly use: string,
    private readonly first: Buffer,
  ) {}

  /** See {@link KeyStore.secret}. */
  async bytes(): Promise<Buffer> {
    this.asked ??= this.keys.secret(this.use, this.first);
    try {
      return await this.asked;
    } catch (error) {
      this.asked = null;
      throw error;
    }
  }
}
