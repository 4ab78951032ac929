import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReading } from '../../api/use-reading';
import { Button } from '../../parts/button';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { Message } from '../../parts/message';
import { useFocusWithin } from '../../parts/use-focus-within';
import { useTold } from '../../parts/use-told';
import { Written } from '../../parts/written';
import { dayInWords } from '../../words/dates';
import { labelOf } from '../../words/label-of';
import { useLabels } from '../../words/use-labels';
import type { CasePartsFragment } from './cases.documents';
import { CaseSubjectDocument, type SubjectPartsFragment } from './person.documents';
import { PersonChanging } from './person-changing';

/** Who the person is: asked for on demand, because each opening is written down and shown to the person. */
export const Person = ({ one }: { readonly one: CasePartsFragment }) => {
  const { t } = useTranslation('cases');
  const [isShown, setShown] = useState(false);
  const place = useFocusWithin(isShown);
  return (
    <div ref={place} tabIndex={-1} className="stack" role="group" aria-label={t('person.title')}>
      {isShown ? (
        <ShownPerson one={one} onHide={() => setShown(false)} />
      ) : (
        <>
          <p>{t('person.logged')}</p>
          <p>
            <Button onClick={() => setShown(true)}>{t('person.show')}</Button>
          </p>
        </>
      )}
    </div>
  );
};

const ShownPerson = ({ one, onHide }: { readonly one: CasePartsFragment; readonly onHide: () => void }) => {
  const { t } = useTranslation('cases');
  const [isChanging, setChanging] = useState(false);
  const place = useFocusWithin(isChanging);
  const [isCorrected, setCorrected] = useTold<true>();
  const { data, error, refetch } = useReading(CaseSubjectDocument, { caseId: one.id }, { person: true });
  if (error) return <FailureNote failure={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <div ref={place} tabIndex={-1} className="stack">
      {isChanging ? (
        <PersonChanging
          caseId={one.id}
          agreementFrom={one.agreementFrom ?? 'subject'}
          subject={data.caseSubject}
          onDone={(isSaved) => {
            setChanging(false);
            setCorrected(isSaved || null);
          }}
        />
      ) : (
        <>
          {data.caseSubject.restricted ? (
            <Message tone="careful">
              <p>{t('rights.isRestricted')}</p>
            </Message>
          ) : null}
          {isCorrected ? (
            <Message tone="good">
              <p>{t('person.corrected')}</p>
            </Message>
          ) : null}
          <PersonFacts subject={data.caseSubject} />
          <p className="row">
            <Button size="s" onClick={() => setChanging(true)}>
              {t('person.change')}
            </Button>
            <Button size="s" look="quiet" onClick={onHide}>
              {t('person.hide')}
            </Button>
          </p>
        </>
      )}
    </div>
  );
};

const PersonFacts = ({ subject }: { readonly subject: SubjectPartsFragment }) => {
  const { t } = useTranslation('cases');
  const { rows } = useLabels();
  const named = (list: string, codes: readonly string[]): string =>
    rows(list)
      .filter(({ code }) => codes.includes(code))
      .map(labelOf)
      .join(', ');
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('person.name'), <Written key="name">{`${subject.givenName} ${subject.familyName}`}</Written>],
    [t('person.birthDate'), subject.birthDate && dayInWords(subject.birthDate)],
    [t('person.sex'), subject.sex && t(`person.${subject.sex as 'man'}`)],
    [t('person.contact'), subject.contact],
    [t('person.languages'), named('language', subject.languages)],
    [t('person.documents'), subject.documents.map((code) => t(`document.${code as 'identity_card'}`)).join(', ')],
    [t('person.accessibility'), named('accessibility_mark', subject.accessibility)],
    [
      t('person.guardian'),
      subject.guardian && (
        <Written key="guardian">{[subject.guardian.name, subject.guardian.contact].filter(Boolean).join(', ')}</Written>
      ),
    ],
  ];
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => Boolean(value))
        .map(([name, value]) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
};
