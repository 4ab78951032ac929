import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { OnlyFor } from '../../frame/only-for';
import { ButtonLink } from '../../parts/button';
import { PageTitle } from '../../parts/page-title';
import '../cases/cases.css';
import { FormRecording } from './form-recording';
import './sending.css';

/** A form about a case: taking part, taking over, a question to a partner. */
export const Page = () => (
  <OnlyFor permission="handover.send">
    <Form />
  </OnlyFor>
);

const Form = () => {
  const { t } = useTranslation('sending');
  const { id = '', formId = '' } = useParams();
  return (
    <div className="stack-l">
      <div className="stack-s">
        <Link to={`/pripad/${id}`}>← {t('toCase')}</Link>
        <PageTitle title={t('form.title')} />
        <p className="text">{t('form.caseText')}</p>
      </div>
      <FormRecording
        formId={formId}
        heading="h2"
        after={(isAnswered) =>
          isAnswered ? (
            <p>
              <ButtonLink look="main" to={`/pripad/${id}`}>
                {t('toCase')}
              </ButtonLink>
            </p>
          ) : null
        }
      />
    </div>
  );
};
