import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { ReasonButton } from '../../forms/reason-button';
import { useSession } from '../../frame/session';
import { SureButton } from '../../parts/sure-button';
import {
  RecommendOrganisationDocument,
  WithdrawRecommendationDocument,
  type OrganisationQuery,
} from './organisation.documents';

/** Kinds of institutions that send people and hear how it went. The API decides; nobody else is offered a dead end. */
const institutions: ReadonlySet<string> = new Set(['prison', 'municipal_department', 'probation_centre']);

/** Recommends an organisation in the name of the reader's institution, or takes that back. */
export const Recommending = ({
  organisation,
}: {
  readonly organisation: Pick<OrganisationQuery['organisation'], 'id' | 'name' | 'listed' | 'recommendations'>;
}) => {
  const { t } = useTranslation('organisation');
  const { can, organisation: own } = useSession();
  const recommending = useCommand(RecommendOrganisationDocument);
  const withdrawing = useCommand(WithdrawRecommendationDocument);
  const { id: organisationId, name, listed, recommendations } = organisation;
  if (!own || own.id === organisationId || !listed) return null;
  if (!can('verification.record') || !institutions.has(own.kind.code)) return null;
  if (recommendations.some(({ by }) => by.id === own.id)) {
    return (
      <div>
        <SureButton
          button={t('recommend.back')}
          of={name}
          title={t('recommend.backTitle', { name })}
          command={withdrawing}
          run={async () => (await withdrawing.run({ input: { organisationId } })) !== null}
        >
          <p>{t('recommend.backFollows')}</p>
        </SureButton>
      </div>
    );
  }
  return (
    <div>
      <ReasonButton
        button={t('recommend.do')}
        of={name}
        title={t('recommend.title', { name })}
        follows={t('recommend.follows', { institution: own.name })}
        label={t('recommend.note')}
        hint={t('recommend.noteHint')}
        doIt={t('recommend.do')}
        command={recommending}
        run={async (note) => (await recommending.run({ input: { organisationId, note } })) !== null}
      />
    </div>
  );
};
