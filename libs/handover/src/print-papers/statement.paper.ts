import { withdrawalWords } from '@navaz/consent';
import { inLocale, type Locale, type Text } from '@navaz/kernel';
import type { Statement } from '../statements/statement.service.js';
import { rowsTogether } from '../statements/rows-together.js';
import { viewGrant, viewRow } from '../statements/view-statement.js';
import { dayInWords, instantInWords, section, sentence, table, type Paper } from './paper.js';

const words = {
  title: { cs: 'Výpis: kdo co viděl', en: 'Statement: who saw what' },
  intro: {
    cs: 'Tady je všechno, co kdo o vás v Navazu otevřel: která organizace, v jaké funkci, co, proč a kdy. Jména pracovníků tu nejsou; když chcete vědět víc, zeptejte se organizace.',
    en: 'Here is everything that anybody opened about you in Navaz: which organisation, in what function, what, why and when. Names of workers are not here; ask the organisation if you want to know more.',
  },
  itself: {
    cs: 'Co o vás otevřela služba od chvíle, kdy jste měli místo jisté, a komu o vás psala, je tu jen tehdy, když toto pracoviště smí vědět, zda jste přišli. Jinak vám to vydá služba sama.',
    en: 'What a service opened about you once your place was certain, and to whom it wrote about you, is here only where this workplace may know whether you came. Otherwise the service gives it to you itself.',
  },
  case: { cs: 'Případ', en: 'Case' },
  issued: { cs: 'vydáno', en: 'issued' },
  grants: { cs: 'K čemu jste řekli ano nebo ne', en: 'What you said yes or no to' },
  grantColumns: { cs: ['č.', 'co', 'komu', 'do kdy', 'stav'], en: ['no.', 'what', 'to whom', 'until', 'state'] },
  noGrants: { cs: 'Žádný souhlas tu není.', en: 'There is no agreement.' },
  rows: { cs: 'Kdo co viděl', en: 'Who saw what' },
  rowColumns: {
    cs: ['kdy', 'kdo', 'co', 'proč', 'na základě čeho'],
    en: ['when', 'who', 'what', 'why', 'on what ground'],
  },
  noRows: { cs: 'Nikdo nic neotevřel.', en: 'Nobody opened anything.' },
  takeBack: { cs: 'Jak vzít souhlas zpět', en: 'How to take it back' },
  rights: { cs: 'Co ještě můžete chtít', en: 'What else you may ask for' },
  rightsText: {
    cs: 'Opravu chyby, kopii všeho, co o vás máme, výmaz, nebo abychom s údaji zatím nic nedělali. Stačí to říct pracovníkovi. Stěžovat si můžete u Úřadu pro ochranu osobních údajů.',
    en: 'That a mistake is put right, a copy of everything we hold, erasure, or that nothing is done with it for now. Telling a worker is enough. You may complain to the Office for Personal Data Protection.',
  },
} as const;

/** The statement on paper; holds no name of anybody. */
export const statementPaper = (statement: Statement, now: Date, locale: Locale): Paper => {
  const say = (text: Text): string => inLocale(text, locale);
  const grants = statement.grants.map((grant) => viewGrant(grant, locale));
  const rows = rowsTogether(statement.rows.map((row) => viewRow(row, locale)));
  return {
    title: say(words.title),
    locale,
    content: [
      sentence(say(words.intro)),
      sentence(say(words.itself)),
      sentence(`${say(words.case)} ${statement.caseCode}, ${say(words.issued)} ${instantInWords(now, locale)}`),
      section(
        say(words.grants),
        grants.length === 0
          ? sentence(say(words.noGrants))
          : table(
              [18, '*', '*', 70, 80],
              [...words.grantColumns[locale]],
              grants.map(({ item, what, recipient, until, stateText, deletionText, deletionAt }) => [
                String(item),
                what,
                deletionText && deletionAt
                  ? `${recipient}; ${deletionText} (${instantInWords(deletionAt, locale)})`
                  : recipient,
                dayInWords(until, locale),
                stateText,
              ]),
            ),
      ),
      section(
        say(words.rows),
        rows.length === 0
          ? sentence(say(words.noRows))
          : table(
              [72, '*', '*', '*', 70],
              [...words.rowColumns[locale]],
              rows.map(({ row, from, times }) => [
                times === 1 ? instantInWords(row.at, locale) : `${instantInWords(from, locale)} (${times}×)`,
                `${row.organisation}, ${row.function}`,
                row.what.join(', '),
                row.why,
                row.ground,
              ]),
            ),
      ),
      section(say(words.takeBack), sentence(say(withdrawalWords))),
      section(say(words.rights), sentence(say(words.rightsText))),
    ],
  };
};
