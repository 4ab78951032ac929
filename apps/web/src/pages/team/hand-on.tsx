import { useTranslation } from 'react-i18next';
import { Dialog } from '../../parts/dialog';
import { HandOnForm } from './hand-on-form';
import type { TeamRowFragment } from './team.documents';

/** Gives a request of the list to somebody else of the team. */
export const HandOn = ({
  row,
  organisationId,
  onClose,
  onDone,
}: {
  readonly row: TeamRowFragment;
  readonly organisationId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) => {
  const { t } = useTranslation('team');
  return (
    <Dialog title={t('handOn.title', { reference: row.reference })} open onClose={onClose}>
      <HandOnForm
        handoverId={row.id}
        assignedAccountId={row.assignedAccountId}
        organisationId={organisationId}
        onBack={onClose}
        onDone={() => {
          onDone();
          onClose();
        }}
      />
    </Dialog>
  );
};
