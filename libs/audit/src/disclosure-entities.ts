import { DisclosureChainEntity } from './disclosure-chain.entity.js';
import { DisclosureCheckpointEntity, DisclosureCheckpointLeafEntity } from './disclosure-checkpoint.entity.js';
import { DisclosureEntity } from './disclosure.entity.js';

/** Tables of the log of disclosures. */
export const disclosureEntities = [
  DisclosureEntity,
  DisclosureChainEntity,
  DisclosureCheckpointEntity,
  DisclosureCheckpointLeafEntity,
];
