import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReading } from '../../api/use-reading';
import { SelectField } from '../../forms/field';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { Message } from '../../parts/message';
import { Scrolls } from '../../parts/scrolls';
import { Duplicate } from './duplicate';
import { PassedList } from './passed-list';
import { PreviewLacks } from './preview-lacks';
import { Send } from './send';
import { PreviewDocument, type PreviewQuery } from './sending.documents';
import type { Draft } from './draft';
import type { Step } from './stepper';
import { WayThere } from './way-there';

const stages = ['request', 'interview', 'confirmed', 'in_service'] as const;

type Fields = PreviewQuery['handoverPreview']['fields'];

/** Exactly this will be passed: the values, and field by field why or why not. Then it is sent. */
export const PreviewStep = ({
  draft,
  onGo,
}: {
  readonly draft: Draft;
  readonly onGo: (step: Step, condition?: string) => void;
}) => {
  const { t } = useTranslation('sending');
  const [stage, setStage] = useState('request');
  const { data, error, refetch } = useReading(
    PreviewDocument,
    { handoverId: draft.id, step: stage },
    { person: true, keeps: true },
  );
  if (error) return <FailureNote failure={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  const { passes, fields, hindrance, reviewed, matrixVersion, hasWish } = data.handoverPreview;
  const withheldWish = fields.find(
    ({ field, passes: isPassed, code }) => hasWish && field === 'wishes' && !isPassed && code !== 'NOT_AT_THIS_STAGE',
  );
  return (
    <section className="stack" aria-labelledby="preview">
      <h2 id="preview">{t('preview.title')}</h2>
      <Duplicate draft={draft} />
      <div className="panel stack">
        <div className="row-top">
          <h3>{t(`preview.at.${stage as 'request'}`)}</h3>
          <a href={`/papers/preview/${draft.id}`} download>
            {t('preview.pdf')}
          </a>
        </div>
        <SelectField
          label={t('preview.stage')}
          hint={t('preview.stageHint')}
          value={stage}
          onChange={({ currentTarget }) => setStage(currentTarget.value)}
        >
          {stages.map((one) => (
            <option key={one} value={one}>
              {t(`agreement.step.${one}`)}
            </option>
          ))}
        </SelectField>
        <PassedList passes={passes} />
        {withheldWish ? <p>{t('preview.wishWithheld', { why: withheldWish.why })}</p> : null}
        {fields.some((field) => field.passes) ? null : <p>{t('preview.nothing')}</p>}
      </div>
      <PreviewLacks fields={fields} onAsk={() => onGo('souhlas')} />
      {matrixVersion === null ? (
        <Message tone="bad">
          <p>{t('preview.noRule')}</p>
        </Message>
      ) : reviewed ? null : (
        <Message>
          <p>{t('preview.notReviewed')}</p>
        </Message>
      )}
      <details className="panel">
        <summary>{t('preview.why')}</summary>
        <div className="stack">
          <FieldTable fields={fields} />
        </div>
      </details>
      <WayThere draft={draft} preview={data.handoverPreview} />
      <Send draft={draft} hindrance={hindrance} onGo={onGo} />
    </section>
  );
};

const FieldTable = ({ fields }: { readonly fields: Fields }) => {
  const { t } = useTranslation('sending');
  return (
    <Scrolls label={t('preview.why')}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{t('preview.field')}</th>
            <th scope="col">{t('preview.passes')}</th>
            <th scope="col">{t('preview.because')}</th>
          </tr>
        </thead>
        <tbody>
          {[...fields]
            .sort((one, other) => Number(other.passes) - Number(one.passes))
            .map(({ field, name, passes, why }) => (
              <tr key={field}>
                <th scope="row">{name}</th>
                <td>
                  <strong>{t(passes ? 'preview.yes' : 'preview.no')}</strong>
                </td>
                <td>{why}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </Scrolls>
  );
};
