import { Refusal, type Clock } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { serviceNotPossible } from '../enquiries/enquiry.refusals.js';

/** Services that may be asked for one need at once, by one enquiry or by several (`design/domain.md`). */
export const servicesAtMost = 5;

const tooMany = new Refusal('conflict', 'TOO_MANY_ASKED', {
  cs: `O jednu potřebu se najednou ptáme nejvýš ${servicesAtMost} služeb: každá může místo na dva dny podržet. Počkejte prosím na odpovědi, nebo z některé udělejte žádost.`,
  en: `For one need ${servicesAtMost} services are asked at once at most: each may hold a place for two days. Please wait for their answers, or make a request of one.`,
});

/**
 * Ids of the services whose answer is awaited for a need, or that said they have room until a day still to come: what may
 * hold a place for the person. One that became a request counts no more.
 */
export const asksUnderWay = async (tx: Transaction, needId: string, clock: Clock): Promise<readonly string[]> => {
  const rows = await tx.query<{ id: string }>(
    `select ask.service_id as id from handover.enquiry_ask ask join handover.enquiry e on e.id = ask.enquiry_id
     where e.need_id = $1 and e.expires_at > $2 and ask.handover_id is null
       and (ask.answer is null or ask.answer = 'room_until' and ask.room_until >= $3::date)`,
    [needId, clock.now(), clock.today()],
  );
  return rows.map(({ id }) => id);
};

/** INVALID_INPUT of a service that was asked already, or TOO_MANY_ASKED; null where they may be asked. */
export const refusalOfAsked = (serviceIds: readonly string[], underWay: readonly string[]): Refusal | null => {
  const again = serviceIds.findIndex((id) => underWay.includes(id));
  if (again >= 0)
    return serviceNotPossible(again, 'ALREADY_ASKED', {
      cs: 'Této služby jste se na totéž už zeptali. Otevřete prosím ten dotaz: počkejte na odpověď, nebo z ní udělejte žádost.',
      en: 'You have asked this service for the same already. Please open that enquiry: wait for its answer, or make a request of it.',
    });
  return new Set(underWay).size + serviceIds.length > servicesAtMost ? tooMany : null;
};
