import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { useReading } from '../../api/use-reading';
import { faultOf } from '../../forms/fault-of';
import { TextField } from '../../forms/field';
import { ReasonButton } from '../../forms/reason-button';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { Message } from '../../parts/message';
import { LookedAfterDocument, MergeOrganisationsDocument, type LookedAfterQuery } from './governance.documents';
import { sameIco } from './same-ico';
import { TwoRecords } from './two-records';

type Organisation = LookedAfterQuery['organisation'];

/**
 * Two records, compared before they become one. Where the IČO does not say that they are the same organisation, the
 * name of the one that vanishes is typed; where it says that they are two, they stay two.
 */
export const MergePair = ({
  stays,
  goneId,
  onMerged,
}: {
  readonly stays: Organisation;
  readonly goneId: string;
  readonly onMerged: (gone: Organisation) => void;
}) => {
  const { t } = useTranslation('governance');
  const command = useCommand(MergeOrganisationsDocument);
  const [typed, setTyped] = useState('');
  const { data, error } = useReading(LookedAfterDocument, { id: goneId });
  if (error) return <FailureNote failure={error} />;
  if (!data) return <Loading />;
  const goes = data.organisation;
  const ico = sameIco(stays.ico, goes.ico);
  const merge = async (why: string): Promise<boolean> => {
    const made = await command.run({
      input: { goneId, survivorId: stays.id, why, goneName: ico === 'same' ? null : typed },
    });
    if (made) onMerged(goes);
    return made !== null;
  };
  return (
    <div className="stack">
      <TwoRecords stays={stays} goes={goes} />
      <Message tone={ico === 'same' ? 'note' : ico === 'different' ? 'bad' : 'careful'}>
        <p>{t(`merge.ico.${ico}`)}</p>
      </Message>
      {ico === 'different' ? null : (
        <div>
          <ReasonButton
            button={t('merge.open')}
            of={goes.name}
            look="danger"
            title={t('merge.sure')}
            follows={t('merge.follows', { gone: goes.name, stays: stays.name })}
            label={t('why')}
            hint={t('whyHint')}
            doIt={t('merge.sure')}
            danger
            command={command}
            run={merge}
          >
            {ico === 'unknown' ? (
              <TextField
                label={t('merge.type')}
                hint={goes.name}
                error={faultOf(command.refusal, 'goneName')}
                value={typed}
                autoComplete="off"
                onChange={({ currentTarget }) => setTyped(currentTarget.value)}
              />
            ) : null}
          </ReasonButton>
        </div>
      )}
    </div>
  );
};
