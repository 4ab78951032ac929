import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';

const keptAs = (of: string): string => `navaz.first-steps.${of}`;

/**
 * The first steps of a role, until somebody has read them. `of` names the role and the page; nothing else is remembered.
 */
export const FirstSteps = ({
  of,
  title,
  steps,
}: {
  readonly of: string;
  readonly title: string;
  readonly steps: readonly string[];
}) => {
  const { t } = useTranslation('frame');
  const [isRead, setRead] = useState(() => localStorage.getItem(keptAs(of)) === 'read');
  if (isRead) return null;
  const close = (): void => {
    localStorage.setItem(keptAs(of), 'read');
    setRead(true);
  };
  return (
    <section className="panel stack-s" aria-label={title}>
      <h2>{title}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        <Button size="s" onClick={close}>
          {t('gotIt')}
        </Button>
      </p>
    </section>
  );
};
