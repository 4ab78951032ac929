import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Clock } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { Admission, Measure } from '../places.js';
import { Statements } from '../statements.js';
import { UnitEntity } from '../unit.entity.js';
import { defaultValidUntil } from '../validity.js';

/** An invented unit with an invented statement. */
export interface DemoUnit {
  readonly serviceId: string;
  /** Which of the demo's units of this service it is, from 0. */
  readonly position: number;
  readonly name: string;
  readonly measure: Measure;
  readonly admission: Admission;
  readonly total: number;
  readonly free: number;
  readonly waiting: number | null;
  /** Says in Czech that this is invented; shown with the unit. */
  readonly demoNote: string;
}

/** Puts invented places into the demo, marked as invented on every record. */
@Injectable()
export class DemoUnits {
  constructor(
    private readonly statements: Statements,
    private readonly clock: Clock,
  ) {}

  /**
   * Creates the unit with numbered places where it is not there yet, whatever its owner calls it by now; answers its id. A
   * start a week later says the numbers again, so that the demo does not fade; what somebody stated meanwhile is left alone.
   */
  async ensure(tx: Transaction, demo: DemoUnit): Promise<string> {
    const known = await this.find(tx, demo);
    if (known?.retiredAt) return known.id;
    const unitId = known?.id ?? (await this.create(tx, demo));
    const last = await this.statements.last(tx, unitId);
    const now = this.clock.now();
    if (last && (last.means !== 'demo' || last.validUntil >= now)) return unitId;
    await this.statements.add(tx, {
      unitId,
      free: demo.free,
      total: demo.total,
      waiting: demo.waiting,
      asOf: now,
      validUntil: defaultValidUntil(demo.measure, now),
      note: demo.demoNote,
      continues: null,
      means: 'demo',
      organisationId: null,
      accountId: null,
    });
    return unitId;
  }

  /** By what nobody can change: that it was invented, and in which order; ids grow with time. */
  private async find(tx: Transaction, { serviceId, position }: DemoUnit): Promise<UnitEntity | null> {
    const [unit] = await tx
      .repository(UnitEntity)
      .find({ where: { serviceId, demoNote: Not(IsNull()) }, order: { id: 'ASC' }, skip: position, take: 1 });
    return unit ?? null;
  }

  private async create(tx: Transaction, demo: DemoUnit): Promise<string> {
    const { serviceId, name, measure, admission, demoNote } = demo;
    const { id } = await tx.repository(UnitEntity).save({ serviceId, name, measure, admission, demoNote });

    await tx.query(
      `insert into capacity.slot (unit_id, number) select $1, number from generate_series(1, $2::int) as number`,
      [id, demo.total],
    );
    return id;
  }
}
