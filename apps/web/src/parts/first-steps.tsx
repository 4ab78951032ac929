import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';

/**
 * What to do first, for who has never been here. Put away for good by the reader; remembered by the name of the hint, so
 * give it the role, nothing else.
 */
export const FirstSteps = ({
  name,
  title,
  steps,
}: {
  readonly name: string;
  readonly title: string;
  readonly steps: readonly string[];
}) => {
  const { t } = useTranslation('frame');
  const kept = `navaz.hint.${name}`;
  const [isShown, setShown] = useState(() => localStorage.getItem(kept) === null);
  if (!isShown) return null;
  return (
    <aside className="panel stack" aria-label={title}>
      <h2>{title}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        <Button
          size="s"
          onClick={() => {
            localStorage.setItem(kept, 'seen');
            setShown(false);
          }}
        >
          {t('close')}
        </Button>
      </p>
    </aside>
  );
};
