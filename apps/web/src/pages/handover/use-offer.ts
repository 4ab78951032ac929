import { useReading } from '../../api/use-reading';
import { OffersOfCaseDocument, type OfferOfCasePartsFragment } from './handover.documents';
import type { Opened } from './use-handover';

/** Every place offered now in a case; empty until it is known. */
export const useOffers = (caseId: string | null): readonly OfferOfCasePartsFragment[] => {
  const { data } = useReading(OffersOfCaseDocument, { caseId: caseId ?? '' }, { person: true, when: caseId !== null });
  return data?.offersOfCase ?? [];
};

/** The place that waits for the sender's word on this handover; null where none does. */
export const useOffer = ({ id, side, state, caseId }: Opened): OfferOfCasePartsFragment | null => {
  const offers = useOffers(side === 'sender' && state === 'offered' ? caseId : null);
  return offers.find(({ handoverId }) => handoverId === id) ?? null;
};
