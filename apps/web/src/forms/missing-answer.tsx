import { useTranslation } from 'react-i18next';

/** Marks a question the reader went on without answering. Its fieldset is described by `id`. */
export const MissingAnswer = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('frame');
  return (
    <p id={id} className="missing-answer">
      {t('missingAnswer')}
    </p>
  );
};
