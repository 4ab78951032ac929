import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../parts/button';

/** Above a sheet, never on it: print, go back. */
export const PrintBar = ({ back, label }: { readonly back: string; readonly label: string }) => {
  const { t } = useTranslation('print');
  return (
    <p className="row no-print">
      <Button look="main" onClick={() => window.print()}>
        {t('print')}
      </Button>
      <Link to={back}>{label}</Link>
    </p>
  );
};
