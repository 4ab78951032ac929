import type { Text } from '@navaz/kernel';
import type { Category, Expressed, Purpose, RequiredFrom } from './grant.js';

/** Why something is passed, as the form and the slip say it to the subject. */
export const purposeWords: Readonly<Record<Purpose, Text>> = {
  assess: {
    cs: 'aby služba mohla posoudit, jestli vám může pomoci',
    en: 'so that the service can say whether it can help you',
  },
  interview: {
    cs: 'abyste se mohli předem sejít nebo si zavolat',
    en: 'so that you can meet or talk beforehand',
  },
  hand_over: {
    cs: 'aby se vás služba mohla ujmout, až přijdete',
    en: 'so that the service can take you in when you come',
  },
  confirm_fact: {
    cs: 'aby nám odpověděli na jednu otázku ano, nebo ne',
    en: 'so that they can answer one question with yes or no',
  },
  report_back: {
    cs: 'aby ten, kdo zprávu dostane, věděl, jak to dopadlo',
    en: 'so that whoever gets the report knows how it went',
  },
  follow_up: {
    cs: 'abychom se vás mohli později zeptat, jak se vám daří',
    en: 'so that we can ask you later how you are doing',
  },
  be_recognised: {
    cs: 'abychom poznali, že vám se stejnou věcí už pomáhá někdo jiný',
    en: 'so that we notice when somebody else already helps you with the same thing',
  },
  tell_others: {
    cs: 'aby služba věděla, kdo další vám pomáhá',
    en: 'so that the service knows who else helps you',
  },
};

/** What is passed, as a kind of data; the fields behind it are named by whoever knows the recipient. */
export const categoryWords: Readonly<Record<Category, Text>> = {
  request_data: {
    cs: 'vaše žádost bez jména',
    en: 'your request without your name',
  },
  condition_answer: {
    cs: 'odpověď na podmínku služby',
    en: 'the answer to a condition of the service',
  },
  name: { cs: 'vaše jméno a příjmení', en: 'your first and last name' },
  birth_date: { cs: 'vaše datum narození', en: 'your date of birth' },
  contact: { cs: 'jak se s vámi spojit', en: 'how to reach you' },
  meeting: { cs: 'kde a kdy se sejdete', en: 'where and when you will meet' },
  guardian: {
    cs: 'že se má ozvat i vašemu opatrovníkovi nebo rodiči',
    en: 'that your guardian or parent is contacted too',
  },
  in_service: { cs: 'údaje potřebné po dobu, kdy vám služba pomáhá', en: 'what is needed while the service helps you' },
  fact: { cs: 'odpověď na otázku', en: 'the answer to a question' },
  topic: { cs: 'jak to jde', en: 'how it goes' },
  recognition: { cs: 'že vám někdo s touto věcí už pomáhá', en: 'that somebody already helps you with this' },
  other_organisations: { cs: 'které další organizace vám pomáhají', en: 'which other organisations help you' },
};

/** How the agreement was expressed. */
export const expressedWords: Readonly<Record<Expressed, Text>> = {
  paper: { cs: 'podpisem na papíře', en: 'signed on paper' },
  electronic: { cs: 'elektronicky', en: 'electronically' },
  spoken_witness: { cs: 'ústně před svědkem', en: 'spoken before a witness' },
  spoken_interpreter: { cs: 'ústně přes tlumočníka', en: 'spoken through an interpreter' },
};

/** Who gave an agreement or took it back. */
export const partyWords: Readonly<Record<RequiredFrom, Text>> = {
  subject: { cs: 'klient', en: 'the client' },
  guardian: { cs: 'opatrovník', en: 'the guardian' },
  both: { cs: 'klient i opatrovník', en: 'the client and the guardian' },
};

/** The same, where the code on the slip was used. */
export const unknownPartyWords: Text = {
  cs: 'kdo měl lístek s kódem; kdo to byl, nevíme',
  en: 'whoever had the slip with the code; who it was we do not know',
};

/** The three ways to take an agreement back, as the slip says them. */
export const withdrawalWords: Text = {
  cs: 'Souhlas můžete kdykoli vzít zpět: kódem z lístku na webu, u kteréhokoli pracovníka, nebo na papíře. Nemusíte říkat proč.',
  en: 'You can take the agreement back at any time: with the code on the slip on the web, with any worker, or on paper. You need not say why.',
};

/** What taking back cannot do. */
export const printedWords: Text = {
  cs: 'Co si někdo mezitím vytiskl nebo opsal, vzít zpět neumíme. Příjemce nám ale musí napsat, co smazal a co si podle zákona nechává.',
  en: 'What somebody printed or copied meanwhile cannot be recalled. But the recipient has to tell us what was deleted and what the law makes them keep.',
};
