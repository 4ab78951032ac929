import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, isInputObjectType, isNonNullType, type GraphQLField } from 'graphql';

/** Why a command may be sent twice without a key of its own. */
const harmless: Readonly<Record<string, readonly string[]>> = {
  'sets what is given, the same again': [
    ...[
      'answerConditions',
      'changeNotificationPreferences',
      'chooseRetention',
      'keepSecretAddress',
      'narrowMembership',
    ],
    ...['setConditions', 'setOrganisationContacts', 'setServiceContacts', 'switchMembership', 'confirmListing'],
    ...['confirmMembership', 'listOrganisation', 'stateCooperation', 'suspendOrganisation'],
  ],
  'carries the version that was seen; a second one finds another': [
    ...['addFacility', 'changeFacility', 'changeNeed', 'changeSubject', 'changeUnit', 'updateOrganisation'],
    'updateService',
  ],
  'ends or decides what can be ended or decided once': [
    ...['acceptInvitation', 'approveMatrix', 'confirmAccreditation', 'confirmAgreement', 'confirmMachineClient'],
    ...['decideClaim', 'decideListing', 'endAccount', 'endAgreement', 'endMembership', 'endOrganisation', 'endService'],
    ...['mergeOrganisations', 'refuseAccreditation', 'retireUnit', 'revokeInvitation', 'settleConflict', 'settleError'],
    ...['withdrawByCode', 'withdrawRecommendation'],
  ],
  'is refused, or renews what waits, while the first stands': [
    ...['claimOrganisation', 'inviteMember', 'proposeAgreement', 'proposeMatrixChange', 'recommendOrganisation'],
    ...['registerMachineClient', 'reportError', 'requestListing', 'sendPlacesLink', 'sendReminder'],
  ],
  'a statement with its instant; the same one again says the same': [
    ...['confirmByReminder', 'confirmOwnData', 'confirmPlaces', 'confirmPlacesByLink', 'pausePlaces'],
    ...['pausePlacesByLink', 'recordLegalReview', 'recordVerification', 'reopenPlaces', 'reopenPlacesByLink'],
    ...['statePlaces', 'statePlacesByLink'],
  ],
  'reads or checks': ['agreementByCode', 'checkTrails'],
  'public facts nobody depends on yet: a second one is seen beside the first by its maker, who ends it': [
    ...['claimAccreditation', 'createOrganisation', 'createService'],
  ],
};

describe('a command that is sent again because no answer came', () => {
  // Read where it is committed; another spec holds it against the program.
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const hasKey = ({ args }: GraphQLField<unknown, unknown>): boolean =>
    args.some(({ type }) => {
      const given = isNonNullType(type) ? type.ofType : type;
      return isInputObjectType(given) && 'key' in given.getFields();
    });
  const listed = Object.values(harmless).flat();

  it('has a key of its own, or a reason why doing it twice is harmless', () => {
    const without = mutations.filter((field) => !hasKey(field)).map(({ name }) => name);
    expect(without.filter((name) => !listed.includes(name))).toEqual([]);
  });

  it('has no reason where it has a key, and is there', () => {
    const names = mutations.filter((field) => !hasKey(field)).map(({ name }) => name);
    expect(listed.filter((name) => !names.includes(name))).toEqual([]);
    expect(listed.length).toBe(new Set(listed).size);
  });
});
