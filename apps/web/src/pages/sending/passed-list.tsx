import { useTranslation } from 'react-i18next';
import { Written } from '../../parts/written';
import { dayInWords } from '../../words/dates';
import { labelOf, type CodeLabel } from '../../words/label-of';
import { useLabels } from '../../words/use-labels';
import { passedFacts, type PassedFact } from './passed-facts';
import type { PassesFragment } from './sending.documents';

/** What people wrote, and names: the rest stands in the language of the page. */
const inCzech: ReadonlySet<string> = new Set([
  'name',
  'contact',
  'guardian',
  'wishes',
  'returnDistrict',
  'senderRegion',
]);

/** The very values the recipient will read, and the answers to its conditions. */
export const PassedList = ({ passes }: { readonly passes: PassesFragment }) => {
  const { t } = useTranslation(['sending', 'cases']);
  const { kinds, districts, regions, rows } = useLabels();
  const named = (list: readonly (CodeLabel & { readonly code: string })[], codes: readonly string[]): string =>
    codes
      .map((code) => list.find((one) => one.code === code))
      .flatMap((one) => (one ? [labelOf(one)] : []))
      .join(', ');
  const text = ({ field, values }: PassedFact): string => {
    const [first = ''] = values;
    switch (field) {
      case 'needKind':
        return named(kinds, values);
      case 'urgency':
        return t(`cases:urgency.${first as 'soon'}`);
      case 'releaseWeek':
        return t('sending:preview.weekOf', { day: dayInWords(first) });
      case 'birthDate':
        return dayInWords(first);
      case 'returnDistrict':
        return districts.find(({ code }) => code === first)?.name ?? '';
      case 'senderRegion':
        return regions.find(({ code }) => code === first)?.name ?? '';
      case 'senderKind':
        return t(`sending:senderKind.${first as 'prison'}`);
      case 'sex':
        return t(`cases:person.${first as 'man'}`);
      case 'languages':
        return named(rows('language'), values);
      case 'accessibility':
        return named(rows('accessibility_mark'), values);
      case 'documents':
        return values.map((code) => t(`cases:document.${code as 'identity_card'}`)).join(', ');
      case 'name':
      case 'contact':
      case 'ageBand':
      case 'wishes':
      case 'guardian':
      case 'meeting':
        return values.join(', ');
    }
  };
  const answers = passes.conditionAnswers ?? [];
  return (
    <div className="stack-s">
      <dl className="facts">
        {passedFacts(passes).map((fact) => (
          <div key={fact.field} className="fact">
            <dt>{t(`sending:field.${fact.field}`)}</dt>
            <dd lang={inCzech.has(fact.field) ? 'cs' : undefined}>{text(fact)}</dd>
          </div>
        ))}
      </dl>
      {answers.length > 0 ? (
        <>
          <h4>{t('sending:preview.answers')}</h4>
          <ul>
            {answers.map(({ conditionId, sentence, answer }) => (
              <li key={conditionId}>
                <Written>{sentence}</Written> – <strong>{t(`sending:passedAnswer.${answer as 'met'}`)}</strong>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
};
