import { Injectable } from '@nestjs/common';
import { HoldDesk, WaitingList } from '@navaz/capacity';
import { Clock, eachInTurn, systemContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { HandoverNews } from '../handover.events.js';
import { tellQuietly } from '../subjects/tell-quietly.js';

/** What a narrow function answers of the handover it touched; see migration 0019. */
interface Touched {
  readonly id: string;
  readonly reference: string;
  readonly senderUnitId: string;
  readonly senderAccountId: string | null;
  readonly recipientOrganisationId: string;
  readonly recipientServiceId: string | null;
  readonly providerAccountId: string | null;
  readonly turn: 'sender' | 'provider';
  readonly arrived: boolean;
  readonly wantedFrom: string | null;
}

/** What comes with an act nobody is logged in for. */
interface Consequence {
  /** What becomes of the place: given back, given back and waited for again, untouched. */
  readonly place: 'given_back' | 'waited_for' | 'untouched';
  readonly told: HandoverNews['what'];
  readonly to: 'both' | 'sender' | 'provider' | 'turn' | 'team_of_turn';
}

/**
 * Acts of time, of the person and of the platform; the functions of migrations 0019, 0032, 0042, 0058, 0063 and 0067 by
 * their names.
 */
export const consequences = {
  end_by_subject: { place: 'given_back', told: 'ended_by_sender', to: 'both' },
  expire_unanswered: { place: 'given_back', told: 'expired', to: 'both' },
  expire_waiting: { place: 'given_back', told: 'expired', to: 'both' },
  lapse_offer: { place: 'waited_for', told: 'let_go', to: 'both' },
  close_not_arrived: { place: 'given_back', told: 'closed', to: 'provider' },
  end_with_provider: { place: 'given_back', told: 'withdrawn_by_provider', to: 'sender' },
  end_with_sender: { place: 'given_back', told: 'ended_by_sender', to: 'provider' },
  tell_next_in_line: { place: 'untouched', told: 'place_opened', to: 'provider' },
  tell_of_overcommitment: { place: 'untouched', told: 'overcommitted', to: 'sender' },
  remind: { place: 'untouched', told: 'reminder', to: 'turn' },
  remind_of_arrival: { place: 'untouched', told: 'reminder', to: 'turn' },
  remind_of_stay: { place: 'untouched', told: 'reminder', to: 'turn' },
  tell_of_agreement: { place: 'untouched', told: 'agreement_ends', to: 'sender' },
  tell_team_lead: { place: 'untouched', told: 'overdue', to: 'team_of_turn' },
} as const satisfies Record<string, Consequence>;

/** One of {@link consequences}. */
export type ActByItself = keyof typeof consequences;

/** One that is found by looking for what is due. */
export type DueAct = Exclude<
  ActByItself,
  'end_by_subject' | 'tell_next_in_line' | 'tell_of_overcommitment' | 'remind_of_arrival'
>;

/** Handovers looked at in one round. */
const roundOf = 100;

const columns = `id, reference, sender_unit_id as "senderUnitId", sender_account_id as "senderAccountId",
  recipient_organisation_id as "recipientOrganisationId", recipient_service_id as "recipientServiceId",
  provider_account_id as "providerAccountId", turn, arrived, wanted_from::text as "wantedFrom"`;

/**
 * Moves handovers where nobody is logged in: row-level security shows such a transaction nothing, so each act is one
 * narrow function of the database, which asks for its condition itself. Safe to run twice at once.
 */
@Injectable()
export class MovesByItself {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly desk: HoldDesk,
    private readonly list: WaitingList,
  ) {}

  /** Everything of one kind that is due, one transaction a handover. `before`: a calendar day. Answers how many. */
  async allDue(act: DueAct, before: string): Promise<number> {
    const ctx = systemContext(`handover.${act}`);
    let done = 0;
    for (;;) {
      const now = this.clock.now();
      const due = await this.database.transaction(ctx, (tx) =>
        tx.query<{ id: string }>(`select id from handover.${act}_due($1, $2, $3) as due (id)`, [before, now, roundOf]),
      );
      let touched = 0;
      await eachInTurn(due, async ({ id }) => {
        if (await this.database.transaction(ctx, (tx) => this.one(tx, act, id, [before, now]))) touched += 1;
      });
      done += touched;
      if (due.length < roundOf || touched === 0) return done;
    }
  }

  /**
   * Where the release is over and the place was never confirmed again, the provider is asked whether the person came; `sayBy`
   * says until when, by the last day of the release. Answers how many.
   */
  async remindOfArrival(sayBy: (releaseLatest: string) => string): Promise<number> {
    const ctx = systemContext('handover.remind_of_arrival');
    for (let done = 0; ;) {
      const [today, now] = [this.clock.today(), this.clock.now()];
      const due = await this.database.transaction(ctx, (tx) =>
        tx.query<{ id: string; releaseLatest: string }>(
          `select id, release_latest::text as "releaseLatest" from handover.remind_of_arrival_due($1, $2, $3)`,
          [today, now, roundOf],
        ),
      );
      let touched = 0;
      for (const { id, releaseLatest } of due) {
        const given = [sayBy(releaseLatest), today, now];
        if (await this.database.transaction(ctx, (tx) => this.one(tx, 'remind_of_arrival', id, given))) touched += 1;
      }
      done += touched;
      if (due.length < roundOf || touched === 0) return done;
    }
  }

  /**
   * Ends a request whose person took agreement to it back; its place is free at once, as at every end (ADR 20).
   * False where it goes on: it was not sent yet, has ended, the person lives there, or the agreement was given anew.
   */
  async endBySubject(tx: Transaction, handoverId: string, grantIds: readonly string[]): Promise<boolean> {
    return this.one(tx, 'end_by_subject', handoverId, [grantIds, this.clock.today(), this.clock.now()]);
  }

  /**
   * Tells whoever houses the person that reading ended: what it holds itself is its own to delete, or to say why it keeps it.
   * False where nobody lives there, or what they agreed to still stands.
   */
  async tellOfStay(tx: Transaction, handoverId: string, grantIds: readonly string[]): Promise<boolean> {
    const [told] = await tx.query<{
      reference: string;
      unitId: string;
      serviceId: string | null;
      accountId: string | null;
    }>(
      `select reference, organisation as "unitId", service as "serviceId", account as "accountId"
       from handover.hear_of_stay($1, $2, $3)`,
      [handoverId, grantIds, this.clock.now()],
    );
    if (told)
      await tellQuietly(tx, new HandoverNews(told.reference, told.unitId, told.serviceId, 'update', told.accountId));
    return told !== undefined;
  }

  /**
   * Tells who leads the case that the person took back agreement to a report to it, unless its own worker wrote that down.
   * False where there is nothing to tell.
   */
  async tellOfReport(tx: Transaction, handoverId: string, grantIds: readonly string[]): Promise<boolean> {
    const [told] = await tx.query<{ reference: string; unitId: string; accountId: string | null }>(
      `select reference, unit as "unitId", account as "accountId" from handover.hear_of_report($1, $2, $3)`,
      [handoverId, grantIds, this.clock.now()],
    );
    if (told) await tellQuietly(tx, new HandoverNews(told.reference, told.unitId, null, 'update', told.accountId));
    return told !== undefined;
  }

  /** Tells a provider that a place opened for a request that waits; false where it cannot be offered one now. */
  async tellNextInLine(tx: Transaction, handoverId: string): Promise<boolean> {
    return this.one(tx, 'tell_next_in_line', handoverId, [this.clock.today(), this.clock.now()]);
  }

  /** Tells a sender that the service states fewer places than it promised; false where it was promised none, or has it. */
  async tellOfOvercommitment(tx: Transaction, handoverId: string): Promise<boolean> {
    return this.one(tx, 'tell_of_overcommitment', handoverId, [this.clock.now()]);
  }

  /** The row, then the place, then the trail: the one order for everybody. */
  private async one(tx: Transaction, act: ActByItself, id: string, given: readonly unknown[]): Promise<boolean> {
    await tx.query(`select handover.lock_by_itself($1)`, [id]);
    const holder = { kind: 'handover', id } as const;
    const { place, told, to }: Consequence = consequences[act];
    if (place !== 'untouched') await this.desk.lockFor(tx, [holder]);
    const hears = act === 'end_with_provider' ? await this.senderHears(tx, id) : null;
    const places = given.map((_, index) => `$${index + 2}`).join(', ');
    const [touched] = await tx.query<Touched>(`select ${columns} from handover.${act}($1, ${places})`, [id, ...given]);
    if (!touched) return false;
    if (place === 'given_back' || place === 'waited_for')
      await this.desk.release(tx, holder, touched.arrived ? 'left' : 'let_go');
    if (place !== 'untouched') await this.list.leave(tx, holder);
    if (place === 'waited_for') await this.wait(tx, touched);
    // What becomes of a stay is otherwise the sender's to hear by a report, where the person agreed to one.
    await this.tell(tx, touched, { told, to, senderHears: hears ?? !touched.arrived });
    return true;
  }

  /**
   * Whether the sender hears that the service ended under the request: of a stay, and of whoever did not come, only what
   * the person agreed to (migration 0057). Asked before the move, as `HandoverMoves` asks it.
   */
  private async senderHears(tx: Transaction, id: string): Promise<boolean> {
    const [asked] = await tx.query<{ hears: boolean }>(`select handover.sender_hears($1, $2) as hears`, [
      id,
      this.clock.now(),
    ]);
    return asked?.hears === true;
  }

  private async wait(tx: Transaction, touched: Touched): Promise<void> {
    if (!touched.recipientServiceId) return;
    const holder = { kind: 'handover', id: touched.id } as const;
    // A service that keeps no places has no line to stand in, and the request waits all the same.
    await this.list.join(tx, {
      serviceId: touched.recipientServiceId,
      holder,
      reason: 'offer_lapsed',
      from: touched.wantedFrom ?? this.clock.today(),
      characteristics: await this.desk.lastAsked(tx, holder),
    });
  }

  private async tell(
    tx: Transaction,
    touched: Touched,
    { told, to, senderHears }: Pick<Consequence, 'told' | 'to'> & { readonly senderHears: boolean },
  ): Promise<void> {
    const sides =
      to === 'both' ? (['sender', 'provider'] as const) : [to === 'sender' || to === 'provider' ? to : touched.turn];
    for (const side of sides) {
      if (side === 'sender' && !senderHears) continue;
      const account = side === 'sender' ? touched.senderAccountId : touched.providerAccountId;
      await tellQuietly(
        tx,
        new HandoverNews(
          touched.reference,
          side === 'sender' ? touched.senderUnitId : touched.recipientOrganisationId,
          side === 'sender' ? null : touched.recipientServiceId,
          told,
          to === 'team_of_turn' ? null : account,
        ),
      );
    }
  }
}
