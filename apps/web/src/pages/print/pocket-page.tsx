import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { addressInWords } from '../service/addresses';
import { discreetName, isDiscreet } from './discreet';
import { PrintBar } from './print-bar';
import './print.css';
import type { PrintedServiceFragment } from './print.documents';
import { useChosen } from './use-chosen';
import { useWindowTitle } from './use-window-title';

const Line = ({ service }: { readonly service: PrintedServiceFragment }) => {
  const { t } = useTranslation(['print', 'service']);
  const { name, organisation, contacts, facilities } = service;
  const phone = contacts.find((one) => one.audience === 'public' && one.phone)?.phone;
  const web = contacts.find((one) => one.audience === 'public' && one.web)?.web?.replace(/^https?:\/\//, '');
  const [facility] = facilities;
  const address = facility ? addressInWords(facility, (district) => t('service:where.district', { district })) : null;
  return (
    <li>
      <strong>{discreetName(name, organisation.name) ?? t('pocket.contact')}</strong>
      {phone ? <div className="pocket-phone">{phone}</div> : null}
      {!phone && web && isDiscreet(web) ? <div>{web}</div> : null}
      {address && isDiscreet(address) ? <div>{address}</div> : null}
    </li>
  );
};

/** A card for the pocket: names, phones, addresses, and nothing that would tell on whoever carries it. */
export const Page = () => {
  const { t } = useTranslation('print');
  const { ids, suffix, services, isPending, failure, again } = useChosen();
  useWindowTitle(t('pocket.title'));
  return (
    <div className="stack">
      <PrintBar back={`/vyber${suffix}`} label={t('sheet.back')} />
      <p className="quiet no-print">{t('pocket.hint')}</p>
      {failure ? <FailureNote failure={failure} again={again} /> : null}
      {isPending && ids.length > 0 ? <Loading /> : null}
      <div className="pocket">
        <h1>{t('pocket.title')}</h1>
        <ul className="plain-list">
          {services.map((service) => (
            <Line key={service.id} service={service} />
          ))}
        </ul>
      </div>
    </div>
  );
};
