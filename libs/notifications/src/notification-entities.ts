import { NoticeEntity } from './notice.entity.js';
import { PreferenceEntity } from './preference.entity.js';

/** Everything this room stores. */
export const notificationEntities = [NoticeEntity, PreferenceEntity];
