import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { serviceKindTable } from '@navaz/directory';
import { Clock, invalidInput, isRefusal, Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { ClientCaseEntity } from '../entities/client-case.entity.js';
import { ConditionAnswerEntity } from '../entities/condition-answer.entity.js';
import { HandoverEntity } from '../entities/handover.entity.js';
import { NeedEntity } from '../entities/need.entity.js';
import { needNotFound, recipientNotReachable } from '../handover.refusals.js';
import { RecipientReading, type RecipientFacts } from '../handovers/recipient-facts.service.js';
import { drawReference, underDrawnCode } from '../reference-code.js';

/** Who is asked. */
export interface DraftWanted {
  readonly needId: string;
  readonly serviceId: string | null;
  readonly unitId: string | null;
}

const recipientMissing = invalidInput([
  {
    path: 'serviceId',
    code: 'RECIPIENT_MISSING',
    text: { cs: 'Vyberte jednu službu, nebo jednu instituci.', en: 'Choose one service, or one institution.' },
  },
]);

const recipientNotFound = invalidInput([
  {
    path: 'serviceId',
    code: 'RECIPIENT_UNKNOWN',
    text: { cs: 'Tuto službu v adresáři nemáme.', en: 'The directory does not have this service.' },
  },
]);

const notAvailable = new Refusal('conflict', 'RECIPIENT_NOT_AVAILABLE', {
  cs: 'Tato služba teď žádosti nepřijímá (skončila, není v adresáři, nebo má pauzu). Vyberte prosím jinou.',
  en: 'This service takes no requests now (it ended, left the directory, or pauses). Please choose another one.',
});

const kindNotOffered = new Refusal('conflict', 'KIND_NOT_OFFERED', {
  cs: 'Tato služba druh pomoci, který klient potřebuje, nenabízí. Vyberte jinou službu, nebo upravte potřebu.',
  en: 'This service does not offer the kind of help needed. Choose another service, or change the need.',
});

const alreadyAsked = new Refusal('conflict', 'ALREADY_ASKED', {
  cs: 'Této služby se na stejnou potřebu už ptáte. Najdete to mezi žádostmi případu.',
  en: 'You are already asking this service about the same need. You find it among the requests of the case.',
});

const ownUnit = new Refusal('conflict', 'OWN_UNIT', {
  cs: 'Vlastnímu pracovišti nelze žádost poslat.',
  en: 'A request cannot be sent to your own unit.',
});

/** Prepares a handover: nothing leaves the house before it is sent. */
@Injectable()
export class DraftHandover {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly recipients: RecipientReading,
    private readonly trail: AuditTrail,
  ) {}

  /** Refusals: those of {@link inside}, KEY_USED. */
  async draft(ctx: RequestContext, wanted: DraftWanted, key: string): Promise<{ handoverId: string } | Refusal> {
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.draftHandover', input: { key, ...wanted } }, () =>
        this.inside(tx, wanted),
      ),
    );
  }

  /**
   * In the caller's transaction. Refusals: NOT_FOUND (need), INVALID_INPUT, RECIPIENT_NOT_AVAILABLE,
   * RECIPIENT_NOT_REACHABLE, KIND_NOT_OFFERED, ALREADY_ASKED, OWN_UNIT.
   */
  async inside(tx: Transaction, wanted: DraftWanted): Promise<{ handoverId: string } | Refusal> {
    if ((wanted.serviceId === null) === (wanted.unitId === null)) return recipientMissing;
    const need = await tx.repository(NeedEntity).findOneBy({ id: wanted.needId });
    // Locked, so that of two who ask the same service at once the second sees the first one's draft.
    const found =
      need &&
      (await tx.repository(ClientCaseEntity).findOne({
        where: { id: need.caseId, unitId: unitOf(tx) },
        lock: { mode: 'pessimistic_write' },
      }));
    if (!need || !found || need.closedAt || found.closedAt) return needNotFound;
    const facts = await this.recipientOf(tx, wanted, need.kind);
    if (isRefusal(facts)) return facts;
    // Not once the person came or did not: that may be kept from the sender, and a refusal would tell it.
    const taken = await tx.query(
      `select 1 from handover.handover where need_id = $1 and ended_at is null and state not in ('arrived', 'not_arrived')
       and recipient_organisation_id = $2 and recipient_service_id is not distinct from $3`,
      [need.id, facts.recipient.organisationId, wanted.serviceId],
    );
    if (taken.length > 0) return alreadyAsked;
    return this.store(tx, need, found, facts);
  }

  private async recipientOf(tx: Transaction, wanted: DraftWanted, kind: string): Promise<RecipientFacts | Refusal> {
    const facts = wanted.serviceId
      ? await this.recipients.service(tx, wanted.serviceId, this.clock.today())
      : await this.recipients.unit(tx, wanted.unitId ?? '');
    if (!facts) return recipientNotFound;
    if (facts.unavailable === 'unreachable') return recipientNotReachable;
    if (facts.unavailable) return notAvailable;
    if (facts.recipient.organisationId === unitOf(tx)) return ownUnit;
    return facts.kinds && !facts.kinds.includes(kind) ? kindNotOffered : facts;
  }

  private async store(
    tx: Transaction,
    need: NeedEntity,
    found: ClientCaseEntity,
    facts: RecipientFacts,
  ): Promise<{ handoverId: string }> {
    const now = this.clock.now();
    const sender = await this.recipients.sender(tx, found.unitId);
    const handoverId = await this.insert(tx, {
      needId: need.id,
      caseId: found.id,
      subjectId: found.subjectId,
      senderUnitId: found.unitId,
      senderKind: sender.kind,
      senderRegion: sender.region,
      senderAccountId: tx.ctx.actor?.accountId ?? null,
      recipientOrganisationId: facts.recipient.organisationId,
      recipientServiceId: facts.recipient.kind === 'service' ? facts.recipient.id : null,
      recipientKind: facts.kind,
      channel: facts.channel,
      kind: need.kind,
      residential: facts.residential,
      // The kind of need can reveal health by itself, whoever is asked (GDPR art. 9).
      revealsHealth: facts.revealsHealth || (serviceKindTable.get(need.kind)?.revealsHealth ?? true),
      state: 'draft',
      stateSince: now,
      releaseEarliest: found.releaseEarliest,
      releaseLatest: found.releaseLatest,
      createdAt: now,
    });
    if (facts.conditions.length > 0) {
      await tx.repository(ConditionAnswerEntity).insert(
        facts.conditions.map((condition, position) => ({
          handoverId,
          conditionId: condition.id,
          code: condition.code,
          frozen: { ...condition, position },
        })),
      );
    }
    this.trail.record(tx, { operation: 'handover.draftHandover', subjectKind: 'handover', subjectId: handoverId });
    return { handoverId };
  }

  private async insert(tx: Transaction, fields: Partial<HandoverEntity>): Promise<string> {
    const made = await underDrawnCode(() =>
      tx.repository(HandoverEntity).insert({ ...fields, reference: drawReference('P') }),
    );
    return String(made.identifiers[0]?.['id']);
  }
}
