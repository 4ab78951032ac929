import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../api/refusal';
import { Button, ButtonLink } from '../../parts/button';
import type { Step } from './stepper';

/** Where what hinders a request can be mended: its conditions, the agreement, or else the case. */
export const Mending = ({
  refusal,
  caseId,
  look = 'other',
  onGo,
}: {
  readonly refusal: Refusal;
  readonly caseId: string | null;
  readonly look?: ComponentProps<typeof Button>['look'];
  readonly onGo: (step: Step, condition?: string) => void;
}) => {
  const { t } = useTranslation('sending');
  const queries = useQueryClient();
  const fields = refusal.fields ?? [];
  const conditions = fields.flatMap(({ path }) => /^conditions\.(.+)$/.exec(path)?.[1] ?? []);
  const isNotAgreed =
    refusal.code === 'NOT_ALLOWED_TO_PASS' || fields.some(({ code }) => code === 'OBSTACLE_NOT_AGREED');
  // The draft asks the new conditions from its next reading on; answers to the others stay.
  const readAnew = async (): Promise<void> => {
    await queries.invalidateQueries();
    onGo('podminky', fields.find(({ code }) => code !== 'CONDITION_DROPPED')?.path.replace('conditions.', ''));
  };
  if (refusal.code === 'CONDITIONS_CHANGED')
    return (
      <p>
        <Button look={look} onClick={() => void readAnew()}>
          {t('send.newConditions')}
        </Button>
      </p>
    );
  if (conditions.length === 0 && !isNotAgreed)
    return caseId ? (
      <p>
        <ButtonLink look={look} to={`/pripad/${caseId}`}>
          {t('toCase')}
        </ButtonLink>
      </p>
    ) : null;
  return (
    <p className="row">
      {conditions.length > 0 ? (
        <Button look={look} onClick={() => onGo('podminky', conditions[0])}>
          {t('send.mendConditions')}
        </Button>
      ) : null}
      {isNotAgreed ? (
        <Button look={conditions.length > 0 ? 'other' : look} onClick={() => onGo('souhlas')}>
          {t('send.mendAgreement')}
        </Button>
      ) : null}
    </p>
  );
};
