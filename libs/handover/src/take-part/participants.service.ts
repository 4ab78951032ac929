import { Injectable } from '@nestjs/common';
import { DirectoryReader, districtTable, orpTable, pragueDistricts } from '@navaz/directory';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { ClientCaseEntity } from '../entities/client-case.entity.js';
import { ParticipantEntity } from '../entities/participant.entity.js';
import { caseNotFound } from '../handover.refusals.js';
import { participantsAtMost } from './take-part.service.js';

/** A unit that takes or took part, with its name. */
export interface ParticipantRow {
  readonly id: string;
  readonly caseId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly role: string;
  readonly purpose: string;
  readonly basis: string | null;
  readonly validUntil: string;
  readonly addedAt: Date;
  readonly endedAt: Date | null;
}

/** A unit that is offered. */
export interface OfferedParticipant {
  readonly unitId: string;
  readonly unitName: string;
  readonly because: string;
}

const prague = 'CZ0100';

/** Keys of the curators responsible in a district: one office for each municipality with extended powers. */
const curatorKeys = (district: string): readonly string[] => {
  const codes =
    district === prague
      ? pragueDistricts.map(({ code }) => code)
      : [...orpTable.values()]
          .filter(({ districtCode }) => districtCode === district)
          // The office of the district's own town first: most people return there.
          .sort((one, other) => Number(seatOf(other.shortName, district)) - Number(seatOf(one.shortName, district)))
          .map(({ code }) => code);
  return codes.map((code) => `curator:${code}`);
};

const seatOf = (town: string, district: string): boolean => (districtTable.get(district)?.cs ?? '').startsWith(town);

/** Reads who takes part in a case, and who would be the first to ask. Only the owner of the case hears it. */
@Injectable()
export class Participants {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryReader,
  ) {}

  /** Everybody who takes or took part, the latest first. Refusals: NOT_FOUND. */
  async of(ctx: RequestContext, caseId: string): Promise<ParticipantRow[] | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const found = await tx.repository(ClientCaseEntity).findOneBy({ id: caseId, unitId: unitOf(tx) });
      if (!found) return caseNotFound;
      const rows = await tx
        .repository(ParticipantEntity)
        .find({ where: { caseId }, order: { addedAt: 'DESC', id: 'DESC' }, take: participantsAtMost * 2 });
      return this.views(tx, rows);
    });
  }

  /** One of them. Refusals: NOT_FOUND. */
  async one(ctx: RequestContext, participantId: string): Promise<ParticipantRow | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const row = await tx.repository(ParticipantEntity).findOneBy({ id: participantId });
      const [view] = row ? await this.views(tx, [row]) : [];
      return view ?? caseNotFound;
    });
  }

  /** Curators of the district of return, the likeliest first; none where the district is not known. Refusals: NOT_FOUND. */
  async offered(ctx: RequestContext, caseId: string): Promise<OfferedParticipant[] | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const found = await tx.repository(ClientCaseEntity).findOneBy({ id: caseId, unitId: unitOf(tx) });
      if (!found) return caseNotFound;
      const ids: string[] = [];
      for (const key of found.returnDistrict ? curatorKeys(found.returnDistrict) : []) {
        const id = await this.directory.organisationIdOf(tx, key);
        if (id && id !== found.unitId) ids.push(id);
      }
      const units = await this.directory.unitFacts(tx, ids);
      return ids.flatMap((id) => {
        const unit = units.get(id);
        return unit && unit.listed && !unit.ended
          ? [{ unitId: unit.unitId, unitName: unit.name, because: 'district_of_return' }]
          : [];
      });
    });
  }

  private async views(tx: Transaction, rows: readonly ParticipantEntity[]): Promise<ParticipantRow[]> {
    const units = await this.directory.unitFacts(
      tx,
      rows.map(({ unitId }) => unitId),
    );
    return rows.map((row) => ({
      id: row.id,
      caseId: row.caseId,
      unitId: row.unitId,
      unitName: units.get(row.unitId)?.name ?? '',
      role: row.role,
      purpose: row.purpose,
      basis: row.basis,
      validUntil: row.validUntil,
      addedAt: row.addedAt,
      endedAt: row.endedAt,
    }));
  }
}
