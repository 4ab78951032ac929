import { useTranslation } from 'react-i18next';
import './sending.css';

/** Steps of sending, in their order. */
export const steps = ['podminky', 'souhlas', 'nahled'] as const;
export type Step = (typeof steps)[number];

/** Where one is on the way; earlier and later steps are buttons, for nothing is lost by going there. */
export const Stepper = ({
  shown,
  current,
  onGo,
}: {
  readonly shown: readonly Step[];
  readonly current: Step;
  readonly onGo: (step: Step) => void;
}) => {
  const { t } = useTranslation('sending');
  return (
    <nav aria-label={t('steps')}>
      <ol className="stepper">
        {shown.map((step, index) => (
          <li key={step}>
            <button type="button" aria-current={step === current ? 'step' : undefined} onClick={() => onGo(step)}>
              <span className="stepper-number" aria-hidden="true">
                {index + 1}
              </span>
              {t(`step.${step}`)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
};
