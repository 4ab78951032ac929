import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, Fault, invalidInput, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database, type Transaction } from '@navaz/platform';
import { refusalToLead, unitOf } from '../acting-unit.js';
import { EnquiryGate } from '../enquiries/enquiry-gate.service.js';
import type { EnquiryFields } from '../enquiries/enquiry-rows.js';
import { serviceNotPossible } from '../enquiries/enquiry.refusals.js';
import { asksUnderWay, refusalOfAsked } from './asks-under-way.js';
import { ClientCaseEntity } from '../entities/client-case.entity.js';
import { EnquiryEntity } from '../entities/enquiry.entity.js';
import { EnquiryAskEntity } from '../entities/enquiry-ask.entity.js';
import { NeedEntity } from '../entities/need.entity.js';
import { HandoverNews } from '../handover.events.js';
import { needNotFound } from '../handover.refusals.js';
import { weekOf } from '../handovers/passed-values.js';
import { RecipientReading, type RecipientFacts } from '../handovers/recipient-facts.service.js';
import { drawReference, underDrawnCode } from '../reference-code.js';
import { restrictionOf } from '../subjects/restriction.js';
import { SubjectOpening } from '../subjects/subject-opening.service.js';

/** Days an enquiry is kept. */
export const enquiryDays = 30;

/** “Have you room?”, about a need or by itself. */
export interface RoomAsked {
  readonly key: string;
  readonly serviceIds: readonly string[];
  readonly needId?: string | null;
  readonly kind?: string | null;
  readonly sex?: string | null;
  readonly ageBand?: string | null;
  readonly returnDistrict?: string | null;
  /** Any day of the week of release. */
  readonly releaseWeek?: string | null;
}

const kindMissing = invalidInput([
  {
    path: 'kind',
    code: 'KIND_MISSING',
    text: { cs: 'Vyberte potřebu, nebo druh služby.', en: 'Choose a need, or a kind of service.' },
  },
]);

const weekPassed = invalidInput([
  {
    path: 'releaseWeek',
    code: 'RELEASE_PASSED',
    text: { cs: 'Tento týden už minul.', en: 'This week has passed.' },
  },
]);

/** Asks services whether they have room. Nobody's identity leaves, not even under a code of a person. */
@Injectable()
export class AskForRoom {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly recipients: RecipientReading,
    private readonly gate: EnquiryGate,
    private readonly subjects: SubjectOpening,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Refusals: NOT_FOUND (need), SUBJECT_RESTRICTED, INVALID_INPUT with the path of a service that cannot be asked
   * (RECIPIENT_UNKNOWN, RECIPIENT_NOT_AVAILABLE, RECIPIENT_NOT_REACHABLE, KIND_NOT_OFFERED, OWN_UNIT,
   * ALREADY_ASKED, NOT_ALLOWED_TO_PASS), TOO_MANY_ASKED, SERVICES_ONLY, KEY_USED.
   */
  async ask(ctx: RequestContext, input: RoomAsked): Promise<{ enquiryId: string } | Refusal> {
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.askForRoom', input }, async () => {
        const narrowed = refusalToLead(tx);
        if (narrowed) return narrowed;
        const said = await this.fieldsOf(tx, input);
        if (isRefusal(said)) return said;
        if (said.releaseWeek && said.releaseWeek < weekOf(this.clock.today())) return weekPassed;
        const waiting = input.needId ? await asksUnderWay(tx, input.needId, this.clock) : [];
        const before = refusalOfAsked(input.serviceIds, waiting);
        if (before) return before;
        const asked: RecipientFacts[] = [];
        for (const [index, serviceId] of input.serviceIds.entries()) {
          const facts = await this.recipient(tx, serviceId, said.kind, index);
          if (isRefusal(facts)) return facts;
          asked.push(facts);
        }
        return this.store(tx, said, asked, input.needId ?? null);
      }),
    );
  }

  private async fieldsOf(tx: Transaction, input: RoomAsked): Promise<EnquiryFields | Refusal> {
    if (!input.needId)
      return input.kind
        ? {
            kind: input.kind,
            sex: input.sex ?? null,
            ageBand: input.ageBand ?? null,
            returnDistrict: input.returnDistrict ?? null,
            releaseWeek: input.releaseWeek ? weekOf(input.releaseWeek) : null,
          }
        : kindMissing;
    // The need, so that what is asked for it is counted one enquiry after the other.
    const need = await tx
      .repository(NeedEntity)
      .findOne({ where: { id: input.needId }, lock: { mode: 'pessimistic_write' } });
    // Locked, so that the case does not go to another unit before what is asked for it is stored.
    const found =
      need &&
      (await tx.repository(ClientCaseEntity).findOne({
        where: { id: need.caseId, unitId: unitOf(tx) },
        lock: { mode: 'pessimistic_read' },
      }));
    const open = found && (await this.subjects.open(tx, found.subjectId));
    if (!open || need.closedAt || found.closedAt) return needNotFound;
    const restricted = await restrictionOf(tx, open.subject.id);
    if (restricted) return restricted;
    return {
      kind: need.kind,
      sex: open.identity.sex,
      ageBand: open.identity.ageBand,
      returnDistrict: need.district ?? found.returnDistrict,
      releaseWeek: found.releaseEarliest && weekOf(found.releaseEarliest),
    };
  }

  private async recipient(
    tx: Transaction,
    serviceId: string,
    kind: string,
    index: number,
  ): Promise<RecipientFacts | Refusal> {
    const facts = await this.recipients.service(tx, serviceId, this.clock.today());
    if (!facts)
      return serviceNotPossible(index, 'RECIPIENT_UNKNOWN', {
        cs: 'Tuto službu v adresáři nemáme.',
        en: 'The directory does not have this service.',
      });
    if (facts.unavailable === 'unreachable')
      return serviceNotPossible(index, 'RECIPIENT_NOT_REACHABLE', {
        cs: 'K této službě se dotaz nemá jak dostat: nezveřejnila e-mail ani telefon.',
        en: 'No enquiry can reach this service: it published neither a mail address nor a phone number.',
      });
    if (facts.unavailable)
      return serviceNotPossible(index, 'RECIPIENT_NOT_AVAILABLE', {
        cs: 'Tato služba teď nikoho nepřijímá (skončila, není v adresáři, nebo má pauzu).',
        en: 'This service takes nobody now (it ended, left the directory, or pauses).',
      });
    if (facts.recipient.organisationId === unitOf(tx))
      return serviceNotPossible(index, 'OWN_UNIT', {
        cs: 'Vlastní služby se takto ptát nemusíte.',
        en: 'You need not ask your own service this way.',
      });
    if (!facts.kinds?.includes(kind))
      return serviceNotPossible(index, 'KIND_NOT_OFFERED', {
        cs: 'Tato služba tento druh pomoci nenabízí.',
        en: 'This service does not offer this kind of help.',
      });
    const decision = await this.gate.decide(tx, unitOf(tx), facts);
    if (decision.allowed.has('needKind')) return facts;
    const reason = decision.fields.find(({ field }) => field === 'needKind')?.text;
    return serviceNotPossible(index, 'NOT_ALLOWED_TO_PASS', {
      cs: `Této služby se tu zeptat nejde. ${reason?.cs ?? ''} Vyberte jinou, nebo jí zavolejte a o člověku nic neříkejte.`,
      en: `This service cannot be asked here. ${reason?.en ?? ''} Choose another, or call it and say nothing of the person.`,
    });
  }

  private async store(
    tx: Transaction,
    said: EnquiryFields,
    asked: readonly RecipientFacts[],
    needId: string | null,
  ): Promise<{ enquiryId: string }> {
    const { actor } = tx.ctx;
    if (!actor) throw new Fault('An enquiry is asked by somebody.');
    const now = this.clock.now();
    const code = drawReference('D');
    // Kept only where a service that was asked houses people: for nobody else it is of use.
    const housed = asked.some(({ residential }) => residential);
    const fields = {
      code,
      unitId: unitOf(tx),
      accountId: actor.accountId,
      needId,
      ...said,
      sex: housed ? said.sex : null,
      ageBand: housed ? said.ageBand : null,
      askedAt: now,
      expiresAt: new Date(now.getTime() + enquiryDays * 86_400_000),
    };
    const made = await underDrawnCode(() => tx.repository(EnquiryEntity).insert(fields));
    const enquiryId = String(made.identifiers[0]?.['id']);
    for (const { recipient, residential } of asked) {
      // By one code for all a service would know what others are asked.
      const askCode = drawReference('D');
      const ask = {
        enquiryId,
        code: askCode,
        organisationId: recipient.organisationId,
        serviceId: recipient.id,
        residential,
      };
      await underDrawnCode(() => tx.repository(EnquiryAskEntity).insert(ask));
      tx.publish(new HandoverNews(askCode, recipient.organisationId, recipient.id, 'enquiry', null));
    }
    this.trail.record(tx, {
      operation: 'handover.askForRoom',
      subjectKind: 'enquiry',
      subjectId: enquiryId,
      detail: { services: asked.length },
    });
    return { enquiryId };
  }
}
