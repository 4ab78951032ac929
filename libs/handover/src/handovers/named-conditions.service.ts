import { Injectable } from '@nestjs/common';
import { DisclosureLog } from '@navaz/audit';
import { type Refusal, invalidInput, type Text } from '@navaz/kernel';
import { KeyStore, type Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import type { Side } from '../side.js';
import { askedConditions } from './asked-conditions.js';
import { logPassed } from './log-passed.js';
import { PassingDecision } from './passing-decision.service.js';
import { stillPassing, type PassedCondition } from './passed-values.js';
import { Snapshots } from './snapshots.service.js';
import { stageFor } from './stage-of.js';

/** The reason that has to say which condition. */
export const reasonOfCondition = 'condition_not_met';

/** A condition of the service, as it stood when the request was made. */
export interface NamedCondition {
  readonly id: string;
  readonly code: string;
  /** In the provider's words. */
  readonly sentence: string;
}

interface Asked extends NamedCondition {
  readonly revealing: boolean;
}

const texts: Readonly<Record<'missing' | 'surplus' | 'unknown', Text>> = {
  missing: { cs: 'Vyberte prosím, která podmínka není splněna.', en: 'Please choose which condition is not met.' },
  surplus: {
    cs: 'Podmínku vyberte jen k důvodu „není splněna podmínka přijetí“.',
    en: 'Choose a condition with the reason “a condition of admission is not met” only.',
  },
  unknown: {
    cs: 'Tuto podmínku teď uvést nejde. Vyberte prosím některou z nabízených.',
    en: 'This condition cannot be named now. Please choose one of those offered.',
  },
};

const refused = (code: string, text: Text): Refusal => invalidInput([{ path: 'conditionId', code, text }]);

const obstaclesIn = (answers: readonly PassedCondition[] = []): readonly PassedCondition[] =>
  answers.filter(({ revealing, answer }) => revealing && answer === 'not_met');

const asNamed = ({ id, code, sentence }: Asked): NamedCondition => ({ id, code, sentence });

/**
 * Which condition a decline names. Of those whose answer reveals something of the person only one may be named that the
 * sender itself passed on as not met: else a service would tell by its decline what the person agreed to tell nobody.
 */
@Injectable()
export class NamedConditions {
  constructor(
    private readonly keys: KeyStore,
    private readonly deciding: PassingDecision,
    private readonly snapshots: Snapshots,
    private readonly log: DisclosureLog,
  ) {}

  /** Those that may be named now by a side; `sender`: it writes down what was said by phone. */
  async nameable(tx: Transaction, handover: HandoverEntity, side: Side): Promise<readonly NamedCondition[]> {
    const asked = await this.asked(tx, handover);
    if (!asked.some(({ revealing }) => revealing)) return asked.map(asNamed);
    const passed =
      side === 'sender' ? await this.obstaclesSent(tx, handover) : await this.obstaclesPassed(tx, handover);
    const told = new Set(passed.map(({ conditionId }) => conditionId));
    return asked.filter(({ id, revealing }) => !revealing || told.has(id)).map(asNamed);
  }

  /** INVALID_INPUT (`conditionId`) where the reason asks for one and none fits, or another reason has one; else null. */
  async refusal(
    tx: Transaction,
    handover: HandoverEntity,
    side: Side,
    said: { readonly reason?: string | null; readonly conditionId?: string | null },
  ): Promise<Refusal | null> {
    const { conditionId = null } = said;
    if (said.reason !== reasonOfCondition)
      return conditionId === null ? null : refused('CONDITION_NOT_NEEDED', texts.surplus);
    if (conditionId === null) return refused('CONDITION_MISSING', texts.missing);
    const possible = await this.nameable(tx, handover, side);
    return possible.some(({ id }) => id === conditionId) ? null : refused('CONDITION_NOT_IN_LIST', texts.unknown);
  }

  /**
   * The one that a decline named, as a side may read it: whoever leads the case now reads a revealing one only where it
   * knows the answer itself. Null where none was named, or its content was destroyed.
   */
  async named(tx: Transaction, handover: HandoverEntity, side: Side): Promise<NamedCondition | null> {
    if (handover.unmetConditionId === null) return null;
    const found = (await this.asked(tx, handover)).find(({ id }) => id === handover.unmetConditionId);
    if (!found) return null;
    if (!found.revealing || side === 'provider') return asNamed(found);
    const own = await askedConditions(tx, handover.id);
    return own.some(({ conditionId, answer }) => conditionId === found.id && answer === 'not_met')
      ? asNamed(found)
      : null;
  }

  private async asked(tx: Transaction, { id }: HandoverEntity): Promise<readonly Asked[]> {
    return tx.query<Asked>(`select condition_id as id, code, sentence, revealing from handover.conditions_asked($1)`, [
      id,
    ]);
  }

  /** What the sender passed on, from its own copy: what it kept to itself a service cannot have said by phone. */
  private async obstaclesSent(tx: Transaction, { id, subjectId }: HandoverEntity): Promise<readonly PassedCondition[]> {
    const key = await this.keys.of(subjectId);
    const frozen = key && (await this.snapshots.latest(tx, id, key, 'request'));
    return obstaclesIn(frozen?.conditionAnswers);
  }

  /** Through the gate, and into the log: that one can be chosen says what was answered to it. */
  private async obstaclesPassed(tx: Transaction, handover: HandoverEntity): Promise<readonly PassedCondition[]> {
    const stage = stageFor(handover.state, tx.ctx.actor?.role ?? null);
    const key = stage === null || stage === 'ended' ? null : await this.keys.of(handover.subjectId);
    if (stage === null || !key) return [];
    const frozen = await this.snapshots.latest(tx, handover.id, key, stage);
    const decision = await this.deciding.decide(tx, handover, stage, { lock: true });
    const told = obstaclesIn(frozen ? stillPassing(frozen, decision).conditionAnswers : undefined);
    if (told.length > 0) {
      const operation = 'handover.moveReasons';
      logPassed(this.log, tx, { handover, decision, fields: ['conditionAnswers'], operation });
    }
    return told;
  }
}
