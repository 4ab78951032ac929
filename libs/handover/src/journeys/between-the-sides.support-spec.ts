import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { ConfirmHandover } from '../confirm-handover/confirm-handover.service.js';
import { granted, newKey, type HandoverRoom, type MadeShelter, type Prepared } from '../handover.builder.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { viewHandover } from '../handovers/view-handover.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';

/** A command on a handover with a key nobody used. */
export const keyed = (handoverId: string) => ({ key: newKey(), handoverId });

/**
 * The steps between which specs look, each from the one before; and a handover as a side sees it, the provider if not
 * said.
 */
export const betweenTheSides = (room: HandoverRoom, shelter: MadeShelter) => {
  const seen = async (handoverId: string, ctx = room.workerOf(shelter)) =>
    viewHandover(granted(await room.get(HandoverReading).open(ctx, { id: handoverId })), room.clock.today());
  const acknowledged = async (to = shelter): Promise<Prepared> => {
    const sent = await room.makeSent(to);
    granted(await room.get(AcknowledgeHandover).run(room.workerOf(to), keyed(sent.handoverId)));
    return sent;
  };
  const offered = async (to = shelter): Promise<Prepared> => {
    const sent = await acknowledged(to);
    granted(await room.get(OfferPlace).run(room.workerOf(to), keyed(sent.handoverId)));
    return sent;
  };
  const confirmed = async (to = shelter): Promise<Prepared> => {
    const sent = await offered(to);
    granted(await room.get(ConfirmHandover).run(room.prison, keyed(sent.handoverId)));
    return sent;
  };
  return { seen, acknowledged, offered, confirmed };
};

/** What {@link betweenTheSides} gives. */
export type BetweenTheSides = ReturnType<typeof betweenTheSides>;
