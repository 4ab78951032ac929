import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OnlyFor } from '../../frame/only-for';
import { useSession } from '../../frame/session';
import { FirstSteps } from '../../parts/first-steps';
import { PageTitle } from '../../parts/page-title';
import { GovernanceNav } from './governance-nav';
import { WaitingAccreditations } from './waiting-accreditations';
import { WaitingClaims } from './waiting-claims';
import { WaitingListings } from './waiting-listings';
import { WaitingMachines } from './waiting-machines';
import { UnlistedOrganisations } from './unlisted-organisations';
import './waiting.css';

const Section = ({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}) => {
  const id = useId();
  return (
    <section className="stack-s waiting-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {text ? <p className="quiet">{text}</p> : null}
      {children}
    </section>
  );
};

/** What waits for the coordinator. */
export const Page = () => {
  const { t } = useTranslation('governance');
  const { me } = useSession();
  return (
    <OnlyFor permission="organisations.moderate">
      <PageTitle title={t('waiting.title')} />
      <GovernanceNav />
      <p className="text">{t('waiting.lead')}</p>
      <FirstSteps
        of={`governance.${me?.current?.role ?? ''}`}
        title={t('waiting.first.title')}
        steps={[t('waiting.first.one'), t('waiting.first.two'), t('waiting.first.three')]}
      />
      <div className="stack-l">
        <Section title={t('listings.title')}>
          <WaitingListings />
        </Section>
        <Section title={t('claims.title')} text={t('claims.text')}>
          <WaitingClaims />
        </Section>
        <Section title={t('accreditations.title')} text={t('accreditations.text')}>
          <WaitingAccreditations />
        </Section>
        <Section title={t('unlisted.title')} text={t('unlisted.text')}>
          <UnlistedOrganisations />
        </Section>
        <Section title={t('machines.title')} text={t('machines.text')}>
          <WaitingMachines />
        </Section>
      </div>
    </OnlyFor>
  );
};
