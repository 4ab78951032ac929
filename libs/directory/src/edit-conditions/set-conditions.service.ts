import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { invalidInput, isRefusal, type FieldRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { asPublished } from '../check-conditions/as-published.js';
import { conditionFaults } from '../check-conditions/condition-fault.js';
import type { AdmissionCondition } from '../check-conditions/condition.js';
import { contradicts } from '../check-conditions/profile-conditions.js';
import { fieldFault } from '../check-input/read-field.js';
import { ServiceChanged } from '../directory.events.js';
import { changedMeanwhile } from '../directory.refusals.js';
import { AdmissionConditionEntity } from '../entities/admission-condition.entity.js';
import { ServiceEntity } from '../entities/service.entity.js';
import { OwnedRecords } from '../find-owned/owned-records.js';
import { ChangeLog, changesBetween } from '../keep-history/change-log.js';
import type { Edited } from '../keep-history/edited.js';
import { registered } from '../profile/service-parts.sql.js';

/** A condition as its owner sends it. */
export interface ConditionFields {
  readonly code: string;
  readonly operator: string;
  /** null, a whole number, `{ from, to }`, or codes; what fits depends on code and operator. */
  readonly value: unknown;
  readonly due: string;
  readonly dueDays: number | null;
  readonly meetableFromPrison: boolean | null;
  readonly strict: boolean;
  readonly ground: string | null;
  readonly sentence: string;
}

/** The whole list of conditions of one service, in the order in which they are shown. */
export interface ConditionsEdit {
  readonly serviceId: string;
  readonly version: number;
  readonly why: string | null;
  /** true = the list is complete: what is not in it is not asked. false = conditions are not published. */
  readonly published: boolean;
  readonly conditions: readonly ConditionFields[];
}

/** Most conditions of one service. */
const most = 60;

const fieldsOf = (row: ConditionFields): ConditionFields => ({
  code: row.code,
  operator: row.operator,
  value: row.value,
  due: row.due,
  dueDays: row.dueDays,
  meetableFromPrison: row.meetableFromPrison,
  strict: row.strict,
  ground: row.ground,
  sentence: row.sentence.trim(),
});

/** Two conditions that ask for one thing in one way, such as only men and only women: nobody could meet both. */
const sameQuestion = (one: ConditionFields, other: ConditionFields): boolean =>
  one.code === other.code && one.operator === other.operator && one.due === other.due;

const saidTwice = (path: string): FieldRefusal =>
  fieldFault(
    `${path}code`,
    'CONDITION_TWICE',
    'Tuto podmínku už máte výše. Spojte obě do jedné.',
    'This condition is already there. Make one of the two.',
  );

/** Checked once the condition has its shape: who edits is told to put the profile right first, so that neither waits for the other. */
const profileFaults = (condition: ConditionFields, service: ServiceEntity, path: string): FieldRefusal[] =>
  contradicts(condition as AdmissionCondition, service)
    ? [
        fieldFault(
          `${path}value`,
          'CONTRADICTS_PROFILE',
          'Tuto podmínku nesplní nikdo, pro koho služba podle profilu je. Opravte podmínku, nebo nejdřív v popisu služby, pro koho je.',
          'Nobody whom the profile says the service is for can meet this. Correct the condition, or first whom the service is for.',
        ),
      ]
    : [];

/** A registered service may refuse only on the grounds of § 91(3) of Act 108/2006; anything else is a wish. */
const groundFaults = (condition: ConditionFields, path: string): FieldRefusal[] => {
  if (!condition.strict || asPublished({ ...condition, id: '' } as AdmissionCondition, true).strict) return [];
  return [
    fieldFault(
      `${path}strict`,
      'STRICT_WITHOUT_GROUND',
      'Registrovaná služba smí odmítnout jen z důvodů § 91 odst. 3 zákona č. 108/2006 Sb. Vyberte důvod, který k podmínce patří, nebo ji označte jako přání.',
      'A registered service may refuse only on the grounds of § 91(3) of Act 108/2006. Choose a fitting ground, or make it a wish.',
    ),
  ];
};

/** Owners publish under which conditions they admit. */
@Injectable()
export class SetConditions {
  constructor(
    private readonly database: Database,
    private readonly owned: OwnedRecords,
    private readonly history: ChangeLog,
    private readonly trail: AuditTrail,
  ) {}

  /** Refusals: NOT_FOUND, SERVICE_ENDED, CHANGED_MEANWHILE, INVALID_INPUT with the faults of each condition. */
  async set(ctx: RequestContext, edit: ConditionsEdit): Promise<Edited | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const service = await this.owned.liveService(tx, edit.serviceId);
      if (isRefusal(service)) return service;
      if (service.version !== edit.version) return changedMeanwhile;
      const [act] = await tx.query<{ registered: boolean }>(
        `select ${registered} as registered from directory.service s where s.id = $1`,
        [service.id],
      );
      const faults = this.faults(edit.conditions, service, act?.registered ?? true);
      if (faults.length > 0) return invalidInput(faults);

      const repository = tx.repository(AdmissionConditionEntity);
      const rows = await repository.find({ where: { serviceId: service.id }, order: { position: 'ASC' } });
      const after = { conditions: edit.conditions.map(fieldsOf), conditionsPublished: edit.published };
      const before = { conditions: rows.map(fieldsOf), conditionsPublished: service.conditionsPublished };
      const changes = changesBetween(before, after);
      const changed = changes.map((change) => change.field);
      const { id, organisationId } = service;
      if (changed.length === 0) return { id, version: service.version, changed };

      await repository.delete({ serviceId: id });
      await repository.insert(
        after.conditions.map((condition, position) => ({
          ...(condition as Omit<AdmissionCondition, 'id'>),
          // The column's default is JSON's null; a null given here would become SQL's.
          value: condition.value ?? undefined,
          serviceId: id,
          position,
          origin: 'owner' as const,
        })),
      );
      await tx.repository(ServiceEntity).update(
        { id },
        {
          conditionsPublished: edit.published,
          ownerEdited: [...new Set([...service.ownerEdited, ...changed])].sort(),
        },
      );
      await this.history.record(tx, { organisationId, serviceId: id, why: edit.why, source: 'owner', changes });
      this.trail.record(tx, {
        operation: 'directory.setConditions',
        subjectKind: 'service',
        subjectId: id,
        detail: { fields: changed, codes: after.conditions.map((condition) => condition.code) },
      });
      tx.publish(new ServiceChanged([id]));
      return { id, version: service.version + 1, changed };
    });
  }

  private faults(
    conditions: readonly ConditionFields[],
    service: ServiceEntity,
    isRegistered: boolean,
  ): readonly FieldRefusal[] {
    if (conditions.length > most) {
      return [fieldFault('conditions', 'TOO_MANY_ITEMS', `Nejvýše ${most} podmínek.`, `At most ${most} conditions.`)];
    }
    return conditions.flatMap((condition, index) => {
      const path = `conditions.${index}.`;
      const isRepeated = conditions.findIndex((other) => sameQuestion(other, condition)) < index;
      const wrong = isRepeated ? [saidTwice(path)] : conditionFaults(condition, path);
      if (wrong.length > 0) return wrong;
      return [...profileFaults(condition, service, path), ...(isRegistered ? groundFaults(condition, path) : [])];
    });
  }
}
