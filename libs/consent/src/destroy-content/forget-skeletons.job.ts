import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, systemContext } from '@navaz/kernel';
import { Database, Jobs } from '@navaz/platform';

const name = 'consent.forget-skeletons';

/** Years the record stays as proof after its content was destroyed. */
const yearsOfProof = 3;

/** Every night: deletes records whose content was destroyed three years ago. */
@Injectable()
export class ForgetSkeletonsJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name,
      cron: '10 3 * * *',
      handle: async () => {
        await this.forget();
      },
    });
  }

  /** Answers how many forms were forgotten. */
  async forget(): Promise<number> {
    // The database counts years: three before 29 February are 28 February, never a day less than three years.
    const [row] = await this.database.transaction(systemContext(name), (tx) =>
      tx.query<{ forgotten: number }>(
        `select consent.forget($1::timestamptz - make_interval(years => $2)) as forgotten`,
        [this.clock.now(), yearsOfProof],
      ),
    );
    return row?.forgotten ?? 0;
  }
}
