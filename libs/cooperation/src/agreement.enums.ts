import { registerEnumType } from '@nestjs/graphql';
import {
  agreementScopes,
  agreementStates,
  partyKinds,
  type AgreementScope,
  type AgreementState,
  type PartyKind,
} from './agreement.js';

const enumOf = <Code extends string>(codes: readonly Code[]): Readonly<Record<string, Code>> =>
  Object.fromEntries(codes.map((code) => [code.toUpperCase(), code]));

/** The API's enum of scopes. */
export const AgreementScopeEnum: Readonly<Record<string, AgreementScope>> = enumOf(agreementScopes);
registerEnumType(AgreementScopeEnum, { name: 'AgreementScope', description: 'What an agreement is about.' });

/** The API's enum of states. */
export const AgreementStateEnum: Readonly<Record<string, AgreementState>> = enumOf(agreementStates);
registerEnumType(AgreementStateEnum, { name: 'AgreementState', description: 'Proposed, confirmed or ended.' });

/** The API's enum of kinds of parties. */
export const PartyKindEnum: Readonly<Record<string, PartyKind>> = enumOf(partyKinds);
registerEnumType(PartyKindEnum, {
  name: 'PartyKind',
  description: 'What an organisation is to an agreement and to the matrix of disclosure.',
});
