import type { CodeRow } from './code-row.js';

/** Codes of refusalGrounds. */
export type RefusalGroundCode =
  'service_not_provided' | 'no_capacity' | 'health_excludes_residence' | 'contract_ended_for_breach';

/** A ground on which a registered social service may refuse a contract: the closed list of § 91(3) of Act 108/2006 Coll. */
export interface RefusalGroundRow extends CodeRow {
  readonly code: RefusalGroundCode;
}

/** The four grounds; nothing may be added. */
export const refusalGrounds: readonly RefusalGroundRow[] = [
  {
    code: 'service_not_provided',
    cs: 'neposkytuje sociální službu, o kterou člověk žádá (ani s ohledem na okruh osob, pro které je určena)',
    en: 'it does not provide the service asked for (also: outside its target group)',
  },
  {
    code: 'no_capacity',
    cs: 'nemá dostatečnou kapacitu k poskytnutí služby',
    en: 'it has not enough capacity',
  },
  {
    code: 'health_excludes_residence',
    cs: 'zdravotní stav vylučuje poskytnutí pobytové sociální služby',
    en: 'the state of health excludes a residential service',
  },
  {
    code: 'contract_ended_for_breach',
    cs: 'v posledních 6 měsících byla smlouva o téže službě vypovězena pro porušování povinností',
    en: 'the contract on the same service was ended in the last 6 months for breach of duties',
  },
];
