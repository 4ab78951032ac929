import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { Message } from '../../parts/message';
import { Written } from '../../parts/written';
import { addressInWords } from '../service/addresses';
import { pocketLine, type PocketLine } from './pocket-lines';
import { PrintBar } from './print-bar';
import './print.css';
import { useChosen } from './use-chosen';
import { useWindowTitle } from './use-window-title';

const Line = ({ line: { name, phone, web, address } }: { readonly line: PocketLine }) => {
  const { t } = useTranslation('print');
  return (
    <li>
      <strong>{name ? <Written>{name}</Written> : t('pocket.contact')}</strong>
      {phone ? <div className="pocket-phone">{phone}</div> : null}
      {web ? <div>{web}</div> : null}
      {address ? <div>{address}</div> : null}
    </li>
  );
};

/** A card for the pocket: names, phones, addresses, and nothing that would tell on whoever carries it. */
export const Page = () => {
  const { t } = useTranslation(['print', 'service', 'frame']);
  const { ids, suffix, services, isPending, failure, again } = useChosen();
  useWindowTitle(t('pocket.title'));
  const lines = services.map((service) => {
    const [facility] = service.facilities;
    const address = facility ? addressInWords(facility, (district) => t('service:where.district', { district })) : null;
    return { service, line: pocketLine(service, address) };
  });
  const missing = lines.filter(({ line }) => line.isEmpty).map(({ service }) => service.name);
  return (
    <div className="stack">
      <PrintBar back={`/vyber${suffix}`} label={t('sheet.back')} />
      <p className="quiet no-print">{t('pocket.hint')}</p>
      {missing.length > 0 ? (
        <div className="no-print">
          <Message tone="careful">
            {t('pocket.missing', { count: missing.length })} <Written>{missing.join(', ')}</Written>
          </Message>
        </div>
      ) : null}
      {failure ? <FailureNote failure={failure} again={again} /> : null}
      {isPending && ids.length > 0 ? <Loading /> : null}
      <div className="pocket">
        <h1>{t('pocket.title')}</h1>
        <ul className="plain-list">
          {lines.map(({ service, line }) => (line.isEmpty ? null : <Line key={service.id} line={line} />))}
        </ul>
        {services.some(({ demoNote }) => demoNote) ? <p className="small">{t('frame:demo')}</p> : null}
      </div>
    </div>
  );
};
