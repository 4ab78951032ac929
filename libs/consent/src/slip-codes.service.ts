import { createHmac, hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Fault, pragueDay } from '@navaz/kernel';
import { Config, KeyStore, StoredSecret, type Transaction } from '@navaz/platform';
import { countedAddress } from './counted-address.js';
import { newCode, typedCode } from './slip-code.js';

/** A key of its own for each use, drawn from the one secret. */
const keyFor = (secret: string, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `navaz consent ${use}`, 32));

/**
 * Codes of slips: made, hashed with a key from outside the database, never stored. A slip lies in a drawer for years, so
 * its key is a stored secret that outlives every change of the others.
 */
@Injectable()
export class SlipCodes {
  private readonly codeKey: StoredSecret;
  private readonly addressKey: Buffer;

  constructor(
    config: Config,
    private readonly clock: Clock,
    keys: KeyStore,
  ) {
    this.codeKey = new StoredSecret(keys, 'consent slip code', keyFor(config.linkSecret, 'slip code'));
    this.addressKey = keyFor(config.linkSecret, 'address of an attempt');
  }

  /**
   * Makes the code of a form; an earlier one stops working. Seen here and never again.
   * @throws Fault where the form is not held by the actor's unit.
   */
  async issue(tx: Transaction, signingId: string): Promise<string> {
    const code = newCode();
    const [row] = await tx.query<{ issued: boolean }>(`select consent.issue_code($1, $2, $3) as issued`, [
      signingId,
      await this.hash(code),
      this.clock.now(),
    ]);
    if (!row?.issued) throw new Fault('A code was asked for a form that the unit does not hold.');
    return code;
  }

  /** What the database keeps instead of a code. */
  async hash(typed: string): Promise<Buffer> {
    return createHmac('sha256', await this.codeKey.bytes())
      .update(typedCode(typed))
      .digest();
  }

  /**
   * What is kept of an address for an hour: changes every day, tells nobody's address. All of one network that a
   * household or an office gets (IPv6: /56) count as one.
   */
  hashOfAddress(address: string): Buffer {
    return createHmac('sha256', this.addressKey)
      .update(`${pragueDay(this.clock.now())} ${countedAddress(address)}`)
      .digest();
  }
}
