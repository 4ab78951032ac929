import { CodeAttemptEntity } from './code-attempt.entity.js';
import { ExpressionEntity } from './expression.entity.js';
import { GrantEventEntity } from './grant-event.entity.js';
import { SigningEntity } from './signing.entity.js';
import { SlipCodeEntity } from './slip-code.entity.js';
import { SubjectGrantEntity } from './subject-grant.entity.js';

/** Every table of the schema `consent`. */
export const consentEntities = [
  SigningEntity,
  SubjectGrantEntity,
  ExpressionEntity,
  GrantEventEntity,
  SlipCodeEntity,
  CodeAttemptEntity,
];
