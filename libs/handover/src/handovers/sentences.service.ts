import { Injectable } from '@nestjs/common';
import { accountOf, Clock, invalidInput, type Refusal } from '@navaz/kernel';
import { checkFreeText, KeyStore, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { MessageEntity } from '../entities/message.entity.js';
import { findingRefusal, knownOf, type KnownOfPerson } from '../free-text.js';
import { handoverNotFound } from '../handover.refusals.js';
import type { Side } from '../side.js';
import { SubjectOpening } from '../subjects/subject-opening.service.js';
import { Snapshots } from './snapshots.service.js';

/** A text somebody writes about a handover. */
export interface Written {
  /** Path of the field in the input. */
  readonly path: string;
  readonly text: string;
  /** The writer saw the places that need to be confirmed and confirms them. */
  readonly confirmed: boolean;
}

const texts = {
  missing: { cs: 'Napište prosím jednu větu, proč.', en: 'Please write one sentence why.' },
  surplus: { cs: 'Větu připojte jen k důvodu „jiný“.', en: 'Add a sentence to the reason “other” only.' },
};

const nothingKnown: KnownOfPerson = { names: [], birthDate: null };

/** Checks and seals the few free texts of a handover. */
@Injectable()
export class Sentences {
  constructor(
    private readonly clock: Clock,
    private readonly keys: KeyStore,
    private readonly subjects: SubjectOpening,
    private readonly snapshots: Snapshots,
  ) {}

  /** The text, sealed with the person's key. Refusals: INVALID_INPUT with the place of each finding. */
  async seal(tx: Transaction, handover: HandoverEntity, side: Side, written: Written): Promise<Buffer | Refusal> {
    const key = await this.keys.of(handover.subjectId);
    if (!key) return handoverNotFound;
    const known = side === 'sender' ? await this.ownRecord(tx, handover) : await this.given(tx, handover);
    const findings = checkFreeText(written.text, { ...known, today: this.clock.today() });
    return findingRefusal(written.path, findings, written.confirmed) ?? key.seal(written.text);
  }

  /**
   * The sentence beside a reason, sealed: needed with `other`, nowhere else. Null where there is none.
   * Refusals: INVALID_INPUT.
   */
  async besideReason(
    tx: Transaction,
    handover: HandoverEntity,
    side: Side,
    said: { readonly reason: string; readonly sentence?: string | null; readonly sentenceConfirmed: boolean },
  ): Promise<Buffer | null | Refusal> {
    const text = said.sentence?.trim() ?? '';
    const needed = said.reason === 'other';
    if (needed !== (text !== ''))
      return invalidInput([
        {
          path: 'sentence',
          code: needed ? 'SENTENCE_MISSING' : 'SENTENCE_NOT_NEEDED',
          text: needed ? texts.missing : texts.surplus,
        },
      ]);
    return needed ? this.seal(tx, handover, side, { path: 'sentence', text, confirmed: said.sentenceConfirmed }) : null;
  }

  private async ownRecord(tx: Transaction, handover: HandoverEntity): Promise<KnownOfPerson> {
    const open = await this.subjects.open(tx, handover.subjectId);
    return open ? knownOf(open.identity) : nothingKnown;
  }

  /**
   * The provider's text is checked for every name it was given with this request, and for the day of birth that came with
   * it, whatever it may read now. What it was not given is not looked for: nobody finds out a name or a day by trying.
   */
  private async given(tx: Transaction, handover: HandoverEntity): Promise<KnownOfPerson> {
    const key = await this.keys.of(handover.subjectId);
    if (!key) return nothingKnown;
    const given = await tx.query<{ sealed: Buffer }>(`select sealed from handover.names_given($1) sealed`, [
      handover.id,
    ]);
    const passed = given.map(({ sealed }) => this.snapshots.opened(sealed, key));
    return {
      names: passed.flatMap((values) => values?.name?.split(' ') ?? []),
      birthDate: passed.findLast((values) => values?.birthDate)?.birthDate ?? null,
    };
  }

  /** Keeps a sealed text where both sides read it, once its time has come. */
  async keep(
    tx: Transaction,
    handover: HandoverEntity,
    from: Side,
    kind: 'question' | 'answer' | 'sentence',
    sealed: Buffer,
    answersId: string | null = null,
  ): Promise<void> {
    await tx.repository(MessageEntity).insert({
      handoverId: handover.id,
      fromSide: from,
      kind,
      sealed,
      answersId,
      organisationId: unitOf(tx),
      accountId: accountOf(tx.ctx.actor),
      at: this.clock.now(),
    });
  }
}
