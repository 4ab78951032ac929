import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { useReading } from '../../api/use-reading';
import { ActOn } from '../../parts/act-on';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { Outcome } from '../../parts/outcome';
import { RetireUnitDocument, UnitForEditDocument, type ProfileServiceFragment } from './profile.documents';
import { UnitForm } from './unit-form';

/** One unit: its name, how people get in, how many places; and its end. */
export const UnitEditor = ({
  unitId,
  name,
  service,
}: {
  readonly unitId: string;
  readonly name: string;
  readonly service: ProfileServiceFragment;
}) => {
  const { t } = useTranslation(['profile', 'frame']);
  const [isOpen, setOpen] = useState(false);
  // Once opened it stays: what was typed is there again after it was closed.
  const [wasOpened, setOpened] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const { data, error } = useReading(UnitForEditDocument, { unitId }, { when: wasOpened });
  const retire = useCommand(RetireUnitDocument);
  return (
    <div className="panel stack-s">
      <div className="row-top">
        <h2 lang="cs">{name}</h2>
        <div className="row">
          <Button
            size="s"
            aria-expanded={isOpen}
            onClick={() => {
              setOpened(true);
              setOpen(!isOpen);
            }}
          >
            <ActOn act={t(isOpen ? 'frame:close' : 'unit.edit')} what={name} />
          </Button>
          <Button look="danger" size="s" onClick={() => setAsked(true)}>
            <ActOn act={t('unit.retire')} what={name} />
          </Button>
        </div>
      </div>
      {isOpen && error ? <FailureNote failure={error} /> : null}
      {isOpen && !data && !error ? <Loading /> : null}
      {data ? (
        <div hidden={!isOpen}>
          <UnitForm
            key={data.unitPlaces.version}
            service={service}
            unit={data.unitPlaces}
            isSaved={isSaved}
            onSaved={setSaved}
          />
        </div>
      ) : null}
      <Dialog title={t('unit.retireTitle', { name })} open={isAsked} onClose={() => setAsked(false)}>
        <p>{t('unit.retireText')}</p>
        <Outcome refusal={retire.refusal} failure={retire.failure} />
        <div className="row">
          <Button
            look="danger"
            disabled={retire.isRunning}
            onClick={() => void retire.run({ input: { unitId } }).then((made) => made && setAsked(false))}
          >
            {t('unit.retireDo')}
          </Button>
          <Button look="quiet" onClick={() => setAsked(false)}>
            {t('frame:cancel')}
          </Button>
        </div>
      </Dialog>
    </div>
  );
};
