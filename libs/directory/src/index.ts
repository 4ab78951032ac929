export { DirectoryModule } from './directory.module.js';
export { OrganisationChanged, RegisterImported, ServiceChanged } from './directory.events.js';
export { directoryEntities } from './entities/directory-entities.js';
export { installCodeLists } from './install-code-lists/install-code-lists.js';
export { checkConditions } from './check-conditions/check-conditions.js';
export { asPublished } from './check-conditions/as-published.js';
export type { Circumstances } from './check-conditions/circumstances.js';
export type { Answer, ConditionAnswer } from './check-conditions/condition-answer.js';
export { conditionCodes } from './check-conditions/condition-codes.js';
export { conditionFaults } from './check-conditions/condition-fault.js';
export type { AdmissionCondition, ConditionCode } from './check-conditions/condition.js';
export {
  conditionTagNames,
  conditionTags,
  type ConditionTag,
  type ConditionTags,
  type TagValue,
} from './check-conditions/condition-tags.js';
export { summariseAnswers, type AnswerSummary, type Fit } from './check-conditions/summarise-answers.js';
export {
  askAgainAt,
  defaultFreshnessPolicy,
  freshnessOf,
  freshnessPolicyFault,
  type Freshness,
  type FreshnessPolicy,
} from './freshness/freshness.js';
export { parseIco } from './identifiers/ico.js';
