import { ApprovalEntity } from './approval.entity.js';
import { LegalReviewEntity } from './legal-review.entity.js';
import { MatrixCellEntity } from './matrix-cell.entity.js';

/** Every table of the schema `disclosure`. */
export const disclosureEntities = [MatrixCellEntity, LegalReviewEntity, ApprovalEntity];
