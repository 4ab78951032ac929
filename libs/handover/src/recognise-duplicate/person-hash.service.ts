import { createHmac, hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '@navaz/platform';
import type { SubjectIdentity } from '../subjects/subject-identity.js';

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The hash by which the same person is recognised: name without marks and case, and the birth date, under a key from
 * outside the database. Who has the database alone can try no names.
 */
@Injectable()
export class PersonHash {
  private readonly key: Buffer;

  constructor(config: Config) {
    const secret = Buffer.from(config.masterKey, 'base64');
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'handover recognition', 32));
  }

  /** Null where the birth date is not known: names alone would take people for each other. */
  of(identity: SubjectIdentity): Buffer | null {
    if (!identity.birthDate) return null;
    const person = [folded(identity.givenName), folded(identity.familyName), identity.birthDate].join('\n');
    return createHmac('sha256', this.key).update(person).digest();
  }
}
