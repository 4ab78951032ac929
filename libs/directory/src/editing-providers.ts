import type { Provider } from '@nestjs/common';
import { StoredCodes } from './check-input/stored-codes.js';
import { UpdateServiceResolver } from './edit-service/update-service.resolver.js';
import { UpdateService } from './edit-service/update-service.service.js';
import { OwnedRecords } from './find-owned/owned-records.js';
import { ChangeLog } from './keep-history/change-log.js';
import { ServiceReading } from './service-profile/read-service.js';
import { ServicePartsStore } from './service-profile/service-parts.js';

/** Everything of the room that writes by hand of people: the use cases and what they share. */
export const editingProviders: Provider[] = [
  StoredCodes,
  OwnedRecords,
  ChangeLog,
  ServiceReading,
  ServicePartsStore,
  UpdateService,
  UpdateServiceResolver,
];
