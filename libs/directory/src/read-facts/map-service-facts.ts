import { asksSomething } from '../check-conditions/asks-something.js';
import { asPublished } from '../check-conditions/as-published.js';
import type { AdmissionCondition } from '../check-conditions/condition.js';
import { conditionCodes } from '../check-conditions/condition-codes.js';
import { serviceKindTable } from '../code-lists/service-kinds.js';
import { targetGroupTable } from '../code-lists/target-groups.js';
import type { ConditionFact, KindFact, ServiceFacts } from './service-facts.js';

/** A row of the read: kinds as stored, groups in codes, conditions as stored. */
export interface ServiceFactsRow extends Omit<ServiceFacts, 'kinds' | 'conditions' | 'revealsHealth'> {
  readonly kinds: readonly { readonly code: string; readonly name: string; readonly registered: boolean }[];
  readonly groups: readonly string[];
  readonly conditions: readonly AdmissionCondition[];
}

/** A code that left the list says nothing of itself any more, so it counts as revealing. */
const kindReveals = (code: string): boolean => serviceKindTable.get(code)?.revealsHealth ?? true;
const groupReveals = (code: string): boolean => targetGroupTable.get(code)?.revealsHealth ?? true;

/**
 * Whether the very fact that somebody asks a service of these kinds for these groups tells something about health,
 * disability or addiction (GDPR art. 9). Without a kind nobody knows what it offers: that counts as yes.
 */
export const revealsHealth = (kinds: readonly string[], groups: readonly string[]): boolean =>
  kinds.length === 0 || kinds.some(kindReveals) || (groups.length > 0 && groups.every(groupReveals));

const mapKind = ({ code, name, registered }: ServiceFactsRow['kinds'][number]): KindFact => ({
  code,
  name,
  registered,
  revealsHealth: kindReveals(code),
});

/** What is asked of the person, as it may be shown, and whether its answer reveals something. */
export const mapAsked = (stored: readonly AdmissionCondition[], registered: boolean): readonly ConditionFact[] =>
  stored.filter(asksSomething).map((condition) => ({
    ...asPublished(condition, registered),
    revealing: conditionCodes[condition.code].revealing,
  }));

/** Facts of one service, field by field. */
export const mapServiceFacts = (row: ServiceFactsRow): ServiceFacts => ({
  serviceId: row.serviceId,
  name: row.name,
  unitId: row.unitId,
  unitName: row.unitName,
  organisationId: row.organisationId,
  kinds: row.kinds.map(mapKind),
  revealsHealth: revealsHealth(
    row.kinds.map((kind) => kind.code),
    row.groups,
  ),
  channel: row.channel,
  channelFunction: row.channelFunction,
  minimumData: row.minimumData,
  conditionsPublished: row.conditionsPublished,
  conditions: mapAsked(row.conditions, row.registered),
  registered: row.registered,
  residential: row.residential,
  prisons: row.prisons,
  listed: row.listed,
  pausedUntil: row.pausedUntil,
  endedOn: row.endedOn,
  ended: row.ended,
  version: row.version,
});
