import { registerEnumType } from '@nestjs/graphql';
import {
  agreementRules,
  convictionGrounds,
  regimes,
  specialGrounds,
  type AgreementRule,
  type ConvictionGround,
  type Regime,
  type SpecialGround,
} from './matrix/matrix-cell.js';
import { matrixKinds, type MatrixKind } from './matrix/party-kind.js';

const enumOf = <Code extends string>(codes: readonly Code[]): Readonly<Record<string, Code>> =>
  Object.fromEntries(codes.map((code) => [code.toUpperCase(), code]));

/** The API's enum of rows and columns. */
export const MatrixKindEnum: Readonly<Record<string, MatrixKind>> = enumOf(matrixKinds);
registerEnumType(MatrixKindEnum, { name: 'MatrixKind', description: 'A row or a column of the matrix.' });

/** The API's enum of regimes. */
export const DisclosureRegimeEnum: Readonly<Record<string, Regime>> = enumOf(regimes);
registerEnumType(DisclosureRegimeEnum, {
  name: 'DisclosureRegime',
  description: 'GDPR, or directive 2016/680 between competent authorities.',
});

/** The API's enum of what a rule says of agreement. */
export const AgreementRuleEnum: Readonly<Record<string, AgreementRule>> = enumOf(agreementRules);
registerEnumType(AgreementRuleEnum, { name: 'AgreementRule', description: 'Whether the subject must agree.' });

/** The API's enum of grounds for special categories. */
export const SpecialGroundEnum: Readonly<Record<string, SpecialGround>> = enumOf(specialGrounds);
registerEnumType(SpecialGroundEnum, { name: 'SpecialGround', description: 'Ground for special categories of data.' });

/** The API's enum of grounds for what reveals a conviction. */
export const ConvictionGroundEnum: Readonly<Record<string, ConvictionGround>> = enumOf(convictionGrounds);
registerEnumType(ConvictionGroundEnum, {
  name: 'ConvictionGround',
  description: 'Ground for data that reveal a conviction (GDPR art. 10).',
});
