import { Injectable } from '@nestjs/common';
import { DisclosureLog } from '@navaz/audit';
import { addDays, Clock, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor, KeyStore, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { ClientCaseEntity } from '../entities/client-case.entity.js';
import { NeedEntity } from '../entities/need.entity.js';
import { readGated } from '../gated-list.js';
import { caseNotFound, needNotFound } from '../handover.refusals.js';
import { weekOf } from '../handovers/passed-values.js';
import type { AgreementFrom } from '../subjects/agreement-from.js';
import { SubjectOpening } from '../subjects/subject-opening.service.js';
import type { SubjectIdentity } from '../subjects/subject-identity.js';
import { AgreementOfCases } from './agreement-of-cases.service.js';
import { markOfCase } from './case-mark.js';
import { caseById, casesPage } from './cases.sql.js';
import { participantFields, ParticipantGate, showsNeed, type OpenToParticipant } from './participant-gate.service.js';

/** A need as it is read. */
export interface NeedRow {
  readonly id: string;
  readonly kind: string;
  readonly urgency: string;
  readonly district: string | null;
  readonly openedAt: string;
  readonly closedAt: string | null;
  /** Null for who takes part only: whom the owner asked is the owner's. */
  readonly openHandovers: number | null;
  /** Open requests that may each bring a place, or have brought it. */
  readonly mayPromise: number;
  readonly maybeTwice: boolean;
  readonly version: number;
}

/** A case as it is read; no word of who the person is. */
export interface CaseRow {
  readonly id: string;
  readonly code: string;
  /** Opaque; for the log, and for no view. */
  readonly subjectId: string;
  readonly owned: boolean;
  readonly returnDistrict: string | null;
  readonly releaseEarliest: string | null;
  readonly releaseLatest: string | null;
  readonly releaseCertain: boolean;
  /** Who agrees today. Null for participants, who do not see the person. */
  readonly agreementFrom: AgreementFrom | null;
  /** The person asked for restriction; false for participants, who are let see nothing then. */
  readonly restricted: boolean;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly version: number;
  readonly needs: readonly NeedRow[];
}

/** A case as it lies in the store. */
type ReadRow = CaseRow & { readonly sealed: Buffer | null };

/** The person behind a case, opened. */
export interface OpenedSubject {
  readonly identity: SubjectIdentity;
  readonly restricted: boolean;
  readonly version: number;
}

/** A case in a list of a unit that only takes part in it: that there is one, and its code. */
const codeOnly = (row: CaseRow): CaseRow => ({
  ...row,
  returnDistrict: null,
  releaseEarliest: null,
  releaseLatest: null,
  releaseCertain: false,
  agreementFrom: null,
  restricted: false,
  needs: [],
});

/** A case as a participant may see it: weeks instead of days, open needs, and only what the gate let through. */
const forParticipant = (row: CaseRow, open: OpenToParticipant): CaseRow => {
  const { fields: allowed } = open;
  const weeks = allowed.has('releaseWeek') && row.releaseEarliest && row.releaseLatest;
  return {
    ...codeOnly(row),
    returnDistrict: allowed.has('returnDistrict') ? row.returnDistrict : null,
    releaseEarliest: weeks ? weekOf(row.releaseEarliest) : null,
    releaseLatest: weeks ? addDays(weekOf(row.releaseLatest), 6) : null,
    needs: allowed.has('needKind')
      ? row.needs
          .filter((need) => need.closedAt === null && showsNeed(open, need))
          .map((need) => ({ ...need, urgency: allowed.has('urgency') ? need.urgency : 'can_wait' }))
      : [],
  };
};

/** Reads cases. Lists and cases say nothing of the person; the person is opened by itself, with a row in the log. */
@Injectable()
export class CaseReading {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keys: KeyStore,
    private readonly log: DisclosureLog,
    private readonly participants: ParticipantGate,
    private readonly agreements: AgreementOfCases,
    private readonly subjects: SubjectOpening,
  ) {}

  /**
   * A case of the unit's, or one it takes part in, which passes the gate. Either leaves a row in the log, and so does a
   * no.
   */
  async one(ctx: RequestContext, id: string): Promise<CaseRow | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const row = await this.read(tx, id);
      if (row?.owned) this.logOwn(tx, row);
      if (!row) this.log.refuse(tx, { askedId: id, operation: 'handover.readCase' });
      if (!row || row.owned) return row ?? caseNotFound;
      const open = await this.participants.open(tx, id);
      return open ? forParticipant(row, open) : caseNotFound;
    });
  }

  /**
   * The mark of a case, for a page that shows it. Reads nothing of the person and is not logged, but by a refusal. The
   * same gate, without its locks. Refusals: NOT_FOUND.
   */
  async mark(ctx: RequestContext, id: string): Promise<string | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const row = await this.read(tx, id);
      const open = row && !row.owned ? await this.participants.seen(tx, id) : null;
      if (row?.owned) return markOfCase(row);
      if (row && open) return markOfCase(forParticipant(row, open));
      this.log.refuse(tx, { askedId: id, operation: 'handover.readCase' });
      return caseNotFound;
    });
  }

  /** Cases of the unit and those it takes part in and may open, the latest first; `first + 1` rows at most. */
  async page(
    ctx: RequestContext,
    wanted: { readonly closed: boolean; readonly first: number; readonly after: string | null },
  ): Promise<readonly CaseRow[] | Refusal> {
    const from = wanted.after ? decodeCursor(wanted.after, ['instant', 'uuid']) : [null, null];
    if (isRefusal(from)) return from;
    return this.database.transaction(ctx, async (tx) => {
      const behind = async (last: CaseRow | null, count: number): Promise<CaseRow[]> => {
        const after = last ? [last.openedAt, last.id] : from;
        const rows = await tx.query<ReadRow>(casesPage, [wanted.closed, ...after, count, this.clock.today()]);
        return this.agreements.today(rows);
      };
      const shown = async (row: CaseRow): Promise<CaseRow | null> => {
        if (row.owned) return row;
        return (await this.participants.seen(tx, row.id)) ? codeOnly(row) : null;
      };
      return readGated({ behind, shown }, wanted.first + 1);
    });
  }

  /** Who the person of an own case is. Logged; an erased person is not there any more. */
  async subject(ctx: RequestContext, caseId: string): Promise<OpenedSubject | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const found = await tx.repository(ClientCaseEntity).findOneBy({ id: caseId, unitId: unitOf(tx) });
      const open = found && (await this.subjects.open(tx, found.subjectId));
      if (!open) {
        this.log.refuse(tx, { askedId: caseId, operation: 'handover.caseSubject' });
        return caseNotFound;
      }
      const { subject, identity } = open;
      this.log.record(tx, {
        subjectId: subject.id,
        askedId: caseId,
        ownerUnitId: subject.unitId,
        fields: ['identity'],
        purpose: 'own_case',
        ground: { legalBasis: 'own_case' },
        operation: 'handover.caseSubject',
      });
      return { identity, restricted: subject.restrictedAt !== null, version: subject.version };
    });
  }

  private async read(tx: Transaction, id: string): Promise<CaseRow | undefined> {
    const [row] = await this.agreements.today(await tx.query<ReadRow>(caseById, [id, this.clock.today()]));
    return row;
  }

  /** What the person wished to say with a need of an own case; null where nothing. Logged. Refusals: NOT_FOUND. */
  async wish(ctx: RequestContext, needId: string): Promise<{ needId: string; text: string | null } | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const need = await tx.repository(NeedEntity).findOneBy({ id: needId });
      const found = need && (await tx.repository(ClientCaseEntity).findOneBy({ id: need.caseId, unitId: unitOf(tx) }));
      const key = found ? await this.keys.of(found.subjectId) : null;
      if (!need || !found || !key) {
        this.log.refuse(tx, { askedId: needId, operation: 'handover.needWish' });
        return needNotFound;
      }
      if (!need.sealedWish) return { needId, text: null };
      this.log.record(tx, {
        subjectId: found.subjectId,
        askedId: needId,
        ownerUnitId: found.unitId,
        fields: ['wishes'],
        purpose: 'own_case',
        ground: { legalBasis: 'own_case' },
        operation: 'handover.needWish',
      });
      return { needId, text: key.open(need.sealedWish) };
    });
  }

  /** The owner's own opening: what stands in the case, of which the person's name is no part. */
  private logOwn(tx: Transaction, row: CaseRow): void {
    const there: Readonly<Record<(typeof participantFields)[number], boolean>> = {
      needKind: row.needs.length > 0,
      urgency: row.needs.length > 0,
      returnDistrict: row.returnDistrict !== null,
      releaseWeek: row.releaseEarliest !== null,
    };
    const fields = participantFields.filter((field) => there[field]);
    this.log.record(tx, {
      subjectId: row.subjectId,
      askedId: row.id,
      ownerUnitId: unitOf(tx),
      fields: fields.length > 0 ? fields : ['reference'],
      purpose: 'own_case',
      ground: { legalBasis: 'own_case' },
      operation: 'handover.readCase',
    });
  }
}
