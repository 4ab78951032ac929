import type { PartyKind } from '@navaz/cooperation';
import type { Text } from '@navaz/kernel';

/** The kinds the matrix has rows and columns for; for any other kind there is no rule, so nothing passes. */
export const matrixKinds = ['prison', 'probation', 'curator', 'ngo'] as const satisfies readonly PartyKind[];

/** One of {@link matrixKinds}. */
export type MatrixKind = (typeof matrixKinds)[number];

/** Names of the rows and columns. */
export const matrixKindWords: Readonly<Record<MatrixKind, Text>> = {
  prison: { cs: 'věznice', en: 'prison' },
  probation: { cs: 'Probační a mediační služba', en: 'probation' },
  curator: { cs: 'sociální kurátor', en: 'social curator' },
  ngo: { cs: 'poskytovatel služeb (nezisková organizace)', en: 'provider of services (NGO)' },
};

/** Whether the matrix has a row and a column for this kind. */
export const isMatrixKind = (kind: PartyKind): kind is MatrixKind => (matrixKinds as readonly string[]).includes(kind);
