import { Injectable } from '@nestjs/common';
import { Clock } from '@navaz/kernel';
import { KeyStore, type OwnerKey } from '@navaz/platform';
import type { AgreementFrom } from '../subjects/agreement-from.js';
import { openPerson } from '../subjects/open-person.js';

/** Who had to agree when the person was typed in. */
interface Typed {
  readonly subjectId: string;
  readonly agreementFrom: AgreementFrom | null;
  /** Only where somebody else has to agree: these alone may have come of age since. */
  readonly sealed: Buffer | null;
}

/** Says of cases who agrees today. Opens those alone whose age decides it, all in one statement, and shows nothing of them. */
@Injectable()
export class AgreementOfCases {
  constructor(
    private readonly keys: KeyStore,
    private readonly clock: Clock,
  ) {}

  /** The same rows in the same order, without what was sealed. */
  async today<Row extends Typed>(rows: readonly Row[]): Promise<Omit<Row, 'sealed'>[]> {
    const closed = rows.filter(({ sealed }) => sealed !== null);
    const ids = closed.map(({ subjectId }) => subjectId);
    const keys: ReadonlyMap<string, OwnerKey> = ids.length > 0 ? await this.keys.ofAll(ids) : new Map();
    return rows.map(({ sealed, ...row }) => {
      const key = keys.get(row.subjectId);
      if (!sealed || !key || !row.agreementFrom) return row;
      const { agreementFrom } = openPerson(sealed, row.agreementFrom, key, this.clock.today());
      return { ...row, agreementFrom };
    });
  }
}
