import { Injectable } from '@nestjs/common';
import { Clock, invalidInput, isRefusal, type FieldRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { GrantsWithdrawn, type MovedGrant } from '../consent.events.js';
import { codeUnknown, tooManyCodes } from '../consent.refusals.js';
import { validFor, type StoredState } from '../grant.state.js';
import { codeLength, typedCode } from '../slip-code.js';
import { SlipCodes } from '../slip-codes.service.js';

/**
 * Wrong codes in an hour, from one address, and from everywhere before the door narrows: from then on an address that
 * failed once in the hour has reached its limit, and a first try never has. Beyond the limit a code is still looked at, so
 * that a right one is let through: many people share the address of a shelter or a prison. These looks are counted by
 * themselves; who has not failed is not held up by them. Somebody who would keep the others of one address from taking an
 * agreement back has to send hundreds of wrong codes an hour from behind that address, and stops nobody elsewhere.
 *
 * Looking has an end as well, since each look is a guess, too. Both numbers together, without a pause, find one of 100,000
 * codes of 44 bits after some ten years on average, and a given one never; beyond them each further try in an hour costs an
 * address of its own. Without an end, one address at the speed of the door would find one within months.
 */
export const wrongCodes = {
  perAddress: 10,
  overall: 1000,
  perAddressWhenMany: 1,
  looksPerAddress: 300,
  looksOverall: 1000,
} as const;

/** One try, counted before the code was looked at; `isBeyond`: the address had reached its limit. */
interface Attempt {
  readonly id: string;
  readonly isBeyond: boolean;
}

/** More wrong codes from everywhere than can ever be: that limit is not asked. */
const anyNumber = 2_147_483_647;

/** One line of the slip. */
export interface SlipItem {
  /** The number on the slip. */
  readonly number: number;
  /** Whether it holds now. */
  readonly inForce: boolean;
}

/** Who types: where from, and what. */
export interface TypedCode {
  readonly code: string;
  /** The client's network address, of IPv6 the first 56 bits; kept as a keyed hash for an hour. */
  readonly address: string;
}

const incomplete: FieldRefusal = {
  path: 'code',
  code: 'CODE_INCOMPLETE',
  text: {
    cs: `Kód má ${codeLength} znaků, písmena a číslice. Dopište ho prosím celý z lístku.`,
    en: `The code has ${codeLength} characters, letters and digits. Please type all of it from the slip.`,
  },
};

const noSuchItem: FieldRefusal = {
  path: 'items',
  code: 'ITEM_UNKNOWN',
  text: {
    cs: 'Takové číslo na lístku není. Vyberte prosím čísla z lístku.',
    en: 'There is no such number on the slip. Please choose numbers from the slip.',
  },
};

/** Whoever types is nobody to the database, whatever session the browser holds. */
const asNobody = (ctx: RequestContext): RequestContext => ({ ...ctx, actor: null });

/** The subject's own door: no login, no name, no recipient, only numbers as on the slip. */
@Injectable()
export class WithdrawingByCode {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly codes: SlipCodes,
  ) {}

  /**
   * The lines of the slip. Refusals, in this order: INVALID_INPUT (not complete: right and wrong beginnings get the same
   * answer, and nobody is looked for), TOO_MANY_CODES, CODE_UNKNOWN.
   */
  async agreement(ctx: RequestContext, typed: TypedCode): Promise<readonly SlipItem[] | Refusal> {
    return this.lookedUp(ctx, typed);
  }

  /**
   * Takes back the lines named, or all of them, at once. Asked again it answers the same. Refusals as above, and
   * INVALID_INPUT for a number that is not on the slip.
   */
  async withdraw(
    ctx: RequestContext,
    typed: TypedCode,
    items: readonly number[] | 'all',
  ): Promise<readonly SlipItem[] | Refusal> {
    const slip = await this.lookedUp(ctx, typed);
    if (isRefusal(slip)) return slip;
    const chosen = items === 'all' ? slip.map((line) => line.number) : items;
    if (chosen.length === 0 || chosen.some((item) => !slip.some((line) => line.number === item))) {
      return invalidInput([noSuchItem]);
    }
    return this.database.transaction(asNobody(ctx), async (tx) => {
      const moved = await tx.query<MovedGrant>(
        `select grant_id as "grantId", about_id as "aboutId", purpose from consent.withdraw_by_code($1, $2, $3)`,
        [await this.codes.hash(typed.code), chosen, this.clock.now()],
      );
      if (moved.length > 0) tx.publish(new GrantsWithdrawn(moved));
      return this.slip(tx, typed.code);
    });
  }

  /** A right code is no wrong try, whatever is asked with it: it is forgiven before anything else can be refused. */
  private async lookedUp(ctx: RequestContext, typed: TypedCode): Promise<readonly SlipItem[] | Refusal> {
    if (typedCode(typed.code).length !== codeLength) return invalidInput([incomplete]);
    const nobody = asNobody(ctx);
    const attempt = await this.database.transaction(nobody, (tx) => this.takeAttempt(tx, typed.address));
    if (!attempt) return tooManyCodes;
    return this.database.transaction(nobody, async (tx) => {
      const slip = await this.slip(tx, typed.code);
      if (slip.length === 0) return attempt.isBeyond ? tooManyCodes : codeUnknown;
      await tx.query(`select consent.forgive_attempt($1)`, [attempt.id]);
      return slip;
    });
  }

  /** All questions stand in one transaction, behind the lock that the first one takes: a crowd cannot slip between. */
  private async takeAttempt(tx: Transaction, address: string): Promise<Attempt | null> {
    const { perAddress, overall, perAddressWhenMany, looksPerAddress, looksOverall } = wrongCodes;
    const within =
      (await this.taken(tx, 'take_attempt', address, perAddress, overall)) ??
      (await this.taken(tx, 'take_attempt', address, perAddressWhenMany, anyNumber));
    if (within !== null) return { id: within, isBeyond: false };
    const look = await this.taken(tx, 'take_look', address, looksPerAddress, looksOverall);
    return look === null ? null : { id: look, isBeyond: true };
  }

  private async taken(
    tx: Transaction,
    door: 'take_attempt' | 'take_look',
    address: string,
    perAddress: number,
    overall: number,
  ): Promise<string | null> {
    const [row] = await tx.query<{ taken: string | null }>(`select consent.${door}($1, $2, $3, $4) as taken`, [
      this.codes.hashOfAddress(address),
      this.clock.now(),
      perAddress,
      overall,
    ]);
    return row?.taken ?? null;
  }

  private async slip(tx: Transaction, code: string): Promise<SlipItem[]> {
    const rows = await tx.query<{ item: number; state: StoredState; validUntil: string }>(
      `select item, state, valid_until::text as "validUntil" from consent.agreement_by_code($1)`,
      [await this.codes.hash(code)],
    );
    const now = this.clock.now();
    return rows.map((row) => ({ number: row.item, inForce: validFor(row, now) }));
  }
}
