import { useTranslation } from 'react-i18next';
import { Written } from '../../parts/written';
import { dayInWords, lastDayBefore, momentInWords } from '../../words/dates';
import { useLabels } from '../../words/use-labels';
import { useSaid } from '../../words/use-said';
import type { EnquiryReceivedFragment } from './received.documents';

/** What an enquiry asks, and how it was answered. Nobody's identity. */
export const EnquiryFacts = ({ enquiry }: { readonly enquiry: EnquiryReceivedFragment }) => {
  const { t } = useTranslation('received');
  const said = useSaid('received');
  const means = useSaid('handover');
  const labels = useLabels();
  const { fields, answer, roomUntil, heldUntil, recorded, dueOn, expiresAt, serviceName } = enquiry;
  const rows = [
    [t('enquiry.service'), serviceName && <Written key="service">{serviceName}</Written>],
    [t('enquiry.kind'), fields ? labels.kind(fields.kind) : null],
    [t('enquiry.sex'), fields?.sex ? labels.of('sex', fields.sex) : null],
    [t('enquiry.ageBand'), fields?.ageBand ? means('passed', 'ageBandYears', { band: fields.ageBand }) : null],
    [
      t('enquiry.returnDistrict'),
      fields?.returnDistrict ? <Written key="district">{labels.district(fields.returnDistrict)}</Written> : null,
    ],
    [
      t('enquiry.releaseWeek'),
      fields?.releaseWeek ? means('passed', 'weekFrom', { day: dayInWords(fields.releaseWeek) }) : null,
    ],
    [t('enquiry.due'), answer ? null : dayInWords(dueOn)],
    [t('enquiry.kept'), answer ? null : momentInWords(expiresAt)],
    [
      t('enquiry.gave'),
      answer
        ? [
            said('answers', answer),
            roomUntil ? dayInWords(roomUntil) : '',
            heldUntil ? t('enquiry.heldUntil', { day: dayInWords(lastDayBefore(heldUntil)) }) : '',
          ]
            .filter(Boolean)
            .join(', ')
        : null,
    ],
  ] as const;
  return (
    <section className="panel stack-s" aria-labelledby="asked">
      <h2 id="asked">{t('enquiry.asked')}</h2>
      <dl className="facts">
        {rows.map(([label, value]) =>
          value ? (
            <div key={label} className="fact">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {recorded ? (
        <p className="quiet small">
          {t('enquiry.recordedBy', {
            function: labels.of('contact_function', recorded.byFunction),
            means: means('means', recorded.means),
            day: dayInWords(recorded.on),
          })}
        </p>
      ) : null}
    </section>
  );
};
