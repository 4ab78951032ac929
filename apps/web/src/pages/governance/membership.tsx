import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { SelectField } from '../../forms/field';
import { ReasonButton } from '../../forms/reason-button';
import { ConfirmMembershipDocument } from './governance.documents';

const answers = { yes: true, no: false, unknown: null } as const;
type Answer = keyof typeof answers;
const names = Object.keys(answers) as Answer[];

/** How membership in the association is said; null is not known. */
export const membershipOf = (member: boolean | null): Answer =>
  names.find((name) => answers[name] === member) ?? 'unknown';

/** Writes down whether an organisation is a member of the association. */
export const Membership = ({
  organisationId,
  name,
  member,
}: {
  readonly organisationId: string;
  readonly name: string;
  readonly member: boolean | null;
}) => {
  const { t } = useTranslation('governance');
  const command = useCommand(ConfirmMembershipDocument);
  const [answer, setAnswer] = useState<Answer>(membershipOf(member));
  return (
    <ReasonButton
      button={t('membership.do')}
      of={name}
      title={t('membership.title', { name })}
      follows={t('membership.follows')}
      label={t('why')}
      hint={t('whyHint')}
      doIt={t('membership.do')}
      command={command}
      run={async (why) => (await command.run({ input: { organisationId, member: answers[answer], why } })) !== null}
    >
      <SelectField
        label={t('membership.is')}
        value={answer}
        onChange={({ currentTarget }) => setAnswer(names.find((one) => one === currentTarget.value) ?? 'unknown')}
      >
        {names.map((one) => (
          <option key={one} value={one}>
            {t(`membership.${one}`)}
          </option>
        ))}
      </SelectField>
    </ReasonButton>
  );
};
