import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';

/** The first row, or checkpoint, at which the log does not hold. */
export interface BrokenDisclosure {
  readonly kind: 'row' | 'checkpoint';
  /** The chain of the row: a subject's opaque id, or the unit whose refused reads it holds. Null for a checkpoint. */
  readonly chainId: string | null;
  readonly number: number;
  /** What does not fit, for operators, in English. */
  readonly reason: string;
}

/** What a walk over the whole log found. */
export interface DisclosureCheck {
  readonly rows: number;
  readonly chains: number;
  readonly broken: BrokenDisclosure | null;
  /**
   * The newest checkpoint, to be kept outside the database: who rewrites rows, heads and checkpoints consistently is
   * found only by comparing with a hash kept elsewhere. Null before the first one.
   */
  readonly checkpoint: { readonly month: string; readonly hash: string } | null;
}

/** One hash over the heads of all chains, as they stood at an instant that is over; to be kept outside the database. */
export interface DisclosureHeads {
  readonly at: Date;
  /** Chains in which something was written in the two years before; older ones only checkpoints vouch for. */
  readonly chains: number;
  /** SHA-256 in hexadecimal digits. */
  readonly hash: string;
}

interface CheckedRow {
  readonly rows: number;
  readonly chains: number;
  readonly kind: 'row' | 'checkpoint' | null;
  readonly chainId: string | null;
  readonly number: number;
  readonly reason: string;
}

/** Walks every chain of the log of disclosures and every checkpoint over them. */
@Injectable()
export class DisclosureVerifier {
  constructor(private readonly database: Database) {}

  /** Names the first row whose content, order or predecessor does not fit, by chain and number; then checkpoints. */
  async verifyDisclosures(ctx: RequestContext): Promise<DisclosureCheck> {
    return this.database.transaction(ctx, async (tx) => {
      const [checked] = await tx.query<CheckedRow>(
        `select rows_checked::int as rows, chains_checked::int as chains, kind, chain_id as "chainId",
           number::int, reason from audit.check_disclosures()`,
      );
      const [checkpoint] = await tx.query<{ month: string; hash: string }>(
        `select to_char(month, 'YYYY-MM') as month, encode(hash, 'hex') as hash
         from audit.disclosure_checkpoint order by number desc limit 1`,
      );
      const broken = checked?.kind
        ? { kind: checked.kind, chainId: checked.chainId, number: checked.number, reason: checked.reason }
        : null;
      return { rows: checked?.rows ?? 0, chains: checked?.chains ?? 0, broken, checkpoint: checkpoint ?? null };
    });
  }

  /**
   * The same for the same instant however often it is asked within a year, unless something written until then was cut off
   * or rewritten: also together with its head, which no walk finds before the month's checkpoint. Choose an instant some
   * minutes ago, so that no transaction under way still writes before it.
   * @throws where the instant is yet to come.
   */
  async headsAt(ctx: RequestContext, at: Date): Promise<DisclosureHeads> {
    return this.database.transaction(ctx, async (tx) => {
      const [heads] = await tx.query<Omit<DisclosureHeads, 'at'>>(
        `select chains::int, encode(hash, 'hex') as hash from audit.heads_of_disclosures($1)`,
        [at],
      );
      return { at, chains: heads?.chains ?? 0, hash: heads?.hash ?? '' };
    });
  }
}
