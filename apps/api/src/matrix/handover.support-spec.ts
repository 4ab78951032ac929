import type { Example, MatrixRoom } from './example.support-spec.js';
import { arrangeHandover } from './handover-records.support-spec.js';

const key = 'matice-cizich-zaznamu';
const later = '2099-01-31';
const nowhere = '00000000-0000-7000-8000-000000000001';
/** The need is looked at before who is asked, or after: never whose record it is. */
const unknownRecipient = {
  codes: ['NOT_FOUND', 'INVALID_INPUT'],
  endsIn: { code: 'INVALID_INPUT', why: 'the one who is asked is not in the directory' },
} as const;
/** Arranged without the person's agreement, so that nothing of it passes, not even to those it concerns. */
/** Beyond what the form of this spec was asked for, and within two years. */
const muchLater = new Date(Date.now() + 600 * 86_400_000).toISOString().slice(0, 10);
const notHere = { endsIn: { code: 'NOT_FOUND', why: 'nobody agreed to it in this spec' } } as const;
const own = 'makes a record of the actor’s own and names no other';

/** A command of the team lead, who sends and receives. */
const by = 'team_lead' as const;
const command = (at: Example['at'], given: Record<string, unknown> = {}): Example => ({
  at,
  given: { input: { key, ...given } },
  by,
});
const sender = (given: Record<string, unknown> = {}, kind = 'sent'): Example =>
  command({ 'input.handoverId': kind }, given);
const provider = (given: Record<string, unknown> = {}): Example => sender(given, 'received');
const ofCase = (given: Record<string, unknown> = {}): Example => command({ 'input.caseId': 'case' }, given);
const read = (path: string, kind: string, given: Record<string, unknown> = {}): Example => ({
  at: { [path]: kind },
  given,
  by,
});
const list = (given: Record<string, unknown> = {}): Example => ({ at: {}, given, as: 'list', by });

/** Signed by nobody: whoever holds a true one holds the permission, so a link of a mail is never anybody's record. */
const heldLink = { token: `${'a'.repeat(32)}.${'b'.repeat(43)}`, reference: 'P-2222-2222' };
const noCondition = { noRecord: 'absent: another reason than a condition' };
const byLinkWhy = 'a link is only ever in a mail; whoever has it and the code beside it holds the permission';
const byLink = (): Example => ({ at: {}, given: heldLink, as: { own: byLinkWhy } });
const actByLink = (given: Record<string, unknown>): Example => ({
  at: {},
  given: { input: { key, ...heldLink, ...given } },
  as: { own: byLinkWhy },
});

const queries: Readonly<Record<string, Example>> = {
  'query caseMark': { ...read('id', 'case'), logs: true },
  'query caseParticipants': read('caseId', 'case'),
  'query caseSubject': { ...read('caseId', 'case'), logs: true },
  'query caseTransfers': read('caseId', 'case'),
  'query clientCase': { ...read('id', 'case'), logs: true },
  'query colleagues': list(),
  'query clientCases': list(),
  'query consentForm': read('id', 'signing'),
  'query caseConsentForms': read('caseId', 'case'),
  'query needWish': { ...read('needId', 'need'), logs: true },
  'query enquiries': list(),
  'query enquiries · of a case': { at: { caseId: 'case' }, as: 'list', by },
  'query enquiry': read('id', 'enquiry'),
  'query handover': { ...read('id', 'sent'), logs: true },
  'query handover · received': { ...read('id', 'received'), logs: true },
  'query handoverByReference': { ...read('reference', 'reference', { reference: '' }), logs: true, ...notHere },
  'query handoverByLink': byLink(),
  'query handoverByLinkMark': byLink(),
  'query handoverCounts': list(),
  'query enquiryByLink': byLink(),
  'query handoverMark': { ...read('id', 'sent'), logs: true },
  'query handoverMark · received': { ...read('id', 'received'), logs: true },
  'query moveReasons': read('handoverId', 'sent', { act: 'withdraw' }),
  'query quarterCounts': { at: {}, as: 'list', by: 'team_lead' },
  'query moveReasons · received': read('handoverId', 'received', { act: 'decline' }),
  'query reportAgreement': read('handoverId', 'sent'),
  'query reportAgreement · received': read('handoverId', 'received'),
  'query unitWorkload': list(),
  'query handoverPreview': read('handoverId', 'draft'),
  'query handovers': list(),
  'query handovers · of a case': { at: { 'filter.caseId': 'case' }, as: 'list', by },
  'query offersOfCase': { at: { caseId: 'case' }, as: 'list', by },
  'query offeredParticipants': read('caseId', 'case'),
  'query receivedEnquiries': list(),
  'query receivedEnquiry': read('id', 'receivedAsk'),
  'query subjectGrants': read('caseId', 'case'),
  'query subjectStatement': read('caseId', 'case', { identityChecked: true }),
  'query factQuestion': { ...read('id', 'factQuestion'), logs: true },
  'query factQuestions': { ...list(), logs: true },
  'query factQuestions · of a case': { at: { caseId: 'case' }, as: 'list', by },
  'query receivedFactQuestion': { ...read('id', 'receivedFactQuestion'), logs: true, ...notHere },
  'query receivedFactQuestionMark': { ...read('id', 'receivedFactQuestion'), logs: true, ...notHere },
  'query receivedFactQuestions': list(),
  'query receivedReport': { ...read('id', 'receivedReport'), logs: true, ...notHere },
  'query receivedReportMark': { ...read('id', 'receivedReport'), logs: true, ...notHere },
  'query receivedReports': list(),
  'query report': { ...read('id', 'report'), logs: true, ...notHere },
  'query processingRecord': { at: {}, as: 'list', by: 'auditor' },
  'query retention': list(),
  'query releaseCountdown': list(),
  'query reportRecipients': read('handoverId', 'received'),
};

const senders: Readonly<Record<string, Example>> = {
  'mutation addNeed': ofCase({ kind: 'dluhy', urgency: 'soon' }),
  'mutation addParticipant': {
    ...command(
      { 'input.caseId': 'case', 'input.unitId': { noRecord: 'any institution; nobody agreed to this one' } },
      { unitId: nowhere, purpose: 'continuity', validUntil: '2027-01-31' },
    ),
    ...unknownRecipient,
  },
  'mutation answerConditions': {
    at: { 'input.handoverId': 'draft', 'input.answers.conditionId': { noRecord: 'of the handover or refused' } },
    given: { input: { answers: [{ conditionId: nowhere, answer: 'met' }] } },
    by,
    endsIn: { code: 'INVALID_INPUT', why: 'the draft of this spec asks for no condition' },
  },
  'mutation askCaseConsent': command(
    {
      'input.caseId': 'case',
      'input.participantUnitIds': { noRecord: 'any institution' },
      'input.recogniseNeedIds': { noRecord: 'needs of the case or refused' },
      'input.transferToUnitId': { noRecord: 'any institution' },
    },
    { until: '2027-01-31' },
  ),
  'mutation askConsent': command(
    { 'input.handoverId': 'draft', 'input.reportToUnitIds': { noRecord: 'any institution' } },
    { steps: ['request'], until: '2027-01-31' },
  ),
  'mutation changeNeed': { at: { 'input.needId': 'need' }, given: { input: { version: 1, urgency: 'soon' } }, by },
  'mutation changeSubject': {
    at: { 'input.caseId': 'case' },
    given: { input: { version: 1, subject: { givenName: 'Alena', familyName: 'Jiná' } } },
    by,
  },
  'mutation confirmHandover': sender(),
  'mutation draftHandover': {
    ...command(
      {
        'input.needId': 'need',
        'input.serviceId': { noRecord: 'any public service; this one is none' },
        'input.unitId': { noRecord: 'absent: a service is asked' },
      },
      { serviceId: nowhere },
    ),
    ...unknownRecipient,
  },
  'mutation endParticipation': command({ 'input.participantId': 'participant' }),
  'mutation eraseSubject': ofCase({ code: 'K-2222-2222' }),
  'mutation letGoOffer': sender(),
  'mutation moveRelease': ofCase({ release: { earliest: later, certain: false } }),
  'mutation planInterview': sender({ meeting: { startsAt: '2027-01-04T09:00:00Z', place: 'Vrátnice' } }),
  'mutation printSlip': command({ 'input.formId': 'signing' }),
  'mutation recordConsent': command(
    { 'input.signingId': 'signing', 'input.explainedBy': { noRecord: 'absent: whoever records it' } },
    { given: [1], refused: [], by: 'subject', expressed: 'paper' },
  ),
  'mutation sendHandover': sender({}, 'draft'),
  'mutation sendUpdate': sender(),
  'mutation transferCase': {
    ...command({ 'input.caseId': 'case', 'input.toUnitId': 'prison' }),
    codes: ['NOT_FOUND', 'NOT_A_PARTICIPANT'],
  },
  'mutation withdrawConsent': command(
    { 'input.handoverId': 'draft', 'input.grantIds': { noRecord: 'absent: everything agreed for the handover' } },
    { by: 'subject' },
  ),
  'mutation renewConsent': {
    ...command({ 'input.signingId': 'signing' }, { items: [1], until: muchLater, by: 'subject', expressed: 'paper' }),
    codes: ['NOT_FOUND', 'NOT_RENEWABLE', 'INVALID_INPUT'],
  },
  'mutation withdrawCaseConsent': command(
    { 'input.caseId': 'case', 'input.grantIds': { noRecord: 'absent: everything agreed about the case' } },
    { by: 'subject' },
  ),
  'mutation withdrawHandover': sender({ reason: 'sent_by_mistake' }, 'draft'),
  'mutation askFact': command({ 'input.factQuestionId': 'factQuestion' }),
  'mutation draftFactQuestion': {
    ...command(
      {
        'input.caseId': 'case',
        'input.serviceId': { noRecord: 'any public service; this one is none' },
        'input.unitId': { noRecord: 'absent: a service is asked' },
      },
      { serviceId: nowhere, fact: 'place_promised', until: '2027-01-31' },
    ),
    ...unknownRecipient,
  },
  'mutation handOnWork': command({
    'input.handoverId': 'sent',
    'input.toAccountId': { noRecord: 'absent: the whole unit' },
  }),
  'mutation recogniseNeed': command({ 'input.needId': 'need' }),
  'mutation recordAnswer': {
    ...command(
      { 'input.handoverId': 'sent', 'input.conditionId': noCondition },
      { answer: 'declined', means: 'phone', byFunction: 'social_worker', on: '2026-01-31' },
    ),
    endsIn: { code: 'ANSWERS_ITSELF', why: 'a service on the platform answers itself' },
  },
  'mutation restrictSubject': ofCase({ restricted: false }),
  'mutation openCase': { at: {}, as: { own } },
  'mutation chooseRetention': { at: {}, as: { own } },
};

const providers: Readonly<Record<string, Example>> = {
  'mutation acknowledgeHandover': provider(),
  'mutation answerQuestion': provider({ text: 'Ano, to jde.' }),
  'mutation askQuestion': provider({ text: 'Kdy má přijet?' }),
  'mutation askToMeet': provider(),
  'mutation closeHandover': provider({ reason: 'needs_met' }),
  'mutation confirmDeletion': provider({ reason: 'all_deleted' }),
  'mutation confirmPlaceAgain': provider(),
  'mutation declineHandover': command(
    { 'input.handoverId': 'received', 'input.conditionId': noCondition },
    { reason: 'no_capacity' },
  ),
  'mutation extendOffer': provider(),
  'mutation offerPlace': command(
    { 'input.handoverId': 'received', 'input.unitId': { noRecord: 'absent: any unit of the service' } },
    { from: later },
  ),
  'mutation pauseHandover': {
    ...provider({ until: later }),
    endsIn: { code: 'NOT_YOUR_TURN', why: 'the provider wished to meet before, and waits for the sender' },
  },
  'mutation putOnWaitingList': provider({ reason: 'no_room' }),
  'mutation reportArrival': provider({ arrived: true }),
  'mutation resumeHandover': provider(),
  'mutation withdrawPlace': provider({ reason: 'place_lost' }),
  'mutation answerFact': {
    ...command({ 'input.factQuestionId': 'receivedFactQuestion' }, { answer: 'no' }),
    ...notHere,
  },
  'mutation draftReport': command(
    { 'input.handoverId': 'received', 'input.toUnitId': { noRecord: 'absent: back to the sender' } },
    { kind: 'closing' },
  ),
  'mutation recordOutcomes': provider({ outcomes: [{ topic: 'housing', result: 'reached' }] }),
  'mutation sendReport': { ...command({ 'input.reportId': 'report' }, { shownToSubject: true }), ...notHere },
};

const enquiries: Readonly<Record<string, Example>> = {
  'mutation answerByLink': {
    ...actByLink({ answer: 'acknowledged' }),
    at: { 'input.conditionId': noCondition },
  },
  'mutation answerEnquiryByLink': {
    ...actByLink({ answer: 'no' }),
    at: { 'input.hold.unitId': { noRecord: 'absent: nothing is held' } },
  },
  'mutation recordEnquiryAnswer': {
    ...command(
      { 'input.enquiryAskId': 'ask' },
      { answer: 'no', means: 'phone', byFunction: 'social_worker', on: '2026-01-31' },
    ),
    endsIn: { code: 'ANSWERS_ITSELF', why: 'the one who was asked is in no directory' },
  },
  'mutation answerEnquiry': command(
    { 'input.enquiryAskId': 'receivedAsk', 'input.hold.unitId': { noRecord: 'absent: nothing is held' } },
    { answer: 'no' },
  ),
  'mutation askForRoom': {
    ...command(
      { 'input.needId': 'need', 'input.serviceIds': { noRecord: 'any public service; this one is none' } },
      { serviceIds: [nowhere] },
    ),
    ...unknownRecipient,
  },
  'mutation draftFromEnquiry': {
    ...command({ 'input.enquiryAskId': 'ask', 'input.needId': 'need' }),
    ...unknownRecipient,
  },
};

/** People, and requests for them: a side as the sender and as the one who was asked. */
export const handoverRoom: MatrixRoom = {
  room: 'handover',
  arrange: arrangeHandover,
  examples: { ...queries, ...senders, ...providers, ...enquiries },
};
