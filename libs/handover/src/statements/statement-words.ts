import { purposeWords, type GrantEvent } from '@navaz/consent';
import { fieldRow, reasonWords } from '@navaz/disclosure';
import type { ActingRole, Text } from '@navaz/kernel';
import { saidOfDeletion } from '../handover.reasons.js';

const functions: Readonly<Partial<Record<ActingRole, Text>>> = {
  worker: { cs: 'pracovník', en: 'a worker' },
  team_lead: { cs: 'vedoucí týmu', en: 'a team lead' },
  link: {
    cs: 'kdo u služby vyřizuje žádosti (odkazem z e-mailu)',
    en: 'who handles requests of the service (by a link of a mail)',
  },
};

/** In what function somebody read; never who it was. */
export const functionInWords = (role: string | null): Text =>
  functions[role as ActingRole] ?? { cs: 'systém, bez člověka', en: 'the system, nobody in person' };

const ownFields: Readonly<Record<string, Text>> = {
  identity: { cs: 'vaše jméno, datum narození a kontakt', en: 'your name, date of birth and contact' },
  recognition: { cs: 'zda vám s touto věcí už někdo pomáhá', en: 'whether somebody helps you with this already' },
  fact: { cs: 'jedna otázka (ano, nebo ne)', en: 'one question (yes or no)' },
  answer: { cs: 'odpověď na ni', en: 'the answer to it' },
  messages: { cs: 'otázky a odpovědi, které se vás týkají', en: 'questions and answers about you' },
  own_record: { cs: 'co si o vás příjemce sám zapsal', en: 'what the recipient wrote down about you itself' },
  everything: { cs: 'všechno, co o vás máme', en: 'everything we hold about you' },
  statement: { cs: 'tento výpis: kdo se na vaše údaje podíval', en: 'this statement: who saw something of you' },
};

/** What was seen, in words; a name that nobody worded stands as it is, so that nothing is left out. */
export const fieldInWords = (field: string): Text =>
  ownFields[field] ?? fieldRow(field)?.text ?? { cs: field, en: field };

const ownPurposes: Readonly<Record<string, Text>> = {
  own_case: { cs: 'aby vám mohli pomáhat jako váš pracovník', en: 'to help you as your worker' },
  take_part: { cs: 'aby se mohli podílet na pomoci vám', en: 'to take part in helping you' },
  statement: { cs: 'aby vám výpis mohli dát', en: 'to give you the statement' },
  access: { cs: 'aby vám je mohli vydat', en: 'to hand it out to you' },
  take_over: { cs: 'aby váš případ mohli vést dál', en: 'to go on leading your case' },
};

/** Why it was seen, in words. */
export const purposeInWords = (purpose: string): Text =>
  ownPurposes[purpose] ?? (purposeWords as Readonly<Record<string, Text>>)[purpose] ?? { cs: purpose, en: purpose };

const ownGrounds: Readonly<Record<string, Text>> = {
  own_case: { cs: 'organizace vede váš případ', en: 'the organisation leads your case' },
  right_of_access: { cs: 'vaše právo na přístup k údajům', en: 'your right of access' },
};

/** On what ground it was seen: the person's agreement, or a rule. */
export const groundInWords = (grantId: string | null, legalBasis: string | null): Text => {
  if (grantId) return { cs: 'váš souhlas', en: 'your agreement' };
  const code = legalBasis ?? '';
  return (
    ownGrounds[code] ?? (reasonWords as Readonly<Record<string, Text>>)[code.toUpperCase()] ?? { cs: code, en: code }
  );
};

const states: Readonly<Record<string, Text>> = {
  requested: { cs: 'čeká na vaši odpověď', en: 'awaits your answer' },
  given: { cs: 'platí', en: 'holds' },
  renewed: { cs: 'platí, prodlouženo', en: 'holds, renewed' },
  refused: { cs: 'nesouhlasili jste', en: 'you did not agree' },
  withdrawn: { cs: 'vzali jste zpět', en: 'you took it back' },
  expired: { cs: 'platnost skončila', en: 'has expired' },
  invalidated: { cs: 'už neplatí', en: 'no longer holds' },
};

const takenBackByOthers: Readonly<Record<'guardian' | 'both' | 'code', Text>> = {
  guardian: { cs: 'vzal zpět váš opatrovník', en: 'your guardian took it back' },
  both: { cs: 'vzali jste zpět vy i váš opatrovník', en: 'you and your guardian took it back' },
  code: { cs: 'vzato zpět kódem z lístku', en: 'taken back with the code on the slip' },
};

/** How an agreement stands, and who took back what was taken back: of the code on the slip nobody knows. */
export const grantStateInWords = (state: string, last?: Pick<GrantEvent, 'state' | 'means' | 'byParty'>): Text => {
  if (last?.state === 'withdrawn') {
    if (last.means === 'code') return takenBackByOthers.code;
    if (last.byParty && last.byParty !== 'subject') return takenBackByOthers[last.byParty];
  }
  return states[state] ?? { cs: state, en: state };
};

/** What a recipient said of its own copy. */
export const deletionInWords = (reason: string): Text => {
  const text = saidOfDeletion.find(({ code }) => code === reason)?.text ?? { cs: reason, en: reason };
  return { cs: `příjemce k tomu napsal: ${text.cs}`, en: `the recipient wrote: ${text.en}` };
};
