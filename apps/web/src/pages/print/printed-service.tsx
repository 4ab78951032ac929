import { useTranslation } from 'react-i18next';
import { Tag } from '../../parts/tag';
import { Written } from '../../parts/written';
import { labelOf } from '../../words/label-of';
import { useForWhom } from '../search/for-whom';
import { addressInWords } from '../service/addresses';
import { Hours } from '../service/hours';
import type { PrintedServiceFragment } from './print.documents';
import { publicContacts, readableWeb } from './public-contacts';
import { QrCode } from './qr-code';

/** What a card says: what is public and what a person needs to get there. */
export const PrintedService = ({
  service,
  isShort = false,
}: {
  readonly service: PrintedServiceFragment;
  /** One of several on a sheet. */
  readonly isShort?: boolean;
}) => {
  const { t } = useTranslation(['print', 'service', 'frame']);
  const people = useForWhom(service);
  const {
    id,
    name,
    organisation,
    kinds,
    plainSummary,
    summary,
    cost,
    documents,
    conditions,
    facilities,
    forms,
    demoNote,
  } = service;
  const needed = conditions.filter(({ strict }) => strict);
  const { phones, mails, webs, isEmpty } = publicContacts(service);
  const lines: readonly (readonly [term: string, values: readonly string[], by?: 'provider'])[] = [
    [t('card.phone'), phones],
    [t('card.mail'), mails],
    [t('card.web'), webs.map(readableWeb)],
    // Who carries the paper cannot look it up: what is not there is said.
    [t('card.contact'), isEmpty ? [t('card.noContact')] : []],
    [
      t('card.where'),
      facilities.map((one) => addressInWords(one, (district) => t('service:where.district', { district }))),
    ],
    [t('card.whom'), people ? [people] : []],
    [t('card.cost'), cost ? [cost] : [], 'provider'],
    [t('card.bring'), isShort ? [] : documents, 'provider'],
    [t('card.rules'), isShort ? [] : needed.map(({ sentence }) => sentence), 'provider'],
  ];
  const Heading = isShort ? 'h2' : 'h1';
  return (
    <article className="printed" data-short={isShort}>
      <div className="stack-s">
        <Heading lang="cs">{name}</Heading>
        {demoNote ? (
          <p>
            <Tag>{t('frame:demo')}</Tag>
          </p>
        ) : null}
        <p>
          {kinds.map(labelOf).join(', ')} · <Written>{organisation.name}</Written>
        </p>
        <p className="printed-lead" lang="cs">
          {plainSummary ?? summary}
        </p>
        <dl className="facts">
          {lines.map(([term, values, by]) =>
            values.length > 0 ? (
              <div key={term} className="fact">
                <dt>{term}</dt>
                <dd>
                  {values.map((value) => (
                    <div key={value}>{by ? <Written>{value}</Written> : value}</div>
                  ))}
                </dd>
              </div>
            ) : null,
          )}
          {!isShort && forms.some(({ nonstop, openingHours }) => nonstop === true || openingHours !== null) ? (
            <div className="fact">
              <dt>{t('card.open')}</dt>
              <dd>
                <Hours forms={forms} />
              </dd>
            </div>
          ) : null}
        </dl>
      </div>
      <figure className="printed-code">
        <QrCode text={new URL(`/sluzba/${id}`, window.location.origin).href} label={`${t('card.scan')}: ${name}`} />
        <figcaption className="small">{t('card.scan')}</figcaption>
      </figure>
    </article>
  );
};
