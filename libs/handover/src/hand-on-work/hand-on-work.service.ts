import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { MembershipReader } from '@navaz/identity';
import { Refusal, type RequestContext } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { HandoverEntity } from '../entities/handover.entity.js';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import type { Side } from '../side.js';

/** Who shall work on it. */
export interface WorkHandedOn extends HandoverCommand {
  /** Null: nobody in particular, the whole unit. */
  readonly toAccountId: string | null;
}

const notOfTheUnit = new Refusal('conflict', 'NOT_OF_THE_UNIT', {
  cs: 'Předat jde jen někomu, kdo ve vaší jednotce s lidmi pracuje a má na starosti tuto službu, nebo celou jednotku. Vyberte prosím někoho takového.',
  en: 'Work goes only to somebody of your unit who works with people and looks after this service, or the whole unit. Please choose one of them.',
});

/** The team lead gives a handover to somebody else of the unit; the other side sees nothing of it. */
@Injectable()
export class HandOnWork {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly members: MembershipReader,
    private readonly trail: AuditTrail,
  ) {}

  /** Refusals: NOT_FOUND, NOT_OF_THE_UNIT, KEY_USED. */
  async run(ctx: RequestContext, input: WorkHandedOn): Promise<{ handoverId: string } | Refusal> {
    const { toAccountId } = input;
    const handOn = async (tx: Transaction, handover: HandoverEntity, side: Side): Promise<HandoverEntity | Refusal> => {
      if (toAccountId !== null && !(await this.mayWork(tx, handover, side, toAccountId))) return notOfTheUnit;
      if (side === 'sender') handover.senderAccountId = toAccountId;
      else handover.providerAccountId = toAccountId;
      await tx.repository(HandoverEntity).save(handover);
      this.trail.record(tx, { operation: 'handover.handOn', subjectKind: 'handover', subjectId: handover.id });
      return handover;
    };
    return this.commands.runEither(ctx, input, 'handover.handOn', handOn, { inHouse: true });
  }

  private async mayWork(tx: Transaction, handover: HandoverEntity, side: Side, accountId: string): Promise<boolean> {
    const service = side === 'provider' ? handover.recipientServiceId : null;
    const members = await this.members.membersOf(tx, unitOf(tx));
    return members.some(
      ({ accountId: account, role, services }) =>
        account === accountId &&
        (role === 'worker' || role === 'team_lead') &&
        // What is the unit's own, as its cases are, is for members of the whole unit.
        (services === null || (service !== null && services.includes(service))),
    );
  }
}
