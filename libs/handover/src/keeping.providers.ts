import type { Provider } from '@nestjs/common';
import { QuarterCountsResolver } from './count-quarters/quarter-counts.resolver.js';
import { QuarterCountsReading } from './count-quarters/quarter-counts.service.js';
import { EndByWithdrawal } from './move-handover/end-by-withdrawal.js';
import { KeepDeadlinesJob } from './keep-deadlines/keep-deadlines.job.js';
import { KeepDeadlines } from './keep-deadlines/keep-deadlines.service.js';
import { MovesByItself } from './move-handover/moves-by-itself.service.js';
import { Withdrawals } from './move-handover/withdrawals.service.js';
import { ProviderLeavesJob } from './provider-leaves/provider-leaves.job.js';
import { TellOvercommittedJob } from './tell-overcommitted/tell-overcommitted.job.js';
import { TellNextInLineJob } from './tell-next-in-line/tell-next-in-line.job.js';
import { WithdrawConsentResolver } from './withdraw-consent/withdraw-consent.resolver.js';
import { WithdrawConsent } from './withdraw-consent/withdraw-consent.service.js';
import { WorkerLeavesJob } from './worker-leaves/worker-leaves.job.js';

/**
 * What happens to requests by itself: agreement taken back, time, providers and workers that leave; and how many ended
 * how.
 */
export const keepingProviders: Provider[] = [
  MovesByItself,
  Withdrawals,
  EndByWithdrawal,
  WithdrawConsent,
  WithdrawConsentResolver,
  KeepDeadlines,
  KeepDeadlinesJob,
  ProviderLeavesJob,
  TellNextInLineJob,
  TellOvercommittedJob,
  WorkerLeavesJob,
  QuarterCountsReading,
  QuarterCountsResolver,
];
