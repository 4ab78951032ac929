import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { TextField } from '../../forms/field';
import { Button } from '../../parts/button';

/** Opens a request by the code somebody reads out or holds on paper. */
export const FindByCode = () => {
  const { t } = useTranslation('work');
  const navigate = useNavigate();
  const { register, handleSubmit, formState } = useForm({ defaultValues: { code: '' } });
  const open = handleSubmit(({ code }) => navigate('/kod', { state: { code: code.trim() } }));
  return (
    <form
      className="panel stack-s"
      role="search"
      aria-label={t('find.title')}
      noValidate
      onSubmit={(event) => void open(event)}
    >
      <h2>{t('find.title')}</h2>
      <TextField
        label={t('find.label')}
        hint={t('find.hint')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        error={formState.errors.code?.message}
        {...register('code', { validate: (code) => code.trim() !== '' || t('find.missing') })}
      />
      <p>
        <Button nativeType="submit">{t('find.submit')}</Button>
      </p>
    </form>
  );
};
