import { createHmac, hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { withoutMarks } from '@navaz/kernel';
import { Config, KeyStore, StoredSecret } from '@navaz/platform';
import type { SubjectIdentity } from './subject-identity.js';

const folded = (text: string): string =>
  withoutMarks(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The hash by which the same person is recognised: name without marks and case, and the birth date, under a key from
 * outside the database. Who has the database alone can try no names. The key is a stored secret, so that people are
 * still recognised after the key from outside was changed.
 */
@Injectable()
export class PersonHash {
  private readonly key: StoredSecret;

  constructor(config: Config, keys: KeyStore) {
    const secret = Buffer.from(config.masterKey, 'base64');
    const first = Buffer.from(hkdfSync('sha256', secret, '', 'handover recognition', 32));
    this.key = new StoredSecret(keys, 'handover recognition', first);
  }

  /** Null where the birth date is not known: names alone would take people for each other. */
  async of(identity: SubjectIdentity): Promise<Buffer | null> {
    if (!identity.birthDate) return null;
    const person = [folded(identity.givenName), folded(identity.familyName), identity.birthDate].join('\n');
    return createHmac('sha256', await this.key.bytes())
      .update(person)
      .digest();
  }
}
