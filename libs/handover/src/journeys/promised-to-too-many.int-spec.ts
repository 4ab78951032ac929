import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AskForRoom } from '../ask-for-room/ask-for-room.service.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { AnswerEnquiry } from '../answer-enquiry/answer-enquiry.service.js';
import { EnquiryReading } from '../enquiries/enquiry-reading.service.js';
import { granted, newKey } from '../handover.builder.js';
import { RequestsInRoom, start } from './requests.support-spec.js';
import { TellOvercommittedJob } from '../tell-overcommitted/tell-overcommitted.job.js';

jest.setTimeout(120_000);

describe('a service that states fewer places than it promised', () => {
  let made: RequestsInRoom;

  beforeAll(async () => {
    made = await RequestsInRoom.open();
  });
  afterAll(() => made.room.close());
  beforeEach(() => made.room.clock.moveTo(start));

  const prison = () => made.room.unitOf(made.room.prison);
  const tell = (id: string) => made.room.get(TellOvercommittedJob).tell(id);
  const steps = async (id: string, reader = made.room.prison): Promise<unknown[]> => {
    const { moves, handover } = granted(await made.room.get(HandoverReading).open(reader, { id }));
    return [handover.state, moves.at(-1)?.act];
  };

  it.each(['offered', 'confirmed'] as const)(
    'is told to the sender of a request that is %s, by the code',
    async (state) => {
      const id = await made.bring[state]();
      await tell(id);
      expect((await made.toldOf(id, prison())).filter((what) => what === 'overcommitted')).toHaveLength(1);
      expect(await steps(id)).toEqual([state, 'stateTooFew']);
      expect(await made.toldOf(id, made.shelter.organisationId)).not.toContain('overcommitted');
    },
  );

  it('is not the sender’s to hear once the person lives there, or the place is not promised any more', async () => {
    for (const id of [await made.bring.arrived(), await made.bring.waitlisted()]) {
      await tell(id);
      expect(await made.toldOf(id, prison())).not.toContain('overcommitted');
      expect(await steps(id)).not.toContain('stateTooFew');
    }
  });

  it('is told to whoever a place is held for by an enquiry, by its code', async () => {
    const { room, shelter } = made;
    const { needId } = await room.makeCase();
    const asked = { key: newKey(), needId, serviceIds: [shelter.serviceId] };
    const { enquiryId } = granted(await room.get(AskForRoom).ask(room.prison, asked));
    const { code, asks } = granted(await room.get(EnquiryReading).asked(room.prison, enquiryId));
    const said = { answer: 'room_until', roomUntil: '2026-12-31', hold: {} } as const;
    const part = { key: newKey(), enquiryAskId: asks[0]?.id ?? '' };
    granted(await room.get(AnswerEnquiry).answer(room.workerOf(shelter), { ...part, ...said }));
    await tell(part.enquiryAskId);
    expect(made.toldBy(code, prison())).toEqual(['enquiry_answered', 'overcommitted']);
  });
});
