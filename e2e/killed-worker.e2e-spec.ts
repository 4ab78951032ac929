import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MailCatcher, type CaughtMail, type Silence } from './mail-catcher.js';
import { ProgramsScene } from './programs-scene.js';
import { SeparatePrograms } from './separate-programs.js';

const address = 'azyl@ukazka.invalid';

/** Seconds after which a mail that nobody finished goes out again. */
const lostAfter = 60;

const messageIdOf = ({ raw }: CaughtMail): string => /^Message-ID: (<.+>)$/imu.exec(raw)?.[1] ?? 'none';

/** The worker dies while a mail server has it waiting, and comes back. */
describe('the worker killed while it sends a mail', () => {
  let catcher: MailCatcher;
  let programs: SeparatePrograms;
  let scene: ProgramsScene;

  beforeAll(async () => {
    catcher = await MailCatcher.open();
    programs = await SeparatePrograms.prepare({ NAVAZ_SMTP_URL: catcher.url });
    await programs.start('api');
    scene = await ProgramsScene.make(programs, address);
    await programs.start('worker');
  }, 300_000);
  afterAll(async () => {
    await programs.remove();
    await catcher.close();
  });

  /** Looks again and again; what never comes is a failure. */
  const until = async (what: string, holds: () => boolean | Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 1200; tries += 1) {
      if (await holds()) return;
      await wait(50);
    }
    throw new Error(`Not within a minute: ${what}\n${programs.output}`);
  };

  /**
   * Sends a request, kills the worker where the mail server is silent, and lets the time pass after which it counts as
   * lost.
   */
  const killedAt = async (silence: Silence): Promise<string> => {
    const [ready] = await scene.ready(1);
    if (!ready) throw new Error('Nothing to send.');
    const before = catcher.unanswered;
    catcher.silentAt = silence;
    const input = { key: `send-${ready.handoverId}`, handoverId: ready.handoverId };
    await scene.tell(scene.prison, 'sendHandover', input, 'Handover { state }', 'HandoverCommandInput');
    await until('a mail on its way', () => catcher.unanswered > before);
    await programs.kill('worker');
    catcher.silentAt = null;
    const begun = await programs.db.asOwner<{ seconds: number }>(
      `select extract(epoch from expire_in)::int as seconds from jobs.job
       where name = 'platform.send-mail' and state = 'active'`,
    );
    expect(begun).toEqual([{ seconds: lostAfter }]);
    await programs.db.asOwner(
      `update jobs.job set started_on = started_on - make_interval(secs => $1)
       where name = 'platform.send-mail' and state = 'active'`,
      [lostAfter],
    );
    await programs.db.asOwner(
      `update platform.mail_sent set claimed_until = claimed_until - make_interval(secs => $1) where sent_at is null`,
      [lostAfter],
    );
    await programs.start('worker');
    await until('the mail job done', async () => {
      const [open] = await programs.db.asOwner<{ count: number }>(
        `select count(*)::int as count from jobs.job where name = 'platform.send-mail' and state < 'completed'`,
      );
      return open?.count === 0;
    });
    return ready.reference;
  };

  const caughtOf = (reference: string): CaughtMail[] => catcher.caught.filter(({ raw }) => raw.includes(reference));

  it('sends what the server never had exactly once', async () => {
    const caught = caughtOf(await killedAt('envelope'));
    expect(caught).toHaveLength(1);
    expect(caught[0]?.to).toBe(address);
  }, 180_000);

  it('sends what the server may have had again, under the same Message-ID', async () => {
    const caught = caughtOf(await killedAt('answer'));
    expect(caught).toHaveLength(2);
    expect(messageIdOf(caught[0] as CaughtMail)).toMatch(/^<[0-9a-f]{32}@localhost>$/u);
    expect(new Set(caught.map(messageIdOf)).size).toBe(1);
    const sent = await programs.db.asOwner<{ count: number }>(
      `select count(*)::int as count from platform.mail_sent where id = $1 and sent_at is not null`,
      [messageIdOf(caught[0] as CaughtMail).slice(1, 33)],
    );
    expect(sent).toEqual([{ count: 1 }]);
  }, 180_000);
});
