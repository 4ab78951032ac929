import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProgramsScene, type Ready } from './programs-scene.js';
import { SeparatePrograms } from './separate-programs.js';

/** How many are sent; a thousand by NAVAZ_CRASH_SENDS=1000. */
const count = Number(process.env['NAVAZ_CRASH_SENDS'] ?? '60');
const kills = Math.max(3, Math.round(count / 125));
const lanes = 8;

/** Milliseconds for making so many requests, and for sending them between the deaths. */
const patience = 300_000 + count * 2_000;

/** The API dies again and again while requests are sent, each tried anew under its own key until it is answered. */
describe('the API killed while requests are sent', () => {
  let programs: SeparatePrograms;
  let scene: ProgramsScene;
  let requests: Ready[];

  beforeAll(async () => {
    programs = await SeparatePrograms.prepare();
    await programs.start('api');
    scene = await ProgramsScene.make(programs, 'azyl@ukazka.invalid');
    requests = await scene.ready(count);
  }, patience);
  afterAll(() => programs.remove());

  /** Requests of which anything is there twice, or not at all. */
  const wrong = (): Promise<unknown[]> =>
    programs.db.asOwner(
      `select h.reference, h.state, counted.* from handover.handover h, lateral (select
         (select count(*)::int from handover.move m where m.handover_id = h.id) as moves,
         (select count(*)::int from handover.snapshot s where s.handover_id = h.id and s.sealed is not null) as snapshots,
         (select count(*)::int from audit.disclosure d
           where d.asked_id = h.id and d.operation = 'handover.sendHandover' and not d.refused) as disclosures,
         (select count(*)::int from audit.act a where a.subject_id = h.id and a.operation = 'handover.send') as acts,
         (select count(*)::int from jobs.job j
           where j.name = 'notifications.tell-news' and j.data ->> 'reference' = h.reference) as jobs,
         (select count(*)::int from platform.command c where c.key = 'send-' || h.id) as commands) counted
       where (h.state, counted.moves, snapshots, disclosures, acts, jobs, commands)
         is distinct from ('sent', 1, 1, 1, 1, 1, 1)`,
    );

  it(
    'sends each once, with its snapshot, its rows in the log and the trail, and its news',
    async () => {
      // Before anything is sent the same question finds every request wanting.
      expect(await wrong()).toHaveLength(count);
      const waiting = [...requests];
      const figures = { kills: 0, triedAgain: 0, doneBeforeTheAnswerWasLost: 0 };
      let answered = 0;
      let over = false;
      const isSent = async (handoverId: string): Promise<boolean> =>
        (await programs.db.asOwner(`select 1 from handover.handover where id = $1 and state = 'sent'`, [handoverId]))
          .length > 0;
      const send = async ({ handoverId }: Ready): Promise<void> => {
        const input = { key: `send-${handoverId}`, handoverId };
        let lost = false;
        while (
          !over &&
          !(await scene.tell(scene.prison, 'sendHandover', input, 'Handover { state }', 'HandoverCommandInput'))
        ) {
          if (!lost) {
            lost = true;
            figures.triedAgain += 1;
            // Of a dead program nothing comes any more: what is stored now was stored before.
            if (await isSent(handoverId)) figures.doneBeforeTheAnswerWasLost += 1;
          }
          await wait(50);
        }
        answered += 1;
      };
      const lane = async (): Promise<void> => {
        for (let one = waiting.pop(); one; one = waiting.pop()) await send(one);
      };
      const killer = async (): Promise<void> => {
        for (let number = 1; number <= kills; number += 1) {
          const after = Math.floor(((number - 0.5) / kills) * count * 0.9);
          while (!over && answered < after) await wait(1);
          await wait(Math.random() * 25);
          await programs.kill('api');
          figures.kills += 1;
          await programs.start('api');
        }
      };
      const working = [killer(), ...Array.from({ length: lanes }, lane)];
      await Promise.all(working).finally(() => (over = true));
      process.stdout.write(`killed API: ${JSON.stringify({ sent: count, ...figures })}\n`);

      // A run in which nobody lost an answer would prove nothing.
      expect(figures.kills).toBe(kills);
      expect(figures.triedAgain).toBeGreaterThan(0);
      expect(answered).toBe(count);
      expect(await wrong()).toEqual([]);
      const [all] = await programs.db.asOwner(`select count(*)::int as handovers from handover.handover`);
      expect(all).toEqual({ handovers: count });
    },
    patience,
  );

  it('leaves both chains of the log whole', async () => {
    for (const what of ['audit', 'disclosures']) {
      const { code, output } = await programs.command('verify', what);
      expect({ what, code, output: code === 0 ? '' : output }).toEqual({ what, code: 0, output: '' });
    }
  }, 120_000);
});
